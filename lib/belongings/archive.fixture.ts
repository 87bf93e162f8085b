import fc from "fast-check";
import type { z } from "zod";
import { settleDraft } from "@/lib/bank/own-bank";
import { ownBankId } from "@/lib/bank/schema";
import { smallBank, smallQuestion } from "@/lib/bank/small-bank.fixture";
import { webmPieces } from "@/tests/fixtures/webm";
import type { archiveSchema } from "./schema";

/** A file as it is written, with moments as text. */
export type WrittenArchive = z.input<typeof archiveSchema>;
type WrittenInterview = WrittenArchive["interviews"][number];
type WrittenAttempt = WrittenInterview["attempts"][number];

const id = fc.uuid({ version: [4, 7] });
const text = fc.string({ unit: "binary", maxLength: 60 }).map((written) => written.replaceAll("\0", ""));
const word = fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9})?$/);
const count = fc.nat({ max: 5000 });
const moment = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString());
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

const disagreement = fc.record({
  id,
  criterionId: word,
  level: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
  why: text,
  createdAt: moment,
});

const evidence = fc
  .record({ start: count, length: fc.integer({ min: 1, max: 200 }) })
  .map(({ start, length }) => ({ start, end: start + length }));

const reading = fc.record({
  id,
  status: fc.constantFrom("waiting" as const, "done" as const, "failed" as const),
  createdAt: moment,
  startedAt: orNull(moment),
  finishedAt: orNull(moment),
  judge: orNull(fc.constantFrom("offline" as const, "llm" as const)),
  model: orNull(word),
  promptVersion: orNull(word),
  rubricVersion: orNull(word),
  score: orNull(fc.integer({ min: 0, max: 100 })),
  findings: orNull(
    fc.array(
      fc.record({
        criterionId: word,
        evidence: fc.array(evidence, { maxLength: 2 }),
        reasoning: text,
        level: orNull(fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const)),
      }),
      { maxLength: 3 },
    ),
  ),
  redFlags: orNull(fc.array(fc.record({ text, evidence }), { maxLength: 1 })),
  failure: orNull(fc.constantFrom("refused" as const, "too-slow" as const)),
  inputTokens: count,
  outputTokens: count,
  milliseconds: orNull(count),
  advice: orNull(text),
  question: fc.constantFrom(null, null, smallQuestion),
  disagreements: fc.uniqueArray(disagreement, { maxLength: 2, selector: ({ criterionId }) => criterionId }),
});

/** Of one that is done all is there, and of one that failed the reason. */
const assessment = fc.tuple(reading, moment).map(([{ status, ...rest }, finishedAt]) => {
  if (status === "failed") return { ...rest, status, failure: rest.failure ?? ("refused" as const) };
  if (status === "waiting") return { ...rest, status };
  const { judge, model, promptVersion, rubricVersion, findings, redFlags } = rest;
  const reader = { judge: judge ?? ("llm" as const), model: model ?? "m", promptVersion: promptVersion ?? "p" };
  const read = { rubricVersion: rubricVersion ?? "r", findings: findings ?? [], redFlags: redFlags ?? [] };
  return { ...rest, status, ...reader, ...read, finishedAt };
});

const recording = fc
  .record({
    id,
    seconds: fc.integer({ min: 1, max: 3 }),
    isDiscarded: fc.boolean(),
    startedAt: moment,
    lastPieceAt: moment,
    endedAt: orNull(moment),
    status: fc.constantFrom("waiting" as const, "done" as const, "failed" as const),
    failure: orNull(fc.constantFrom("no-sound" as const, "too-slow" as const)),
    hearings: count,
    heardBytes: count,
    heardBy: orNull(word),
    transcript: orNull(text),
    words: orNull(fc.array(fc.record({ text, start: fc.float({ min: 0, max: 9, noNaN: true }), end: count }))),
    landedAt: orNull(moment),
    keep: fc.boolean(),
    discardedAt: moment,
  })
  .map(({ isDiscarded, discardedAt, seconds, ...rest }) => {
    const sound = Buffer.concat(webmPieces(seconds));
    return {
      ...rest,
      container: "webm" as const,
      seconds,
      pieces: seconds,
      bytes: sound.length,
      inTimeBytes: sound.length,
      discardedAt: isDiscarded ? discardedAt : null,
      sound: isDiscarded ? null : sound.toString("base64"),
    };
  });

