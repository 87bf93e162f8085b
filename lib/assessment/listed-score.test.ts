import { beforeEach, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { listingFor, makeQuestion, someCandidate } from "@/tests/fixtures/questions";
import type { Assessed } from "./assess";
import { finishAssessment } from "./mutations";

const now = new Date("2026-11-22T10:00:00Z");
const judge = { name: "offline", model: "m", promptVersion: "1" } as const;
const question = makeQuestion();

let owner = someCandidate();
beforeEach(() => {
  owner = someCandidate();
});

/** An answer and the answer to its follow-up. */
async function answered() {
  const { id: interviewId } = await database().interview.create({
    data: {
      candidate: { create: { id: owner } },
      bankId: "a-bank",
      bankTitle: "A bank",
      seed: 1,
      preset: "untimed",
      thinkingSeconds: 0,
      extraTime: 1,
      createdAt: now,
    },
  });
  const asked = { interviewId, position: 0, question, rubricVersion: "abc" };
  const first = await database().attempt.create({ data: { ...asked, ...listingFor(owner, question) } });
  const second = await database().attempt.create({
    data: { ...asked, ...listingFor(owner, question, 2), part: 2, firstId: first.id },
  });
  const listed = async () => {
    const { score, scoreRange, scoredBy } = await database().attempt.findUniqueOrThrow({ where: { id: first.id } });
    return [score, scoreRange, scoredBy];
  };
  return { first: first.id, second: second.id, listed };
}

async function read(attemptId: string, outcome: Assessed, model = "m") {
  const { id } = await database().assessment.create({ data: { attemptId, status: "judging", createdAt: now } });
  await finishAssessment(id, { ...judge, model }, outcome, 5, now);
}

function scored(score: number | null): Extract<Assessed, { ok: true }> {
  return { ok: true, score, findings: [], redFlags: [], tokens: { input: 0, output: 0 } };
}

it("is that of the latest reading, with who read it", async () => {
  const { first, listed } = await answered();
  expect(await listed()).toEqual([null, "none", null]);
  await read(first, scored(40));
  expect(await listed()).toEqual([40, "30-59", "offline m 1"]);
  await read(first, scored(80), "other");
  expect(await listed()).toEqual([80, "80-100", "offline other 1"]);
});

it("stays as it was when a later judge gives no reading", async () => {
  const { first, listed } = await answered();
  await read(first, scored(40));
  await read(first, { ok: false, failure: "refused" });
  expect(await listed()).toEqual([40, "30-59", "offline m 1"]);
});

it("is none where the latest reading could judge nothing", async () => {
  const { first, listed } = await answered();
  await read(first, scored(40));
  await read(first, scored(null));
  expect(await listed()).toEqual([null, "none", "offline m 1"]);
});

it("is that of both answers as one, once the follow-up was read, whichever reading comes last", async () => {
  const { first, second, listed } = await answered();
  await read(first, scored(40));
  await read(second, scored(65));
  expect(await listed()).toEqual([65, "60-79", "offline m 1"]);
  await read(first, scored(10));
  expect(await listed()).toEqual([65, "60-79", "offline m 1"]);
});

it("comes with the levels that were judged, and with whether there was a red flag", async () => {
  const { first } = await answered();
  const finding = { evidence: [], reasoning: "" };
  const findings = [
    { ...finding, criterionId: "structure", level: 2 as const },
    { ...finding, criterionId: "check", level: null },
  ];
  await read(first, { ...scored(33), findings, redFlags: [{ text: "Hides it", evidence: { start: 0, end: 4 } }] });
  const listed = await database().attempt.findUniqueOrThrow({ where: { id: first } });
  expect(listed).toMatchObject({ levels: { structure: 2 }, flagged: true });
});
