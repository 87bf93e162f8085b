// Usage: npm run draft-migration -- NAME   (then read the SQL it wrote, and commit it)
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { draftMigration } from "@/lib/db/migrate";

const MIGRATIONS = "prisma/migrations";
const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error("Give the migration a name of lower-case words, e.g. npm run draft-migration -- add_stories");
  process.exit(1);
}
const sql = await draftMigration(readFileSync("prisma/schema.prisma", "utf8"), MIGRATIONS);
if (sql === null) {
  console.error("Nothing to do: the migrations already lead to prisma/schema.prisma.");
} else {
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const directory = join(MIGRATIONS, `${stamp}_${name}`);
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, "migration.sql"), sql);
  console.error(`Wrote ${directory}/migration.sql: read it before you commit it.`);
}
