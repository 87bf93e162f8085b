import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "@/lib/db/migrate";

declare module "vitest" {
  interface ProvidedContext {
    templateDatabase: string;
  }
}

/** Migrates one database; each test file works on a copy of it. */
export default async function setup(project: TestProject) {
  const directory = mkdtempSync(join(tmpdir(), "greenroom-template-"));
  const file = join(directory, "template.db");
  await migrate(`file:${file}`, "prisma/migrations");
  project.provide("templateDatabase", file);
  return () => rmSync(directory, { recursive: true, force: true });
}
