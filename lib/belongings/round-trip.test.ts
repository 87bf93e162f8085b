import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { CandidateId } from "@/lib/account/schema";
import { claimAssessment, disagree, finishAssessment, judgeAgain } from "@/lib/assessment/mutations";
import { createOwnBank } from "@/lib/bank/mutations";
import { smallBank } from "@/lib/bank/small-bank.fixture";
import { database } from "@/lib/db/client";
import { goOn, planFollowUp, retakeQuestion } from "@/lib/interview/asking/mutations";
import { findInterview } from "@/lib/interview/data";
import { continueInterview, createInterview, skipQuestion, submitAnswer } from "@/lib/interview/mutations";
import { findReport } from "@/lib/review/data";
import { reportMarkdown } from "@/lib/review/report-markdown";
import { rateOwnAnswer } from "@/lib/review/self-rating/mutations";
import { makeQuestion, someCandidate } from "@/tests/fixtures/questions";
import { type WrittenArchive, writtenArchive } from "./archive.fixture";
import { deleteEverything } from "./deleting/mutations";
import { exportEverything, exportInterview } from "./export";
import { importArchive } from "./importing/mutations";
import { readArchive } from "./read-archive";

const NOW = new Date("2026-11-26T10:00:00Z");

async function exported(owner: CandidateId, now = NOW): Promise<string> {
  let text = "";
  for await (const piece of exportEverything(owner, true, now)) text += piece;
  return text;
}

async function imported(owner: CandidateId, text: string) {
  const read = readArchive(text);
  if (!read.ok) throw new Error(read.message);
  const result = await importArchive(owner, read.archive, NOW);
  if (!result.ok) throw new Error(result.message);
  return result.imported;
}

it("whatever somebody has: exporting it and importing it elsewhere is the identity, sound included", async () => {
  await fc.assert(
    fc.asyncProperty(writtenArchive, async (archive: WrittenArchive) => {
      const [here, elsewhere] = [someCandidate(), someCandidate()];
      await imported(here, JSON.stringify(archive));
      const first = await exported(here, new Date(archive.exportedAt));
      expect(JSON.parse(first)).toEqual(archive);
      await deleteEverything(here);
      await imported(elsewhere, first);
      expect(await exported(elsewhere, new Date(archive.exportedAt))).toBe(first);
      expect((await imported(elsewhere, first)).known).toBe(
        archive.interviews.length + archive.banks.length + archive.stories.length,
      );
      expect(await exported(elsewhere, new Date(archive.exportedAt))).toBe(first);
      await deleteEverything(elsewhere);
    }),
    { numRuns: 40 },
  );
}, 120_000);

it("whatever is changed in a file: it is refused in words, or it comes in, is shown and goes out again", async () => {
  const odd = fc.constantFrom<unknown>(
    null,
    "",
    -1,
    0.5,
    1e12,
    "\ud800",
    "2026-02-30T00:00:00Z",
    [],
    {},
    "own-x",
    true,
    2,
  );
  await fc.assert(
    fc.asyncProperty(
      writtenArchive.map(structuredClone<WrittenArchive>),
      fc.nat(),
      odd,
      async (archive, place, value) => {
        const leaves = leavesOf(archive);
        const [parent, key] = leaves[place % leaves.length] ?? [{}, ""];
        Object.assign(parent, { [key]: value });
        const read = readArchive(JSON.stringify(archive));
        if (!read.ok) return;
        const owner = someCandidate();
        await importArchive(owner, read.archive, NOW);
        expect(readArchive(await exported(owner)).ok).toBe(true);
        for (const { id } of read.archive.interviews) {
          const report = await findReport(owner, id, NOW);
          if (report) reportMarkdown(report);
        }
        await deleteEverything(owner);
      },
    ),
    { numRuns: 150 },
  );
}, 120_000);

/** Every value in a document that is neither an object nor a list, by what it stands in. */
function leavesOf(value: object): [object, string][] {
  return Object.entries(value).flatMap(([key, each]): [object, string][] =>
    typeof each === "object" && each !== null ? leavesOf(each) : [[value, key]],
  );
}

/** All rows that are the candidate's, of every table, without whose they are. */
async function allRows(owner: CandidateId) {
  const of = { candidateId: owner };
  const ofAttempt = { attempt: of };
  const order = { orderBy: { id: "asc" } } as const;
  return {
    banks: await database().ownBank.findMany({ where: of, omit: { candidateId: true }, ...order }),
    stories: await database().story.findMany({ where: of, omit: { candidateId: true }, ...order }),
    interviews: await database().interview.findMany({ where: of, omit: { candidateId: true }, ...order }),
    attempts: await database().attempt.findMany({ where: of, omit: { candidateId: true }, ...order }),
    recordings: await database().recording.findMany({ where: ofAttempt, ...order }),
    assessments: await database().assessment.findMany({ where: ofAttempt, ...order }),
    ratings: await database().selfRating.findMany({
      where: of,
      omit: { candidateId: true },
      orderBy: { attemptId: "asc" },
    }),
    disagreements: await database().disagreement.findMany({ where: { assessment: ofAttempt }, ...order }),
  };
}

