import { cpSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { DurableSqlite } from "@/lib/db/adapter";
import { migrate } from "@/lib/db/migrate";
import { makeQuestion } from "./fixtures/questions";

const MIGRATIONS = "prisma/migrations";

/** A database as it was before the migration of this name, with something in it, then brought up to date. */
async function migrateFilled(name: string, filling: string) {
  const folder = mkdtempSync(join(tmpdir(), "greenroom-filled-"));
  for (const migration of readdirSync(MIGRATIONS)) {
    if (migration < name) cpSync(join(MIGRATIONS, migration), join(folder, "before", migration), { recursive: true });
  }
  const url = `file:${join(folder, "filled.db")}`;
  await migrate(url, join(folder, "before"));
  const before = await new DurableSqlite({ url }).connect();
  await before.executeScript(filling);
  await before.dispose();
  await migrate(url, MIGRATIONS);
  const connection = await new DurableSqlite({ url }).connect();
  return async (sql: string) => (await connection.queryRaw({ sql, args: [], argTypes: [] })).rows;
}

const question = JSON.stringify(makeQuestion()).replaceAll("'", "''");
const attempt = (id: string, position: number, part: number, first: string, asked: string, answer: string) =>
  `('${id}', 'i', ${position}, ${part}, ${first}, 'hand-over', '${question}', 'r', ${asked}, ${answer})`;
const reading = (id: string, attemptId: string, status: string, score: string) =>
  `('${id}', '${attemptId}', '${status}', 't', 'offline', 'm', '1', ${score})`;

it("the lists of attempts are filled from what was there, and nothing is lost on the way", async () => {
  const rows = await migrateFilled(
    "20261126000824_lists_of_attempts",
    `
    INSERT INTO "Candidate" ("id") VALUES ('c');
    INSERT INTO "Interview" ("id", "candidateId", "bankId", "bankTitle", "seed", "preset", "thinkingSeconds", "extraTime", "createdAt")
      VALUES ('i', 'c', 'a-bank', 'A bank', 1, 'live', 0, 1, '2026-11-22T10:00:00.000+00:00');
    INSERT INTO "Attempt" ("id", "interviewId", "position", "part", "firstId", "questionId", "question", "rubricVersion", "askedAt", "answer") VALUES
      ${attempt("one", 0, 1, "NULL", "'2026-11-22T10:00:00.000+00:00'", "'In FOUR steps.'")},
      ${attempt("one-more", 0, 2, "'one'", "'2026-11-22T10:03:00.000+00:00'", "'They say it back.'")},
      ${attempt("two", 1, 1, "NULL", "'2026-11-23T10:00:00.000+00:00'", "'Briefly.'")},
      ${attempt("three", 2, 1, "NULL", "NULL", "NULL")};
    INSERT INTO "Assessment" ("id", "attemptId", "status", "createdAt", "judge", "model", "promptVersion", "score") VALUES
      ${reading("a1", "one", "done", "20")}, ${reading("a2", "one-more", "done", "85")}, ${reading("a3", "one-more", "failed", "NULL")},
      ${reading("b1", "two", "done", "10")}, ${reading("b2", "two", "done", "59")}, ${reading("b3", "two", "waiting", "NULL")};
    INSERT INTO "Disagreement" ("id", "assessmentId", "criterionId", "level", "why", "createdAt") VALUES ('d', 'a1', 'check', 3, '', 't');`,
  );
  const asked = "how do you hand over a patient at the end of your shift?";
  expect(
    await rows(
      'SELECT "id", "candidateId", "bankId", "competency", "purpose", "askedOn", "score", "scoreRange", "scoredBy", "search" FROM "Attempt" ORDER BY "position", "part"',
    ),
  ).toEqual([
    [
      "one",
      "c",
      "a-bank",
      "Communication",
      "mock",
      "2026-11-22",
      85,
      "80-100",
      "offline m 1",
      `${asked} in four steps. they say it back.`,
    ],
    ["one-more", "c", "a-bank", "Communication", "mock", "2026-11-22", null, "none", null, ""],
    ["two", "c", "a-bank", "Communication", "mock", "2026-11-23", 59, "30-59", "offline m 1", `${asked} briefly. `],
    ["three", "c", "a-bank", "Communication", "mock", null, null, "none", null, `${asked}  `],
  ]);
  expect(await rows('SELECT count(*) FROM "Assessment"')).toEqual([[6]]);
  expect(await rows('SELECT count(*) FROM "Disagreement"')).toEqual([[1]]);
  expect(await rows("PRAGMA foreign_key_check")).toEqual([]);
});

it("attempts get the levels of their latest reading and the time they took", async () => {
  const levels = (structure: string, check: string) =>
    `'[{"criterionId":"structure","evidence":[],"reasoning":"","level":${structure}},{"criterionId":"check","evidence":[],"reasoning":"","level":${check}}]'`;
  const planned = "'c', 'a-bank', 'Communication', 'mock'";
  const rows = await migrateFilled(
    "20261126001640_sums_of_practice",
    `
    INSERT INTO "Candidate" ("id") VALUES ('c');
    INSERT INTO "Interview" ("id", "candidateId", "bankId", "bankTitle", "seed", "preset", "thinkingSeconds", "extraTime", "createdAt")
      VALUES ('i', 'c', 'a-bank', 'A bank', 1, 'live', 0, 1, '2026-11-22T10:00:00.000+00:00');
    INSERT INTO "Attempt" ("id", "interviewId", "position", "part", "firstId", "questionId", "candidateId", "bankId", "competency", "purpose", "question", "rubricVersion", "askedAt", "submittedAt") VALUES
      ('one', 'i', 0, 1, NULL, 'q', ${planned}, '{}', 'r', '2026-11-22T10:00:00.000+00:00', '2026-11-22T10:01:30.400+00:00'),
      ('one-more', 'i', 0, 2, 'one', 'q', ${planned}, '{}', 'r', '2026-11-22T10:03:00.000+00:00', '2026-11-22T10:03:20.000+00:00'),
      ('two', 'i', 1, 1, NULL, 'q', ${planned}, '{}', 'r', '2026-11-22T10:04:00.000+00:00', '2026-11-23T10:00:00.000+00:00'),
      ('three', 'i', 2, 1, NULL, 'q', ${planned}, '{}', 'r', NULL, NULL);
    INSERT INTO "Assessment" ("id", "attemptId", "status", "createdAt", "findings", "redFlags") VALUES
      ('a1', 'one', 'done', 't', ${levels("0", "0")}, '[]'), ('a2', 'one-more', 'done', 't', ${levels("3", "null")}, '[]'),
      ('b1', 'two', 'done', 't', ${levels("3", "3")}, '[]'), ('b2', 'two', 'done', 't', ${levels("1", "2")}, '[{"text":"Hides it"}]'),
      ('b3', 'two', 'failed', 't', NULL, NULL);`,
  );
  expect(
    await rows('SELECT "id", "levels", "flagged", "secondsTaken" FROM "Attempt" ORDER BY "position", "part"'),
  ).toEqual([
    ["one", '{"structure":3}', 0, 90],
    ["one-more", null, 0, 20],
    ["two", '{"structure":1,"check":2}', 1, 1800],
    ["three", null, 0, null],
  ]);
});
