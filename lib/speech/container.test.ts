import { describe, expect, it } from "vitest";
import { makeWebm } from "@/tests/fixtures/webm";
import { readByteRange } from "./byte-range";
import { containerOf } from "./container";

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

describe("what the first bytes say", () => {
  const rows: [string, Uint8Array, string | null][] = [
    ["WebM, as Chrome and Firefox record", makeWebm(1), "webm"],
    ["Ogg", bytes("OggS\0\x02"), "ogg"],
    ["MP4, as Safari records", bytes("\0\0\0\x1cftypiso5"), "mp4"],
    ["a WAV file", bytes("RIFF\0\0\0\0WAVE"), null],
    ["a web page", bytes("<!doctype html>"), null],
    ["a program", bytes("\x7fELF"), null],
    ["too little to tell", bytes("\x1a\x45"), null],
    ["nothing", bytes(""), null],
  ];
  it.each(rows)("%s", (_, content, container) => expect(containerOf(content)).toBe(container));
});

describe("a range of 100 bytes", () => {
  const rows: [string | null, object][] = [
    [null, { kind: "whole" }],
    ["bytes=0-", { kind: "part", start: 0, end: 99 }],
    ["bytes=0-0", { kind: "part", start: 0, end: 0 }],
    ["bytes=50-400", { kind: "part", start: 50, end: 99 }],
    ["bytes=-10", { kind: "part", start: 90, end: 99 }],
    ["bytes=-400", { kind: "part", start: 0, end: 99 }],
    ["bytes=100-", { kind: "unsatisfiable" }],
    ["bytes=-0", { kind: "unsatisfiable" }],
    ["bytes=9-3", { kind: "whole" }],
    ["bytes=0-1,5-6", { kind: "whole" }],
    ["lines=0-1", { kind: "whole" }],
    ["bytes=-", { kind: "whole" }],
  ];
  it.each(rows)("%s", (header, expected) => expect(readByteRange(header, 100)).toEqual(expected));
});
