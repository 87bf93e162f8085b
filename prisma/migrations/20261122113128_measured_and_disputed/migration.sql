-- AlterTable
ALTER TABLE "Assessment" ADD COLUMN "advice" TEXT;
ALTER TABLE "Assessment" ADD COLUMN "milliseconds" INTEGER;

-- CreateTable
CREATE TABLE "Disagreement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "assessmentId" TEXT NOT NULL,
    "criterionId" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "why" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Disagreement_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Disagreement_assessmentId_criterionId_key" ON "Disagreement"("assessmentId", "criterionId");
