import { expect, it } from "vitest";
import { embed } from "@/lib/embedding/embed";
import { examine, prepare } from "./examine";
import { learnedMatching } from "./learned";
import type { Embed } from "./phrase";

const question = (id: string, text: string, lookFors: string[]) => ({
  id,
  question: text,
  kind: "technical" as const,
  intent: "",
  example: "",
  redFlags: [],
  criteria: [{ id: "first", text: `Says how: ${text}`, weight: 1, probe: "", lookFors }],
});

const BANK = [
  question("soil", "How do you test soil?", ["a kit from the shop", "dug three holes", "sent it to the lab"]),
  question("seed", "How do you sow?", [
    "a finger deep",
    "rake it flat",
    "soak them",
    "thin them",
    "net it",
    "mark the row",
  ]),
];
const ANYWHERE = [{ question: "How do you bake?", phrases: ["weigh the flour", "prove it twice", "tap the bottom"] }];
const ANSWER =
  "Last May I dug down in three places, tested what I found with a kit and wrote the numbers on the shed door.";

it("what is prepared is not embedded again when an answer comes", async () => {
  const embedded = new Set<string>();
  const watched: Embed = (texts) => {
    for (const text of texts) embedded.add(text);
    return embed(texts);
  };
  const knowledge = { anywhere: ANYWHERE, matching: learnedMatching };
  await prepare(BANK, knowledge, watched);
  const prepared = new Set(embedded);
  embedded.clear();
  const [asked, ...others] = BANK;
  if (!asked) throw new Error("the bank is empty");
  await examine({ ...asked, others }, ANSWER, knowledge, watched);
  for (const phrase of ["dug three holes", "weigh the flour", "soak them", "How do you test soil"]) {
    expect(prepared).toContain(phrase);
  }
  const lookFors = BANK.flatMap(({ criteria }) => criteria.flatMap((criterion) => criterion.lookFors));
  const compared = [...lookFors, ...ANYWHERE.flatMap(({ phrases }) => phrases)];
  expect(compared.filter((text) => embedded.has(text)).length).toBeGreaterThan(0);
  expect(compared.filter((text) => embedded.has(text) && !prepared.has(text))).toEqual([]);
});
