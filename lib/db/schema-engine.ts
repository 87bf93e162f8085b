import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";

let loaded: Promise<void> | undefined;

// The package's own entry imports the .wasm file as a module, which Node 20 does not do; hence by hand.
async function loadWebAssembly(): Promise<void> {
  const require = createRequire(import.meta.url);
  const file = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg").replace(/\.js$/, ".wasm");
  const { instance } = await WebAssembly.instantiate(readFileSync(file), { "./schema_engine_bg.js": { ...engine } });
  engine.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
}

/**
 * Prisma's schema engine as WebAssembly: the native one would have to be downloaded (docs/decisions/002).
 * @param datamodel the text of schema.prisma, or null where only migrations are applied
 */
export async function schemaEngine(factory: SqlMigrationAwareDriverAdapterFactory, datamodel: string | null) {
  loaded ??= loadWebAssembly();
  await loaded;
  return engine.SchemaEngine.new(
    { datamodels: datamodel === null ? undefined : [["schema.prisma", datamodel]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
}
