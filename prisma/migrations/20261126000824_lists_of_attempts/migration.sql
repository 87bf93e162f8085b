-- By hand after the drafted copy of Attempt: Interview is not copied, the new columns are filled from what is there, and
-- the long texts stand last, so that a scan of the others reads none of them.

-- AlterTable
ALTER TABLE "Interview" ADD COLUMN "purpose" TEXT NOT NULL DEFAULT 'mock';

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Attempt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "interviewId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "take" INTEGER NOT NULL DEFAULT 1,
    "part" INTEGER NOT NULL DEFAULT 1,
    "firstId" TEXT,
    "candidateId" TEXT NOT NULL,
    "bankId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "competency" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "askedOn" TEXT,
    "score" INTEGER,
    "scoreRange" TEXT NOT NULL DEFAULT 'none',
    "scoredBy" TEXT,
    "askedAt" DATETIME,
    "thinkingEndsAt" DATETIME,
    "answerEndsAt" DATETIME,
    "submittedAt" DATETIME,
    "ending" TEXT,
    "followUpDueAt" DATETIME,
    "search" TEXT NOT NULL DEFAULT '',
    "rubricVersion" TEXT NOT NULL,
    "criterionId" TEXT,
    "followUpWords" TEXT,
    "extensions" INTEGER NOT NULL DEFAULT 0,
    "draftRevision" INTEGER NOT NULL DEFAULT 0,
    "draftSavedAt" DATETIME,
    "spokenAt" DATETIME,
    "spokenSeconds" REAL,
    "correctionEndsAt" DATETIME,
    "question" JSONB NOT NULL,
    "draft" TEXT NOT NULL DEFAULT '',
    "answer" TEXT,
    "lateText" TEXT,
    "draftAtEnd" TEXT,
    CONSTRAINT "Attempt_interviewId_fkey" FOREIGN KEY ("interviewId") REFERENCES "Interview" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Attempt_firstId_fkey" FOREIGN KEY ("firstId") REFERENCES "Attempt" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Attempt_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "Candidate" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
-- `search` is only put in lower case here, and by SQLite, which knows the capitals of ASCII: an older answer is not found
-- by a word with other letters than those. The score is that of the latest reading, the follow-up's before the first's.
INSERT INTO "new_Attempt" (
    "id", "interviewId", "position", "take", "part", "firstId", "candidateId", "bankId", "questionId", "competency",
    "purpose", "askedOn", "score", "scoredBy", "askedAt", "thinkingEndsAt", "answerEndsAt", "submittedAt", "ending",
    "followUpDueAt", "search", "rubricVersion", "criterionId", "followUpWords", "extensions", "draftRevision",
    "draftSavedAt", "spokenAt", "spokenSeconds", "correctionEndsAt", "question", "draft", "answer", "lateText", "draftAtEnd"
)
SELECT
    a."id", a."interviewId", a."position", a."take", a."part", a."firstId", i."candidateId", i."bankId", a."questionId",
    json_extract(a."question", '$.competency'), i."purpose", substr(a."askedAt", 1, 10), r."score",
    r."judge" || ' ' || r."model" || ' ' || r."promptVersion", a."askedAt", a."thinkingEndsAt", a."answerEndsAt",
    a."submittedAt", a."ending", a."followUpDueAt",
    CASE a."part" WHEN 1 THEN lower(
        json_extract(a."question", '$.question') || ' ' || coalesce(a."answer", '') || ' ' || coalesce(f."answer", '')
    ) ELSE '' END,
    a."rubricVersion", a."criterionId", a."followUpWords", a."extensions", a."draftRevision", a."draftSavedAt",
    a."spokenAt", a."spokenSeconds", a."correctionEndsAt", a."question", a."draft", a."answer", a."lateText",
    a."draftAtEnd"
FROM "Attempt" a
JOIN "Interview" i ON i."id" = a."interviewId"
LEFT JOIN "Attempt" f ON f."firstId" = a."id"
LEFT JOIN "Assessment" r ON a."part" = 1 AND r."id" = (
    SELECT s."id" FROM "Assessment" s
    WHERE s."status" = 'done' AND s."attemptId" IN (a."id", f."id")
    ORDER BY s."attemptId" = a."id", s."id" DESC
    LIMIT 1
);
DROP TABLE "Attempt";
ALTER TABLE "new_Attempt" RENAME TO "Attempt";
UPDATE "Attempt" SET "scoreRange" = CASE
    WHEN "score" >= 80 THEN '80-100'
    WHEN "score" >= 60 THEN '60-79'
    WHEN "score" >= 30 THEN '30-59'
    ELSE '0-29'
END WHERE "score" IS NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "Attempt_firstId_key" ON "Attempt"("firstId");
CREATE UNIQUE INDEX "Attempt_interviewId_position_take_part_key" ON "Attempt"("interviewId", "position", "take", "part");
CREATE INDEX "Attempt_candidateId_part_askedAt_id_idx" ON "Attempt"("candidateId", "part", "askedAt", "id");
CREATE INDEX "Attempt_candidateId_part_bankId_askedAt_id_idx" ON "Attempt"("candidateId", "part", "bankId", "askedAt", "id");
CREATE INDEX "Attempt_candidateId_part_bankId_questionId_askedAt_id_idx" ON "Attempt"("candidateId", "part", "bankId", "questionId", "askedAt", "id");
CREATE INDEX "Attempt_candidateId_part_competency_askedAt_id_idx" ON "Attempt"("candidateId", "part", "competency", "askedAt", "id");
CREATE INDEX "Attempt_candidateId_part_purpose_askedAt_id_idx" ON "Attempt"("candidateId", "part", "purpose", "askedAt", "id");
CREATE INDEX "Attempt_candidateId_part_scoreRange_askedAt_id_idx" ON "Attempt"("candidateId", "part", "scoreRange", "askedAt", "id");
CREATE INDEX "Attempt_candidateId_competency_askedOn_scoredBy_score_idx" ON "Attempt"("candidateId", "competency", "askedOn", "scoredBy", "score");
CREATE INDEX "Attempt_candidateId_submittedAt_interviewId_idx" ON "Attempt"("candidateId", "submittedAt", "interviewId");
CREATE INDEX "Attempt_candidateId_submittedAt_answerEndsAt_idx" ON "Attempt"("candidateId", "submittedAt", "answerEndsAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- DropIndex
DROP INDEX "Recording_status_idx";

-- CreateIndex
CREATE INDEX "Recording_status_keep_discardedAt_idx" ON "Recording"("status", "keep", "discardedAt");