/** Plays an interview as a candidate would: two answers, one with a follow-up, a retake, a skipped question, readings. */
async function play(owner: CandidateId) {
  const bankId = await ownBank(owner);
  const questions = ["first", "second", "third"].map((id) => makeQuestion({ id }));
  const plan = {
    bank: { id: bankId, title: "Florist" },
    questions,
    clock: { preset: "untimed" as const, thinkingSeconds: 0, answerSeconds: null, extraTime: 1 },
    manner: { retakes: "free" as const, followUps: true, lowPressure: false, rateFirst: true },
    purpose: "practice" as const,
    seed: 7,
  };
  const { interviewId } = await createInterview(owner, plan, NOW);
  const open = async () => {
    const attempts = (await findInterview(owner, interviewId))?.attempts ?? [];
    return attempts.find(({ askedAt, submittedAt }) => askedAt && !submittedAt)?.id ?? "";
  };
  const first = await open();
  await submitAnswer(owner, first, { text: "I said it in FOUR steps, café and all.", revision: 1 }, NOW);
  await readAll(41);
  const assessment = await database().assessment.findFirstOrThrow({ where: { attemptId: first } });
  const followUp = { criterionId: "check", words: "And then?", assessmentId: assessment.id, tokens: NO_TOKENS };
  await planFollowUp(owner, first, followUp, NOW);
  await goOn(owner, first, NOW);
  await submitAnswer(owner, await open(), { text: "They said it back to me.", revision: 1 }, NOW);
  await readAll(73);
  await disagree(owner, assessment.id, { criterionId: "check", level: 3, why: "I did check." }, NOW);
  await rateOwnAnswer(owner, first, { structure: 2 }, NOW);
  await judgeAgain(owner, first, NOW, makeQuestion({ id: "first", redFlags: ["Another state of it"] }));
  await readAll(12);
  await retakeQuestion(owner, first, NOW);
  await submitAnswer(owner, await open(), { text: "Once more, in three.", revision: 1 }, NOW);
  await continueInterview(owner, interviewId, NOW);
  await skipQuestion(owner, await open(), NOW);
  return { interviewId, first, bankId };
}

const NO_TOKENS = { input: 0, output: 0 };

async function ownBank(owner: CandidateId): Promise<string> {
  const created = await createOwnBank(owner, { ...smallBank, title: "Florist" }, NOW);
  if (!created.ok) throw new Error(created.reason);
  return created.bankId;
}

async function readAll(score: number) {
  const judge = { name: "offline" as const, model: "m", promptVersion: "p" };
  for (let next = await claimAssessment(NOW); next; next = await claimAssessment(NOW)) {
    await finishAssessment(next.id, judge, { ...READING, score }, 12, NOW);
  }
}

const READING = {
  ok: true as const,
  findings: [{ criterionId: "check", level: 2 as const, reasoning: "It says how.", evidence: [{ start: 0, end: 6 }] }],
  redFlags: [{ text: "Hides a mistake", evidence: { start: 0, end: 6 } }],
  tokens: NO_TOKENS,
};

it("an interview that was really given comes back row by row, with all that its lists need", async () => {
  const owner = someCandidate();
  await play(owner);
  const before = await allRows(owner);
  expect(before.attempts.map(({ score }) => score)).toContain(73);
  expect(before.attempts.some(({ flagged, secondsTaken }) => flagged && secondsTaken === 0)).toBe(true);
  expect(before.assessments.some(({ question }) => question !== null)).toBe(true);
  expect(before.ratings).toHaveLength(1);
  expect(before.attempts.some(({ search }) => search.includes("cafe"))).toBe(true);
  const text = await exported(owner);
  await deleteEverything(owner);
  await imported(owner, text);
  expect(await allRows(owner)).toEqual(before);
});

it("on the same machine each candidate has their own: nothing of the other's is overwritten, or read, or gets mixed up", async () => {
  const [owner, other] = [someCandidate(), someCandidate()];
  const { interviewId, first, bankId } = await play(owner);
  const before = await allRows(owner);
  const text = await exported(owner);
  expect(await imported(other, text)).toEqual({ interviews: 1, banks: 1, stories: 0, known: 0 });
  expect(await allRows(owner)).toEqual(before);
  const theirs = await allRows(other);
  expect(theirs.attempts).toHaveLength(before.attempts.length);
  for (const id of [interviewId, first, bankId]) expect(JSON.stringify(theirs)).not.toContain(id);
  // A question practised from there leads to the bank that came with it.
  expect(theirs.interviews[0]?.bankId).toBe(theirs.banks[0]?.id);
  expect(theirs.attempts.every((attempt) => attempt.bankId === theirs.banks[0]?.id)).toBe(true);
  expect(await imported(other, text)).toEqual({ interviews: 0, banks: 0, stories: 0, known: 2 });
  expect(await allRows(other)).toEqual(theirs);
});

it("one interview alone is a file of the same kind", async () => {
  const [owner, other] = [someCandidate(), someCandidate()];
  const { interviewId } = await play(owner);
  const text = (await exportInterview(owner, interviewId, NOW)) ?? "";
  await deleteEverything(owner);
  expect(await imported(other, text)).toEqual({ interviews: 1, banks: 0, stories: 0, known: 0 });
  expect(JSON.parse((await exportInterview(other, interviewId, NOW)) ?? "")).toEqual(JSON.parse(text));
  expect(await exportInterview(owner, interviewId, NOW)).toBeNull();
});

it("without its sound a recording is as if it had been thrown away", async () => {
  const owner = someCandidate();
  const { first } = await play(owner);
  const recordingId = randomUUID();
  await database().recording.create({
    data: {
      id: recordingId,
      attemptId: first,
      container: "webm",
      startedAt: NOW,
      lastPieceAt: NOW,
      status: "waiting",
      bytes: 4,
    },
  });
  let text = "";
  for await (const piece of exportEverything(owner, false, NOW)) text += piece;
  await deleteEverything(owner);
  await imported(owner, text);
  expect(await database().recording.findUnique({ where: { id: recordingId } })).toMatchObject({
    status: "failed",
    failure: "no-sound",
    discardedAt: NOW,
  });
});
