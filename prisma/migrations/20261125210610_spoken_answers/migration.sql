-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN "correctionEndsAt" DATETIME;
ALTER TABLE "Attempt" ADD COLUMN "draftAtEnd" TEXT;
ALTER TABLE "Attempt" ADD COLUMN "spokenAt" DATETIME;
ALTER TABLE "Attempt" ADD COLUMN "spokenSeconds" REAL;

-- CreateTable
CREATE TABLE "Recording" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "attemptId" TEXT NOT NULL,
    "container" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "lastPieceAt" DATETIME NOT NULL,
    "pieces" INTEGER NOT NULL DEFAULT 0,
    "bytes" INTEGER NOT NULL DEFAULT 0,
    "inTimeBytes" INTEGER NOT NULL DEFAULT 0,
    "endedAt" DATETIME,
    "status" TEXT NOT NULL,
    "failure" TEXT,
    "hearings" INTEGER NOT NULL DEFAULT 0,
    "heardBytes" INTEGER NOT NULL DEFAULT 0,
    "heardBy" TEXT,
    "seconds" REAL,
    "transcript" TEXT,
    "words" JSONB,
    "landedAt" DATETIME,
    "keep" BOOLEAN NOT NULL DEFAULT false,
    "discardedAt" DATETIME,
    CONSTRAINT "Recording_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Recording_attemptId_idx" ON "Recording"("attemptId");

-- CreateIndex
CREATE INDEX "Recording_status_idx" ON "Recording"("status");
