-- By hand instead of the drafted copy of Attempt: columns are added, and filled from what is there.

-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN "levels" JSONB;
ALTER TABLE "Attempt" ADD COLUMN "flagged" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Attempt" ADD COLUMN "secondsTaken" INTEGER;

-- The bounds are those of lib/interview/seconds-taken.ts.
UPDATE "Attempt"
SET "secondsTaken" = max(0, min(1800, cast(round((julianday("submittedAt") - julianday("askedAt")) * 86400) AS INTEGER)))
WHERE "askedAt" IS NOT NULL AND "submittedAt" IS NOT NULL;

-- Of the latest reading, the follow-up's before the first's, as it was for the score.
UPDATE "Attempt"
SET "levels" = (
        SELECT json_group_object(json_extract(f.value, '$.criterionId'), json_extract(f.value, '$.level'))
        FROM json_each(r."findings") f
        WHERE json_extract(f.value, '$.level') IS NOT NULL
    ),
    "flagged" = coalesce(json_array_length(r."redFlags"), 0) > 0
FROM "Assessment" r
WHERE "Attempt"."part" = 1 AND r."id" = (
    SELECT s."id" FROM "Assessment" s
    WHERE s."status" = 'done'
        AND s."attemptId" IN ("Attempt"."id", (SELECT f."id" FROM "Attempt" f WHERE f."firstId" = "Attempt"."id"))
    ORDER BY s."attemptId" = "Attempt"."id", s."id" DESC
    LIMIT 1
);

-- DropIndex
DROP INDEX "Attempt_candidateId_competency_askedOn_scoredBy_score_idx";

-- CreateIndex
CREATE INDEX "Attempt_candidateId_competency_askedOn_scoredBy_score_secondsTaken_idx" ON "Attempt"("candidateId", "competency", "askedOn", "scoredBy", "score", "secondsTaken");
