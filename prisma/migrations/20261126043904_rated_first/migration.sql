-- CreateIndex
CREATE INDEX "Interview_candidateId_rateFirst_createdAt_idx" ON "Interview"("candidateId", "rateFirst", "createdAt");
