-- DropIndex
DROP INDEX "Attempt_candidateId_competency_askedOn_scoredBy_score_secondsTaken_idx";

-- CreateIndex
CREATE INDEX "Attempt_candidateId_askedOn_competency_scoredBy_score_secondsTaken_idx" ON "Attempt"("candidateId", "askedOn", "competency", "scoredBy", "score", "secondsTaken");

-- DropIndex
DROP INDEX "SelfRating_candidateId_createdAt_idx";

-- CreateIndex
CREATE INDEX "SelfRating_candidateId_createdAt_attemptId_idx" ON "SelfRating"("candidateId", "createdAt", "attemptId");
