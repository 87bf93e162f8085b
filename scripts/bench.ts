// npm run bench: how long pages take with 100,000 attempts and with none, in one run. Exit 1 where a floor is missed.
// npm run bench -- --write: puts the figures into the README as well.
import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { candidateIdSchema } from "@/lib/account/schema";
import { sessionSecret } from "@/lib/account/secret";
import { SESSION_COOKIE, signSession } from "@/lib/account/session";
import { DurableSqlite } from "@/lib/db/adapter";
import { PrismaClient } from "@/lib/db/generated/client";
import { migrate } from "@/lib/db/migrate";
import { timePage } from "@/tests/bench/measure";
import { benchPages } from "@/tests/bench/pages";
import { seedAttempts } from "@/tests/bench/seed";
import { startServer } from "@/tests/bench/serve";
import { isMissed, type Measured, performanceTable, withPerformanceTable } from "@/tests/bench/table";
import { runCommand } from "./command-line";
import { build } from "./setup.mjs";

const ATTEMPTS = 100_000;

const owner = candidateIdSchema.parse(randomUUID());

/** A folder with a migrated database, and the cookie by which a server on it knows the owner. */
async function makeData(directory: string) {
  mkdirSync(directory);
  const url = `file:${join(directory, "bench.db")}`;
  await migrate(url, "prisma/migrations");
  return { directory, url, cookie: `${SESSION_COOKIE}=${signSession(owner, sessionSecret(directory), new Date())}` };
}

async function seed(url: string) {
  const client = new PrismaClient({ adapter: new DurableSqlite({ url }) });
  try {
    const seeded = await seedAttempts(client, owner, ATTEMPTS, (stored) => {
      if (stored % 20_000 < 600) console.error(`  ${stored.toLocaleString("en-GB")} attempts`);
    });
    return seeded;
  } finally {
    await client.$disconnect();
  }
}

await runCommand(async () => {
  const { write } = parseArgs({ options: { write: { type: "boolean", default: false } } }).values;
  const folder = mkdtempSync(join(tmpdir(), "greenroom-bench-"));
  try {
    await build();
    const [none, all] = [await makeData(join(folder, "empty")), await makeData(join(folder, "full"))];
    console.error(`Storing ${ATTEMPTS.toLocaleString("en-GB")} attempts`);
    const seeded = await seed(all.url);
    const servers = [await startServer(none.directory), await startServer(all.directory)] as const;
    try {
      const rows: Measured[] = [];
      for (const page of benchPages(seeded)) {
        const empty = await timePage(servers[0].address, page.path, none.cookie);
        const full = await timePage(servers[1].address, page.path, all.cookie);
        if (full.status !== 200) throw new Error(`${page.path} answered ${full.status}`);
        rows.push({ page, empty: empty.status === 200 ? empty : null, full });
        console.error(`  ${page.name}: ${Math.round(full.median)} ms`);
      }
      const table = performanceTable(rows, ATTEMPTS, aboutThisRun());
      console.log(table);
      if (write) writeFileSync("README.md", withPerformanceTable(readFileSync("README.md", "utf8"), table));
      return rows.some(isMissed) ? 1 : 0;
    } finally {
      await Promise.all(servers.map((server) => server.stop()));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function aboutThisRun(): string {
  return `Each page 15 times, one after the other, until its last byte, from the production build with SQLite on ${cpus().length} cores and Node ${process.versions.node}.`;
}
