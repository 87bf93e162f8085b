// `prisma generate` needs no schema engine but tries to download one: pointing it at any program stops that.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

import { defineConfig } from "prisma/config";

export default defineConfig({ schema: "prisma/schema.prisma" });
