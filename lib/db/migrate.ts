import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DurableSqlite } from "./adapter";
import { schemaEngine } from "./schema-engine";

const NO_FILTERS = { externalTables: [], externalEnums: [] };

function readMigrations(directory: string) {
  const names = existsSync(directory)
    ? readdirSync(directory, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : [];
  return {
    baseDir: directory,
    lockfile: { path: "migration_lock.toml", content: 'provider = "sqlite"\n' },
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok" as const, value: readFileSync(join(directory, name, "migration.sql"), "utf8") },
      },
    })),
  };
}

/**
 * Brings a database up to date; creates it where there is none.
 * @param databaseUrl `file:` and an absolute path
 * @returns the names of the migrations applied now, oldest first
 * @throws where the database cannot be opened or a migration fails; what was applied before stays applied
 */
export async function migrate(databaseUrl: string, directory: string): Promise<string[]> {
  const names = await applyMigrations(databaseUrl, directory);
  if (names.length > 0) await vacuum(databaseUrl);
  return names;
}

async function applyMigrations(databaseUrl: string, directory: string): Promise<string[]> {
  const sqlite = new DurableSqlite({ url: databaseUrl });
  const engine = await schemaEngine(sqlite, null);
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: readMigrations(directory),
      filters: NO_FILTERS,
    });
    return appliedMigrationNames;
  } finally {
    engine.free();
    await sqlite.close();
  }
}

/** Writes the file anew: what versions without secure_delete deleted stays readable in free pages until then. */
async function vacuum(databaseUrl: string): Promise<void> {
  const sqlite = new DurableSqlite({ url: databaseUrl });
  try {
    await (await sqlite.connect()).executeScript("VACUUM");
  } finally {
    await sqlite.close();
  }
}

/**
 * The SQL that leads from the migrations so far to the schema, for a developer to read and to keep as a migration.
 * The engine's own way, by a shadow database, does not work in WebAssembly: the migrations are applied to a database
 * made for it, and the difference is taken from there.
 * @returns null where nothing changed
 */
export async function draftMigration(schema: string, directory: string): Promise<string | null> {
  const folder = mkdtempSync(join(tmpdir(), "greenroom-draft-"));
  const url = `file:${join(folder, "migrated.db")}`;
  await migrate(url, directory);
  const sqlite = new DurableSqlite({ url });
  const engine = await schemaEngine(sqlite, schema);
  const files = [{ path: "schema.prisma", content: schema }];
  try {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: "schemaDatasource", files, configDir: "." },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: true,
      filters: NO_FILTERS,
    });
    return exitCode === 2 ? stdout : null;
  } finally {
    engine.free();
    await sqlite.close();
    rmSync(folder, { recursive: true });
  }
}
