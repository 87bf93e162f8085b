import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";

// FULL, since an answer that was acknowledged must survive a power cut; NORMAL may lose the last commits under WAL.
// secure_delete, since what a candidate deletes must not stay readable in the file's free pages (docs/decisions/027).
const PRAGMAS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA busy_timeout = 5000;
  PRAGMA secure_delete = ON;
`;

/** Prisma's SQLite adapter, with durable settings on its one connection before the first query. */
export class DurableSqlite extends PrismaBetterSqlite3 {
  readonly #connections: SqlDriverAdapter[] = [];

  override async connect(): Promise<SqlDriverAdapter> {
    const connection = await super.connect();
    this.#connections.push(connection);
    await connection.executeScript(PRAGMAS);
    return connection;
  }

  /** Closes what was opened; the last to leave also folds the write-ahead log into the file. */
  async close(): Promise<void> {
    await Promise.all(this.#connections.splice(0).map((connection) => connection.dispose()));
  }
}
