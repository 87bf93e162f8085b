import { Readable } from "node:stream";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FileLine, linesOf } from "./split";

async function split(...chunks: (string | Uint8Array)[]): Promise<FileLine[]> {
  const lines: FileLine[] = [];
  const bytes = chunks.map((chunk) => (typeof chunk === "string" ? Buffer.from(chunk) : chunk));
  for await (const line of linesOf(Readable.from(bytes))) lines.push(line);
  return lines;
}

const texts = async (...chunks: (string | Uint8Array)[]) => (await split(...chunks)).map(({ text }) => text);

describe("linesOf", () => {
  it.each<[name: string, chunks: (string | Uint8Array)[], lines: (string | null)[]]>([
    ["nothing", [], []],
    ["whole lines", ["a\nb\n"], ["a", "b"]],
    ["a last line without its end", ["a\nb"], ["a", "b"]],
    ["blank lines", ["\na\n\n"], ["", "a", ""]],
    ["a line over several chunks", ["a", "b", "c\nd"], ["abc", "d"]],
    ["a character over two chunks", [Buffer.from([0xc3]), Buffer.from([0xa9, 0x0a])], ["é"]],
    ["separators that may stand inside JSON", ["a\u2028b\u2029c\rd\n"], ["a\u2028b\u2029c\rd"]],
    ["a byte order mark", ["\ufeffa\n"], ["a"]],
    ["bytes that are not UTF-8, in their line alone", [Buffer.from([0x61, 0x0a, 0xff, 0x0a]), "b\n"], ["a", null, "b"]],
  ])("%s", async (_, chunks, lines) => expect(await texts(...chunks)).toEqual(lines));

  it("says of each line its number, where the next begins, and whether it is whole", async () =>
    expect(await split("é\n", "\nxyz")).toEqual([
      { number: 1, text: "é", end: 3, whole: true },
      { number: 2, text: "", end: 4, whole: true },
      { number: 3, text: "xyz", end: 7, whole: false },
    ]));

  it("is the same however the bytes arrive", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom("a", "é", "\n") }), fc.nat(9), async (text, size) => {
        const bytes = Buffer.from(text);
        const pieces = Array.from({ length: Math.ceil(bytes.length / (size + 1)) }, (_, index) =>
          bytes.subarray(index * (size + 1), (index + 1) * (size + 1)),
        );
        expect(await texts(...pieces)).toEqual(
          text
            .replace(/\n$/, "")
            .split("\n")
            .slice(0, text === "" ? 0 : undefined),
        );
      }),
    );
  });
});
