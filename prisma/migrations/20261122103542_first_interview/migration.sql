-- CreateTable
CREATE TABLE "Candidate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "Interview" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "candidateId" TEXT NOT NULL,
    "bankId" TEXT NOT NULL,
    "bankTitle" TEXT NOT NULL,
    "seed" INTEGER NOT NULL,
    "preset" TEXT NOT NULL,
    "thinkingSeconds" INTEGER NOT NULL,
    "answerSeconds" INTEGER,
    "extraTime" REAL NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Interview_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "Candidate" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Attempt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "interviewId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "take" INTEGER NOT NULL DEFAULT 1,
    "questionId" TEXT NOT NULL,
    "question" JSONB NOT NULL,
    "rubricVersion" TEXT NOT NULL,
    "askedAt" DATETIME,
    "thinkingEndsAt" DATETIME,
    "answerEndsAt" DATETIME,
    "submittedAt" DATETIME,
    "ending" TEXT,
    "extensions" INTEGER NOT NULL DEFAULT 0,
    "draft" TEXT NOT NULL DEFAULT '',
    "draftRevision" INTEGER NOT NULL DEFAULT 0,
    "draftSavedAt" DATETIME,
    "answer" TEXT,
    "lateText" TEXT,
    CONSTRAINT "Attempt_interviewId_fkey" FOREIGN KEY ("interviewId") REFERENCES "Interview" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Assessment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "attemptId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "startedAt" DATETIME,
    "finishedAt" DATETIME,
    "judge" TEXT,
    "model" TEXT,
    "promptVersion" TEXT,
    "rubricVersion" TEXT,
    "score" INTEGER,
    "findings" JSONB,
    "redFlags" JSONB,
    "failure" TEXT,
    "inputTokens" INTEGER NOT NULL DEFAULT 0,
    "outputTokens" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Assessment_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Interview_candidateId_createdAt_idx" ON "Interview"("candidateId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Attempt_interviewId_position_take_key" ON "Attempt"("interviewId", "position", "take");

-- CreateIndex
CREATE INDEX "Assessment_attemptId_createdAt_idx" ON "Assessment"("attemptId", "createdAt");

-- CreateIndex
CREATE INDEX "Assessment_status_idx" ON "Assessment"("status");
