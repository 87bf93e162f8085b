import "server-only";
import type { CandidateId } from "@/lib/account/schema";
import { levelsSchema } from "@/lib/assessment/levels";
import { knownBands } from "@/lib/assessment/measure/kept";
import { toAssessmentRecord } from "@/lib/assessment/record";
import { questionSchema } from "@/lib/bank/schema";
import { database } from "@/lib/db/client";
import { IN_ORDER, storedClock, storedManner } from "@/lib/interview/data";
import { endingSchema } from "@/lib/interview/schema";
import { composeReport, type Report } from "./report";

/** @returns the report of an interview as it stands at `now`, or null where the owner has none of this id */
export async function findReport(owner: CandidateId, interviewId: string, now: Date): Promise<Report | null> {
  const row = await database().interview.findFirst({
    where: { id: interviewId, candidateId: owner },
    include: {
      attempts: {
        orderBy: [...IN_ORDER],
        include: { assessments: { orderBy: { id: "asc" }, include: { disagreements: true } }, selfRating: true },
      },
    },
  });
  if (!row) return null;
  const attempts = row.attempts.map((attempt) => ({
    ...attempt,
    question: questionSchema.parse(attempt.question),
    ending: endingSchema.nullable().parse(attempt.ending),
    assessments: attempt.assessments.map(toAssessmentRecord),
    selfRating: attempt.selfRating && { levels: levelsSchema.parse(attempt.selfRating.levels) },
  }));
  return composeReport({ ...row, clock: storedClock(row), manner: storedManner(row) }, attempts, knownBands(), now);
}
