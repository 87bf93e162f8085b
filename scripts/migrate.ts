// Brings the database up to date: npm start runs it before every serve.
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { migrate } from "@/lib/db/migrate";
import { environment } from "@/lib/env";

const { databaseUrl } = environment();
const file = databaseUrl.slice("file:".length);
try {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  for (const name of await migrate(databaseUrl, "prisma/migrations")) console.log(`  applied ${name}`);
} catch (error) {
  const cause = error instanceof Error ? error.message : String(error);
  console.error(`The database ${file} could not be opened or brought up to date: ${cause}`);
  console.error("Check DATABASE_URL (default file:.data/greenroom.db) and that this user may write there.");
  process.exitCode = 1;
}
