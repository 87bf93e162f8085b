import "server-only";
import type { CandidateId } from "@/lib/account/schema";
import { judgedText } from "@/lib/assessment/follow-up";
import { questionSchema } from "@/lib/bank/schema";
import { database } from "@/lib/db/client";
import { storyText } from "../schema";
import { textHash } from "./meaning";
import { isSameCase, type Telling, tellingOf } from "./same-case";
import { type ToldCase, toldAgain } from "./told-again";

/** So many of the latest answers are compared with each other; the time that takes grows with the square. */
export const COMPARED_ANSWERS = 200;

const MEANING = { select: { textHash: true, vector: true } } as const;

/** What somebody told, and what it was asked for. */
export type Told = {
  attemptId: string;
  interviewId: string;
  position: number;
  question: string;
  competency: string;
  askedAt: Date;
  text: string;
};

type Kept = { textHash: string; vector: Uint8Array } | null;

async function latestAnswers(owner: CandidateId): Promise<(Told & { asked: string; kept: Kept })[]> {
  const rows = await database().attempt.findMany({
    where: { candidateId: owner, part: 1, askedAt: { not: null }, submittedAt: { not: null }, answer: { not: "" } },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
    take: COMPARED_ANSWERS,
    select: {
      id: true,
      interviewId: true,
      position: true,
      bankId: true,
      questionId: true,
      question: true,
      askedAt: true,
      answer: true,
      followUp: { select: { answer: true } },
      meaning: MEANING,
    },
  });
  return rows.flatMap(({ id, answer, followUp, askedAt, meaning, ...row }) => {
    const text = followUp?.answer?.trim() ? judgedText({ answer: followUp.answer, first: { answer } }) : (answer ?? "");
    if (text.trim() === "" || askedAt === null) return [];
    const { question, competency } = questionSchema.parse(row.question);
    const { interviewId, position } = row;
    const told = { attemptId: id, interviewId, position, question, competency, askedAt, text };
    return [{ ...told, asked: `${row.bankId} ${row.questionId}`, kept: meaning }];
  });
}

async function allStories(owner: CandidateId) {
  const rows = await database().story.findMany({ where: { candidateId: owner }, include: { meaning: MEANING } });
  return rows.map(({ meaning, ...row }) => ({ id: row.id, text: storyText(row), kept: meaning }));
}

/** A text of which the vector is missing or was made from something else. */
export type Unread = { attemptId: string | null; storyId: string | null; text: string };

/** Those of the owner's stories and latest answers that have to be read for what they are about. */
export async function listUnread(owner: CandidateId): Promise<Unread[]> {
  const stories = (await allStories(owner)).filter(isUnread);
  const answers = (await latestAnswers(owner)).filter(isUnread);
  return [
    ...stories.map(({ id, text }) => ({ attemptId: null, storyId: id, text })),
    ...answers.map(({ attemptId, text }) => ({ attemptId, storyId: null, text })),
  ];
}

function isUnread({ text, kept }: { text: string; kept: Kept }): boolean {
  return kept?.textHash !== textHash(text);
}

export type Tellings = {
  /** The cases that were told for several questions. */
  again: ToldCase<Told>[];
  /** The answers in which each story was told, newest first, by the story's id. */
  byStory: Map<string, Told[]>;
  /** How many texts have not been read yet; they are not in the above. */
  unread: number;
};

/** What the candidate told again and again in their latest answers, from what has been read of them so far. */
export async function findTellings(owner: CandidateId): Promise<Tellings> {
  const [answers, stories] = [await latestAnswers(owner), await allStories(owner)];
  const told = answers.flatMap(({ kept, asked, ...answer }) => {
    const telling = tellingFrom(answer.text, kept);
    return telling ? [{ ...answer, asked, telling }] : [];
  });
  const byStory = stories.flatMap(({ id, text, kept }): [string, Told[]][] => {
    const telling = tellingFrom(text, kept);
    return telling ? [[id, told.filter((answer) => isSameCase(answer.telling, telling))]] : [];
  });
  return {
    again: toldAgain(told),
    byStory: new Map(byStory),
    unread: answers.length - told.length + stories.length - byStory.length,
  };
}

function tellingFrom(text: string, kept: Kept): Telling | null {
  return kept && kept.textHash === textHash(text) ? tellingOf(text, readVector(kept.vector)) : null;
}

/** Copied, as the bytes may begin anywhere in a larger buffer. */
function readVector(bytes: Uint8Array): Float32Array {
  return new Float32Array(Uint8Array.from(bytes).buffer);
}
