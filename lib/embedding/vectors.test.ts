import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readVectors, writeVectors } from "./vectors.mjs";

describe("the vectors of what ships", () => {
  let directory: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "greenroom-vectors-"));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it("come back by their texts, bit for bit, and those of no other text do", () => {
    const file = join(directory, "deeper", "vectors.bin");
    const [one, two] = [
      [0.1, -0.25, 1 / 3],
      [1, 0, -1],
    ];
    writeVectors(
      new Map([
        ["rang the ward", one ?? []],
        ["read it back", two ?? []],
      ]),
      file,
    );
    const vectorOf = readVectors(3, file);
    expect(vectorOf("rang the ward")).toEqual(Float32Array.from(one ?? []));
    expect(vectorOf("read it back")).toEqual(Float32Array.from(two ?? []));
    expect(vectorOf("Rang the ward")).toBeNull();
  });

  it("are the caller's own each time, since they are handed over to another thread", () => {
    const file = join(directory, "vectors.bin");
    writeVectors(new Map([["rang the ward", [1, 2]]]), file);
    const vectorOf = readVectors(2, file);
    vectorOf("rang the ward")?.fill(0);
    expect(vectorOf("rang the ward")).toEqual(Float32Array.from([1, 2]));
  });

  it("are none where nothing was written, or not to the end", () => {
    expect(readVectors(384, join(directory, "nowhere.bin"))("rang the ward")).toBeNull();
    const file = join(directory, "short.bin");
    writeVectors(new Map([["rang the ward", [1]]]), file);
    expect(readVectors(384, file)("rang the ward")).toBeNull();
  });
});
