// What must hold before Greenroom serves: settings that make sense, question banks that can be read, a database that is
// up to date. npm start runs it each time; each trouble is one message that says what to do.
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { loadBanks } from "@/lib/bank/library";
import { migrate } from "@/lib/db/migrate";
import { environment } from "@/lib/env";
import { TOLD } from "./setup.mjs";

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function tell(message: string): void {
  console.error(`\n${message}`);
  process.exitCode = TOLD;
}

async function prepare(): Promise<void> {
  const { databaseUrl } = environment();
  await loadBanks();
  const file = databaseUrl.slice("file:".length);
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    for (const name of await migrate(databaseUrl, "prisma/migrations")) console.log(`  applied ${name}`);
  } catch (error) {
    tell(
      `The database ${file} could not be opened or brought up to date (${messageOf(error)}). Put its latest good copy in its place, or set DATABASE_URL to another file.`,
    );
  }
}

// Settings and banks say themselves what is wrong, and where.
await prepare().catch((error: unknown) => tell(messageOf(error)));