const attempt = fc.record({
  id,
  criterionId: orNull(word),
  followUpDueAt: orNull(moment),
  rubricVersion: word,
  askedAt: orNull(moment),
  thinkingEndsAt: orNull(moment),
  answerEndsAt: orNull(moment),
  submittedAt: orNull(moment),
  ending: orNull(fc.constantFrom("submitted" as const, "timed-out" as const, "skipped" as const)),
  extensions: count,
  draft: text,
  draftRevision: count,
  draftSavedAt: orNull(moment),
  answer: orNull(text),
  lateText: orNull(text),
  spokenAt: orNull(moment),
  spokenSeconds: orNull(fc.double({ min: 0, max: 1000, noNaN: true }).map((seconds) => seconds + 0)),
  correctionEndsAt: orNull(moment),
  draftAtEnd: orNull(text),
  recordings: fc.array(recording, { maxLength: 2 }),
  assessments: fc.array(assessment, { maxLength: 3 }),
  selfRating: orNull(
    fc.record({ levels: fc.dictionary(word, fc.constantFrom(0 as const, 3 as const)), createdAt: moment }),
  ),
});

const interview = fc
  .record({
    id,
    bankId: fc.oneof(
      word.map((each) => `bank-${each.replaceAll(/[^a-z0-9]/g, "")}0`),
      id.map(ownBankId),
    ),
    bankTitle: text,
    purpose: fc.constantFrom("mock" as const, "practice" as const),
    seed: count,
    preset: fc.constantFrom("one-way" as const, "live" as const, "untimed" as const, "custom" as const),
    thinkingSeconds: count,
    answerSeconds: orNull(fc.integer({ min: 1, max: 3600 })),
    extraTime: fc.constantFrom(1, 1.25, 10),
    retakes: fc.constantFrom("none" as const, "one" as const, "free" as const),
    followUps: fc.boolean(),
    lowPressure: fc.boolean(),
    rateFirst: fc.boolean(),
    createdAt: moment,
    takes: fc.array(fc.record({ first: attempt, second: orNull(attempt), words: text, isRetake: fc.boolean() }), {
      minLength: 1,
      maxLength: 4,
    }),
  })
  .map(({ takes, ...rest }): WrittenInterview => {
    let [position, take] = [-1, 1];
    return {
      ...rest,
      attempts: takes.flatMap(({ first, second, words, isRetake }): WrittenAttempt[] => {
        [position, take] = isRetake && position >= 0 ? [position, take + 1] : [position + 1, 1];
        const place = { position, take, question: smallQuestion };
        const opening = { ...first, ...place, part: 1 as const, firstId: null, followUpWords: null };
        if (!second) return [opening];
        return [opening, { ...second, ...place, part: 2, firstId: first.id, followUpWords: words }];
      }),
    };
  });

const bank = fc
  .record({ id: id.map(ownBankId), title: fc.lorem(), revision: fc.integer({ min: 1, max: 99 }), createdAt: moment })
  .map(({ title, createdAt, ...rest }) => {
    const settled = settleDraft({ ...smallBank, title: `Of ${title}`.slice(0, 60) });
    if (!settled.ok) throw new Error(settled.message);
    return { ...rest, ...settled.draft, createdAt, updatedAt: createdAt };
  });

const story = fc.record({
  id,
  title: fc.lorem().map((title) => `Of ${title}`),
  situation: fc.lorem(),
  action: fc.lorem(),
  result: fc.lorem(),
  competencies: fc.uniqueArray(fc.constantFrom("Communication", "Safety", "Teamwork")),
  attemptId: fc.constant(null),
  createdAt: moment,
  updatedAt: moment,
});

/** Whatever a candidate may have, in the order in which an export writes it. */
export const writtenArchive: fc.Arbitrary<WrittenArchive> = fc
  .record({
    exportedAt: moment,
    createdAt: moment,
    banks: fc.array(bank, { maxLength: 2 }),
    stories: fc.array(story, { maxLength: 3 }),
    interviews: fc.array(interview, { maxLength: 3 }),
    pick: fc.nat(),
  })
  .map(({ exportedAt, createdAt, banks, stories, interviews, pick }) => {
    const attempts = interviews.flatMap((each) => each.attempts);
    const source = attempts[pick % Math.max(1, attempts.length)]?.id ?? null;
    return inOrder({
      format: "greenroom",
      version: 1,
      exportedAt,
      candidate: { createdAt },
      banks,
      stories: stories.map((each, place) => ({ ...each, attemptId: place === 0 ? source : null })),
      interviews,
    });
  });

function inOrder(archive: WrittenArchive): WrittenArchive {
  const byTime = <Entry extends { createdAt: string; id: string }>(entries: Entry[]) =>
    entries.toSorted((one, other) => compare(one.createdAt, other.createdAt) || compare(one.id, other.id));
  const byId = <Entry extends { id: string }>(entries: Entry[]) =>
    entries.toSorted((one, other) => compare(one.id, other.id));
  return {
    ...archive,
    banks: byTime(archive.banks),
    stories: byTime(archive.stories),
    interviews: byTime(archive.interviews).map((each) => ({
      ...each,
      attempts: each.attempts.map((one) => ({
        ...one,
        recordings: byId(one.recordings),
        assessments: byId(one.assessments).map((reading) => ({
          ...reading,
          disagreements: byId(reading.disagreements),
        })),
      })),
    })),
  };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
