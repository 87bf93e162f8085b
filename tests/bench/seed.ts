import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { z } from "zod";
import type { CandidateId } from "@/lib/account/schema";
import { readerName } from "@/lib/assessment/compare";
import { levelsOf } from "@/lib/assessment/levels";
import { levelSchema } from "@/lib/assessment/schema";
import { attemptScore } from "@/lib/assessment/score";
import { scoreRangeOf } from "@/lib/assessment/score-range";
import { loadBanks } from "@/lib/bank/library";
import { rubricVersion } from "@/lib/bank/rubric-version";
import type { Bank, Question } from "@/lib/bank/schema";
import type { Prisma, PrismaClient } from "@/lib/db/generated/client";
import { listingOf } from "@/lib/interview/listing";
import { foldForSearch } from "@/lib/interview/search-text";
import { secondsTaken } from "@/lib/interview/seconds-taken";

const QUESTIONS_IN_AN_INTERVIEW = 6;
/** Between two questions; so a hundred thousand of them take some four years. */
const MINUTES_APART = 20;
const INTERVIEWS_AT_ONCE = 100;

/** Two readers, as when a judge was changed half-way. */
const READERS = [
  { judge: "offline", model: "bench", promptVersion: "1" },
  { judge: "llm", model: "bench", promptVersion: "1" },
] as const;

const goldSchema = z.object({ answer: z.string() });

/** Answers of about two minutes of speech, and the same ones for each seed. */
function answersOf(random: (most: number) => number): () => string {
  const gold = ["labelled-dev", "labelled-train"].flatMap((name) => {
    const lines = readFileSync(`tests/gold/${name}.jsonl`, "utf8").trim().split("\n");
    return lines.map((line) => goldSchema.parse(JSON.parse(line)));
  });
  return () => [0, 1].map(() => gold[random(gold.length - 1)]?.answer ?? "").join("\n\n");
}

/** What was stored last and what lies deep, to be looked for. */
export type Seeded = { deep: { askedAt: Date; id: string }; bankId: string; questionId: string; interviewId: string };

/**
 * Stores answered and judged attempts of one candidate, as the product would have, over all shipped banks.
 * @param count how many; a follow-up is not counted
 * @param progress called with how many there are so far
 */
export async function seedAttempts(
  client: PrismaClient,
  owner: CandidateId,
  count: number,
  progress: (stored: number) => void,
): Promise<Seeded> {
  const generator = xoroshiro128plus(1);
  const random = (most: number) => uniformInt(generator, 0, most);
  const nextAnswer = answersOf(random);
  const banks = await loadBanks();
  const first = Date.now() - count * MINUTES_APART * 60_000;
  await client.candidate.create({ data: { id: owner } });
  let deep = { askedAt: new Date(first), id: "" };
  let last = { bankId: "", questionId: "", interviewId: "" };
  for (let stored = 0; stored < count; ) {
    const interviews: Prisma.InterviewCreateManyInput[] = [];
    const attempts: Prisma.AttemptCreateManyInput[] = [];
    const assessments: Prisma.AssessmentCreateManyInput[] = [];
    while (interviews.length < INTERVIEWS_AT_ONCE && stored < count) {
      const bank = pick(banks, random);
      const askedFirst = new Date(first + stored * MINUTES_APART * 60_000);
      const interview = makeInterview(owner, bank, askedFirst, random(9) < 3 ? "practice" : "mock");
      interviews.push(interview);
      for (let position = 0; position < QUESTIONS_IN_AN_INTERVIEW && stored < count; position++, stored++) {
        const question = pick(bank.questions, random);
        const askedAt = new Date(first + stored * MINUTES_APART * 60_000);
        const made = makeAttempt({ interview, question, position, askedAt, answer: nextAnswer(), random });
        attempts.push(made.attempt);
        assessments.push(made.assessment);
        if (stored === Math.floor(count / 10)) deep = { askedAt, id: made.attempt.id };
        last = { bankId: bank.id, questionId: question.id, interviewId: interview.id };
      }
    }
    await client.$transaction([
      client.interview.createMany({ data: interviews }),
      client.attempt.createMany({ data: attempts }),
      client.assessment.createMany({ data: assessments }),
    ]);
    progress(stored);
  }
  return { deep, ...last };
}

function pick<Item>(items: readonly Item[], random: (most: number) => number): Item {
  const item = items[random(items.length - 1)];
  if (item === undefined) throw new Error("there is nothing to pick from");
  return item;
}

function makeInterview(owner: CandidateId, bank: Bank, createdAt: Date, purpose: "mock" | "practice") {
  return {
    id: orderedId(createdAt),
    candidateId: owner,
    bankId: bank.id,
    bankTitle: bank.title,
    purpose,
    seed: 1,
    preset: "live",
    thinkingSeconds: 0,
    answerSeconds: 180,
    extraTime: 1,
    createdAt,
  };
}

function makeAttempt({
  interview,
  question,
  position,
  askedAt,
  answer,
  random,
}: {
  interview: ReturnType<typeof makeInterview>;
  question: Question;
  position: number;
  askedAt: Date;
  answer: string;
  random: (most: number) => number;
}) {
  const id = orderedId(askedAt);
  const submittedAt = new Date(askedAt.getTime() + 150_000);
  const reader = pick(READERS, random);
  const judged = question.criteria.map((criterion) => ({ criterion, level: levelSchema.parse(random(3)) }));
  const score = attemptScore(
    judged.map(({ criterion, level }) => ({ weight: criterion.weight, level })),
    false,
  );
  const findings = judged.map(({ criterion, level }) => ({
    criterionId: criterion.id,
    level,
    reasoning: "Says what was done, and in which order.",
    evidence: level === 0 ? [] : [{ start: 0, end: Math.min(60, answer.length) }],
  }));
  const version = rubricVersion(question);
  const listing = listingOf(interview, question);
  return {
    attempt: {
      id,
      interviewId: interview.id,
      position,
      ...listing,
      search: `${listing.search} ${foldForSearch(answer)}`,
      question,
      rubricVersion: version,
      askedAt,
      askedOn: askedAt.toISOString().slice(0, 10),
      thinkingEndsAt: askedAt,
      answerEndsAt: new Date(askedAt.getTime() + 180_000),
      submittedAt,
      ending: "submitted",
      draft: answer,
      draftRevision: 9,
      draftSavedAt: submittedAt,
      answer,
      score,
      scoreRange: scoreRangeOf(score),
      scoredBy: readerName(reader),
      levels: levelsOf(findings),
      secondsTaken: secondsTaken(askedAt, submittedAt),
    },
    assessment: {
      id: orderedId(submittedAt),
      attemptId: id,
      status: "done",
      createdAt: submittedAt,
      startedAt: submittedAt,
      finishedAt: new Date(submittedAt.getTime() + 1000),
      ...reader,
      rubricVersion: version,
      score,
      findings,
      redFlags: [],
      milliseconds: 150,
    },
  };
}

/** A version 7 UUID of a moment: ids are in the order of time, as the database's own are. */
function orderedId(moment: Date): string {
  const time = moment.getTime().toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
