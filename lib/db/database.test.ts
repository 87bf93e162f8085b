import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { DurableSqlite } from "./adapter";
import { draftMigration, migrate } from "./migrate";

const MIGRATIONS = "prisma/migrations";
const newDatabase = () => `file:${join(mkdtempSync(join(tmpdir(), "greenroom-db-")), "new.db")}`;

it.each([
  ["journal_mode", "wal"],
  ["synchronous", 2],
  ["foreign_keys", 1],
  ["busy_timeout", 5000],
  ["secure_delete", 1],
])("a connection has %s = %s", async (name, value) => {
  const connection = await new DurableSqlite({ url: newDatabase() }).connect();
  const { rows } = await connection.queryRaw({ sql: `PRAGMA ${name}`, args: [], argTypes: [] });
  expect(rows).toEqual([[value]]);
  await connection.dispose();
});

it("migrating applies each migration once", async () => {
  const url = newDatabase();
  expect((await migrate(url, MIGRATIONS)).length).toBeGreaterThan(0);
  expect(await migrate(url, MIGRATIONS)).toEqual([]);
});

it("the migrations lead to the schema: none was forgotten", async () => {
  expect(await draftMigration(readFileSync("prisma/schema.prisma", "utf8"), MIGRATIONS)).toBeNull();
});
