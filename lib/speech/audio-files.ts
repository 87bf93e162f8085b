import "server-only";
import { constants } from "node:fs";
import { mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { environment } from "@/lib/env";

/**
 * Writes a piece of a recording at its place; written again, it replaces itself. On disk when this returns. Only the
 * owner of the data directory can read it.
 * @param id a UUID: it names the file
 * @param offset in bytes from the beginning
 */
export async function writeAudio(id: string, offset: number, bytes: Uint8Array): Promise<void> {
  await mkdir(directory(), { recursive: true, mode: 0o700 });
  const file = await open(fileOf(id), constants.O_RDWR | constants.O_CREAT, 0o600);
  try {
    await file.write(bytes, 0, bytes.length, offset);
    await file.datasync();
  } finally {
    await file.close();
  }
}

/** @returns the first `length` bytes of a recording, or null where it was discarded */
export async function readAudio(id: string, length: number): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array((await readFile(fileOf(id))).subarray(0, length));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** @returns a part of a recording, both ends included, or null where it was discarded */
export async function readAudioPart(id: string, start: number, end: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const whole = await readAudio(id, end + 1);
  return whole?.subarray(start) ?? null;
}

/** Harmless where it is gone already. */
export async function discardAudio(id: string): Promise<void> {
  await rm(fileOf(id), { force: true });
}

function directory(): string {
  return join(environment().dataDirectory, "audio");
}

function fileOf(id: string): string {
  return join(directory(), z.uuid().parse(id));
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
