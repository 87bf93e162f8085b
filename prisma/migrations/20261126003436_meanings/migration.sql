-- CreateTable
CREATE TABLE "Meaning" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "attemptId" TEXT,
    "storyId" TEXT,
    "textHash" TEXT NOT NULL,
    "vector" BLOB NOT NULL,
    CONSTRAINT "Meaning_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Meaning_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Meaning_attemptId_key" ON "Meaning"("attemptId");

-- CreateIndex
CREATE UNIQUE INDEX "Meaning_storyId_key" ON "Meaning"("storyId");
