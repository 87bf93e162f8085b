-- By hand instead of the drafted copy of both tables: nothing is dropped, and other new columns of theirs stay untouched.

-- AlterTable
ALTER TABLE "Interview" ADD COLUMN "retakes" TEXT NOT NULL DEFAULT 'none';
ALTER TABLE "Interview" ADD COLUMN "followUps" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Interview" ADD COLUMN "lowPressure" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN "part" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Attempt" ADD COLUMN "firstId" TEXT REFERENCES "Attempt" ("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Attempt" ADD COLUMN "followUpWords" TEXT;
ALTER TABLE "Attempt" ADD COLUMN "criterionId" TEXT;
ALTER TABLE "Attempt" ADD COLUMN "followUpDueAt" DATETIME;

-- DropIndex
DROP INDEX "Attempt_interviewId_position_take_key";

-- CreateIndex
CREATE UNIQUE INDEX "Attempt_firstId_key" ON "Attempt"("firstId");
CREATE UNIQUE INDEX "Attempt_interviewId_position_take_part_key" ON "Attempt"("interviewId", "position", "take", "part");
