-- AlterTable
ALTER TABLE "Interview" ADD COLUMN "rateFirst" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "SelfRating" (
    "attemptId" TEXT NOT NULL PRIMARY KEY,
    "levels" JSONB NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "SelfRating_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
