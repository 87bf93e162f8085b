import "server-only";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { environment } from "@/lib/env";
import { type Bands, bandsSchema } from "../band";
import { publishedBands } from "../published";
import { measurementSchema } from "./measurement";

const keptSchema = z.object({ measurement: measurementSchema, bands: bandsSchema });

/** A measurement of a language model that somebody made on this machine, with the bands that follow from it. */
export type KeptMeasurement = z.infer<typeof keptSchema>;

/** Keeps a measurement of a language model in the data directory, in the place of an earlier one of the same. */
export function keepMeasurement(kept: KeptMeasurement): void {
  mkdirSync(folder(), { recursive: true, mode: 0o700 });
  writeFileSync(join(folder(), nameFor(kept.bands)), JSON.stringify(keptSchema.parse(kept), null, 2));
}

/** @returns the measurement of a model under these instructions, or null where nobody made one here */
export function findMeasurement(reader: { model: string; promptVersion: string }): KeptMeasurement | null {
  const file = join(folder(), nameFor(reader));
  return existsSync(file) ? keptSchema.parse(JSON.parse(readFileSync(file, "utf8"))) : null;
}

/** The bands of every judge that was measured: the offline one as it ships, and those measured on this machine. */
export function knownBands(): Bands[] {
  const files = existsSync(folder()) ? readdirSync(folder()) : [];
  const kept = files.map((file) => keptSchema.parse(JSON.parse(readFileSync(join(folder(), file), "utf8"))));
  return [publishedBands, ...kept.map(({ bands }) => bands)];
}

function folder(): string {
  return join(environment().dataDirectory, "measurements");
}

// Models have slashes and colons in their names.
function nameFor({ model, promptVersion }: { model: string; promptVersion: string }): string {
  return `${createHash("sha256").update(`${model}\n${promptVersion}`).digest("hex").slice(0, 16)}.json`;
}
