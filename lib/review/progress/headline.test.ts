import { expect, it } from "vitest";
import type { CompetencyProgress } from "./competencies";
import { progressHeadline } from "./headline";
import type { Standings } from "./standings";

const competency = (name: string, change: CompetencyProgress["change"]): CompetencyProgress => ({
  competency: name,
  answers: 4,
  runs: [],
  breaks: [],
  recent: { mean: 50, answers: 2, band: null, reader: "offline m 1" },
  change,
});
const standing = (name: string) => ({ competency: name, mean: 50, answers: 2, band: null, missing: [] });
const apart: Standings = { strengths: [standing("Safety")], gaps: [standing("Records")], isClear: true };
const close: Standings = { ...apart, isClear: false };
const still = [competency("Safety", { kind: "none", before: 40, after: 50 })];
const up = competency("Teamwork", { kind: "up", before: 20, after: 90 });
const down = competency("Records", { kind: "down", before: 90, after: 20 });

it.each<[string, number, CompetencyProgress[], Standings, string]>([
  ["nothing judged", 0, [], close, "Your progress will show here."],
  ["few answers", 5, [up], apart, "A beginning. A few more answers, and there is something to see."],
  ["a clear rise, before a clear fall", 20, [down, up], apart, "Teamwork is clearly better than it was."],
  ["a clear fall, without blame", 20, [down], apart, "Records is worth another visit."],
  ["no change, but a clear contrast", 20, still, apart, "Strong on safety, with most to gain in records."],
  ["nothing clear at all", 20, still, close, "No clear change yet. Here is where you stand."],
])("says of %s what there is to say", (_, answers, competencies, standings, sentence) =>
  expect(progressHeadline(answers, competencies, standings)).toBe(sentence),
);
