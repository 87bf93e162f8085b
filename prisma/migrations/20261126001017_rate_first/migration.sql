-- By hand instead of the drafted copy of Interview: nothing is dropped, and other new columns of it stay untouched.

-- AlterTable
ALTER TABLE "Interview" ADD COLUMN "rateFirst" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "SelfRating" (
    "attemptId" TEXT NOT NULL PRIMARY KEY,
    "candidateId" TEXT NOT NULL,
    "levels" JSONB NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "SelfRating_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SelfRating_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "Candidate" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "SelfRating_candidateId_createdAt_idx" ON "SelfRating"("candidateId", "createdAt");
