import { DurableSqlite } from "@/lib/db/adapter";
import { PrismaClient } from "@/lib/db/generated/client";
import { environment } from "@/lib/env";

/** How SQLite goes about a statement: a line for each step, such as "SEARCH Attempt USING INDEX … (candidateId=?)". */
export type Plan = { sql: string; steps: string[] };

const shared: typeof globalThis & { greenroomDatabase?: PrismaClient } = globalThis;

/** Does some work on the database of the environment, and gives the plan of every statement that it sent. */
export async function plansOf(work: () => Promise<unknown>): Promise<Plan[]> {
  const usual = shared.greenroomDatabase;
  const client = new PrismaClient({
    adapter: new DurableSqlite({ url: environment().databaseUrl }),
    log: [{ emit: "event", level: "query" }],
  });
  const sent = new Map<string, unknown[]>();
  client.$on("query", ({ query, params }) => void sent.set(query, JSON.parse(params)));
  shared.greenroomDatabase = client;
  try {
    await work();
    const statements = [...sent].filter(([sql]) => /^\s*(SELECT|UPDATE|DELETE)/.test(sql));
    const plans: Plan[] = [];
    for (const [sql, values] of statements) {
      const rows = await client.$queryRawUnsafe<{ detail: string }[]>(`EXPLAIN QUERY PLAN ${sql}`, ...values);
      plans.push({ sql, steps: rows.map(({ detail }) => detail) });
    }
    return plans;
  } finally {
    shared.greenroomDatabase = usual;
    await client.$disconnect();
  }
}

/**
 * Steps that take the longer the more a table holds: reading all of it, or sorting what was read. What belongs to rows
 * that a page shows, asked for by their ids, may be sorted, and so may those of one moment.
 */
export function costlySteps(plans: readonly Plan[]): string[] {
  return plans.flatMap(({ sql, steps }) => {
    const costly = / IN \(/.test(sql) ? /^SCAN (?!CONSTANT)/ : /^SCAN (?!CONSTANT)|^USE TEMP B-TREE (?!FOR LAST TERM)/;
    return steps.filter((step) => costly.test(step)).map((step) => `${step} in ${sql}`);
  });
}
