import { beforeAll, describe, expect, it } from "vitest";
import { SCORE_RANGES } from "@/lib/assessment/score-range";
import { database } from "@/lib/db/client";
import { findLastChoices, findUnfinishedInterview } from "@/lib/interview/data";
import { settleInterviews } from "@/lib/interview/settle";
import { findFilterChoices, listAttempts } from "@/lib/review/attempts/data";
import { findReport } from "@/lib/review/data";
import { findDrill } from "@/lib/review/drill/data";
import { listRatedAnswers, listRubricChanges, sumPractice } from "@/lib/review/practice/data";
import { findSideBySide } from "@/lib/review/question/data";
import { listHeldBackReadings } from "@/lib/review/self-rating/data";
import { listPractisedBanks, listStories } from "@/lib/story/data";
import { findTellings } from "@/lib/story/told/data";
import { storeAttempt } from "@/tests/fixtures/attempts";
import { someCandidate } from "@/tests/fixtures/questions";
import { costlySteps, plansOf } from "./query-plans";

const owner = someCandidate();
const now = new Date("2026-11-26T10:00:00Z");
const place = { askedAt: now, id: "019ac000-0000-7000-8000-000000000001" };
const asked = { bankId: "a-bank", questionId: "hand-over" };
const day = "2026-11-22";
let attemptId = "";
beforeAll(async () => {
  attemptId = await storeAttempt(owner, { readings: [{ score: 50 }] });
  await storeAttempt(owner, { readings: [{ score: 60 }] });
});

// Without statistics SQLite plans by the indexes alone, so that a small database shows the plans of a large one.
describe("no page reads all that a table holds, nor sorts it", () => {
  const filters = [
    {},
    { bank: "a-bank" },
    { bank: "a-bank", question: "hand-over" },
    { competency: "Communication" },
    { mode: "practice" as const },
    { from: day, to: day },
    ...[...SCORE_RANGES, "none" as const].map((score) => ({ score })),
    { bank: "a-bank", competency: "Communication", mode: "mock" as const, score: "none" as const, from: day },
  ];
  it.each(filters)("the list by %j", async (filter) => {
    const plans = await plansOf(async () => {
      await listAttempts(owner, filter, null);
      await listAttempts(owner, filter, { older: place });
      await listAttempts(owner, filter, { newer: place });
    });
    expect(costlySteps(plans)).toEqual([]);
  });

  const pages: [string, () => Promise<unknown>][] = [
    ["what the list can be filtered by", () => findFilterChoices(owner, "a-bank")],
    ["two answers side by side", () => findSideBySide(owner, asked, [], now)],
    ["a chosen answer beside another", () => findSideBySide(owner, asked, [attemptId], now)],
    ["what home offers to take up", () => findUnfinishedInterview(owner)],
    ["the last choices", () => findLastChoices(owner)],
    ["the next drill", () => findDrill(owner, now)],
    ["sums of what was practised", () => sumPractice(owner, day)],
    ["one's own eye", () => listRatedAnswers(owner)],
    ["a report", () => findReport(owner, "019ac000-0000-7000-8000-000000000001", now)],
    ["what every page settles first", () => settleInterviews(owner, now)],
    ["one's stories", () => listStories(owner)],
    ["what was told again", () => findTellings(owner)],
    ["the banks that one practised with", () => listPractisedBanks(owner)],
  ];
  it.each(pages)("%s", async (_, read) => expect(costlySteps(await plansOf(read))).toEqual([]));
});

it("changes of rubrics are found among the answers of the time that is looked at", async () => {
  const [plan] = await plansOf(() => listRubricChanges(owner, day));
  expect(plan?.steps[0]).toMatch(/^SEARCH .*\(candidateId=\? AND part=\? AND askedAt>\?\)$/);
});

it("readings that are held back are looked for in the interviews that are rated first", async () => {
  const [plan] = await plansOf(() => listHeldBackReadings(owner, day));
  expect(plan?.steps[0]).toMatch(/^SEARCH .*\(candidateId=\? AND rateFirst=\?\)$/);
});

const costly: [string, () => Promise<unknown>, RegExp][] = [
  ["reads a whole table", () => database().attempt.findFirst({ where: { draft: "x" } }), /^SCAN .*Attempt/],
  [
    "sorts what it found",
    () => database().attempt.findFirst({ where: { candidateId: owner }, orderBy: { draft: "asc" } }),
    /^USE TEMP B-TREE/,
  ],
];
it.each(costly)("a plan that %s is noticed", async (_, read, step) => {
  expect(costlySteps(await plansOf(read))).toEqual([expect.stringMatching(step)]);
});
