import "server-only";
import { environment } from "@/lib/env";
import { DurableSqlite } from "./adapter";
import { PrismaClient } from "./generated/client";

function connect(): PrismaClient {
  return new PrismaClient({ adapter: new DurableSqlite({ url: environment().databaseUrl }) });
}

// Development reloads modules; the connection is kept on globalThis so that they share one.
const shared: typeof globalThis & { greenroomDatabase?: PrismaClient } = globalThis;

/** The one database client. Only `data.ts` and `mutations.ts` files use it. */
export function database(): PrismaClient {
  shared.greenroomDatabase ??= connect();
  return shared.greenroomDatabase;
}

/**
 * Does one write in its turn. The SQLite adapter has a single connection, and locks it for transactions alone: a bare
 * write that falls between the statements of a transaction would share its fate.
 */
export async function inTurn<Result>(write: (transaction: Transaction) => Promise<Result>): Promise<Result> {
  return database().$transaction(write);
}

/** What a function gets that writes as one part of a larger transaction. */
export type Transaction = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];
