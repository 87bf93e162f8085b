import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { database } from "./client";

const TRIES = 40;
const PAUSE_MILLISECONDS = 50;

/**
 * Folds SQLite's write-ahead log into the database file and cuts the log to nothing: until then both still hold what was
 * deleted. Raw SQL, since Prisma has no word for it.
 * @returns false where somebody kept the log in use for two seconds; it is folded when the server stops or starts
 */
export async function foldLog(): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries++) {
    if (await foldOnce()) return true;
    await sleep(PAUSE_MILLISECONDS);
  }
  return false;
}

async function foldOnce(): Promise<boolean> {
  try {
    const rows = await database().$queryRaw<{ busy: bigint | number }[]>`PRAGMA wal_checkpoint(TRUNCATE)`;
    return Number(rows[0]?.busy) === 0;
  } catch {
    // Between the statements of a transaction, which shares the one connection, SQLite refuses.
    return false;
  }
}
