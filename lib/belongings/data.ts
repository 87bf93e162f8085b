import "server-only";
import type { CandidateId } from "@/lib/account/schema";
import { database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { IN_ORDER } from "@/lib/interview/data";

/** What a file does not repeat: whose it is, where it stands in the file, and what follows from the rest (009). */
export const LEFT_OUT = {
  ownBank: { candidateId: true },
  story: { candidateId: true },
  interview: { candidateId: true },
  attempt: {
    interviewId: true,
    candidateId: true,
    bankId: true,
    questionId: true,
    competency: true,
    purpose: true,
    askedOn: true,
    score: true,
    scoreRange: true,
    scoredBy: true,
    levels: true,
    flagged: true,
    secondsTaken: true,
    search: true,
  },
  recording: { attemptId: true },
  assessment: { attemptId: true },
  disagreement: { assessmentId: true },
  selfRating: { attemptId: true, candidateId: true },
} as const;

const WHOLE_ATTEMPT = {
  omit: LEFT_OUT.attempt,
  orderBy: [...IN_ORDER],
  include: {
    selfRating: { omit: LEFT_OUT.selfRating },
    recordings: { omit: LEFT_OUT.recording, orderBy: { id: "asc" } },
    assessments: {
      omit: LEFT_OUT.assessment,
      orderBy: { id: "asc" },
      include: { disagreements: { omit: LEFT_OUT.disagreement, orderBy: { id: "asc" } } },
    },
  },
} satisfies Prisma.Interview$attemptsArgs;

/** @returns an interview with all that belongs to it as it is stored, or null where the owner has none of this id */
export async function findWholeInterview(owner: CandidateId, id: string) {
  return database().interview.findFirst({
    where: { id, candidateId: owner },
    omit: LEFT_OUT.interview,
    include: { attempts: WHOLE_ATTEMPT },
  });
}

export type WholeInterview = NonNullable<Awaited<ReturnType<typeof findWholeInterview>>>;

/** All that a candidate has beside interviews, as it is stored, and the ids of those, oldest first. */
export async function findBelongings(owner: CandidateId) {
  const order = { createdAt: "asc", id: "asc" } as const;
  const mine = { where: { candidateId: owner }, orderBy: [{ createdAt: order.createdAt }, { id: order.id }] };
  const [candidate, banks, stories, interviews] = await Promise.all([
    database().candidate.findUnique({ where: { id: owner }, omit: { id: true } }),
    database().ownBank.findMany({ ...mine, omit: LEFT_OUT.ownBank }),
    database().story.findMany({ ...mine, omit: LEFT_OUT.story }),
    database().interview.findMany({ ...mine, select: { id: true } }),
  ]);
  return { candidate, banks, stories, interviewIds: interviews.map(({ id }) => id) };
}

export type Belongings = {
  interviews: number;
  answers: number;
  banks: number;
  stories: number;
  recordings: number;
  /** How much of the disk the recordings take. */
  soundBytes: number;
};

/** How much of everything a candidate has. */
export async function countBelongings(owner: CandidateId): Promise<Belongings> {
  const sounds = { discardedAt: null, attempt: { candidateId: owner } };
  const [interviews, answers, banks, stories, recordings] = await Promise.all([
    database().interview.count({ where: { candidateId: owner } }),
    database().attempt.count({ where: { candidateId: owner, submittedAt: { not: null } } }),
    database().ownBank.count({ where: { candidateId: owner } }),
    database().story.count({ where: { candidateId: owner } }),
    database().recording.aggregate({ where: sounds, _count: true, _sum: { bytes: true } }),
  ]);
  return {
    interviews,
    answers,
    banks,
    stories,
    recordings: recordings._count,
    soundBytes: recordings._sum.bytes ?? 0,
  };
}
