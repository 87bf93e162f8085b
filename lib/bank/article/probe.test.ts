import { expect, it } from "vitest";
import { probeFor } from "./probe";

it.each<[criterion: string, probe: string]>([
  ["Daily equipment checks", "What can you tell me about daily equipment checks?"],
  ["How you keep records", "Can you tell me how you keep records?"],
  ["Describe the tools you use", "Could you describe the tools you use?"],
  ["Show that you plan ahead", "Can you give an example that shows you plan ahead?"],
  ["Say whom you told", "Can you tell me whom you told?"],
  ["Mention your audits", "What can you tell me about your audits?"],
  ["Keep it short", "Can you say more about this: keep it short?"],
  ["Defuse the tension", "Can you say more about this: defuse the tension?"],
  ["Gives a personal reason", "Could you give a personal reason?"],
  ["Checks against a second source", "Can you tell me how you check against a second source?"],
  ["Verifies the order", "Can you tell me how you verify the order?"],
  ["Repeats the test", "Can you tell me how you repeat the test?"],
  ["Has milestones with dates", "What can you tell me about milestones with dates?"],
  ["Knows when to call the nurse", "Can you tell me when to call the nurse?"],
  ["Stays calm and explains", "Can you say more about this: stays calm and explains?"],
  ["Shows that shift work is understood", "Can you give an example that shows shift work is understood?"],
  ["Greets first and asks where they go", "Can you say more about this: greets first and asks where they go?"],
  ["Picks one thing to teach", "Can you tell me how you pick one thing to teach?"],
  ["The group is not left alone", "Can you say more about this: the group is not left alone?"],
  ["Does not give way", "Can you say more about this: does not give way?"],
  ["Skills with people", "What can you tell me about skills with people?"],
  ["Tests of the water", "What can you tell me about tests of the water?"],
  ["NHS experience", "What can you tell me about NHS experience?"],
  ["Use the STAR method", "What was the situation, what did you do yourself, and how did it end?"],
])("%s: %s", (criterion, probe) => expect(probeFor(criterion)).toBe(probe));
