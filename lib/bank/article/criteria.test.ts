import { expect, it } from "vitest";
import { criteriaIn } from "./criteria";

it.each<[sentence: string, criteria: string[]]>([
  ["Mention specifics, such as filters, pumps and alarms.", ["Filters", "Pumps", "Alarms"]],
  ["Give your title, the dates and what you learned.", ["Your title", "The dates", "What you learned"]],
  [
    "Describe the case, explain your fix, and say what changed.",
    ["Describe the case", "Explain your fix", "Say what changed"],
  ],
  [
    "Show that you listen first, bring data, and offer an alternative.",
    ["Show that you listen first", "Bring data", "Offer an alternative"],
  ],
  [
    "Say that you would call for help, lay the patient flat and note the time.",
    ["Call for help", "Lay the patient flat", "Note the time"],
  ],
  [
    "Show that you organise yourself, that you stay safe and that you report what matters.",
    ["Show that you organise yourself", "Show that you stay safe", "Show that you report what matters"],
  ],
  [
    "Both sides heard; timescales kept; an honest outcome, in writing.",
    ["Both sides heard", "Timescales kept", "An honest outcome, in writing"],
  ],
  [
    "Never giving it out, checking who is asking, telling the head.",
    ["Never giving it out", "Checking who is asking", "Telling the head"],
  ],
  ["To answer, describe how you plan and how you keep to it.", ["How you plan", "How you keep to it"]],
  ["It gives a method, a number and an example.", ["A method", "A number", "An example"]],
  [
    "A strong answer stays calm, names the rule and offers a way out.",
    ["Stays calm", "Names the rule", "Offers a way out"],
  ],
  ["Mention who, what, when and where.", ["Mention who, what, when and where"]],
  ["Keep a calm, clear and friendly tone.", ["Keep a calm, clear and friendly tone"]],
  [
    "Describe the three sales you would compare with, and how you adjust for age, floor and lease.",
    ["The three sales you would compare with", "How you adjust for age, floor and lease"],
  ],
  ["Pick one user and one problem.", ["Pick one user and one problem"]],
  ["They should also mention the whistleblowing policy.", ["Mention the whistleblowing policy"]],
  ["You should not promise secrecy.", ["You should not promise secrecy"]],
  ["Tell the story of one difficult customer.", ["Tell the story of one difficult customer"]],
])("%s", (sentence, criteria) => expect(criteriaIn(sentence)).toEqual(criteria));
