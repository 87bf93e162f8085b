import { describe, expect, it } from "vitest";
import { type Bands, bandAround, isClearChange, isWide } from "./band";

const reader = { model: "m", promptVersion: "1" };
const bands: Bands = { ...reader, aim: 0.9, halfWidths: [20, 14.4, 11.6], coverage: [] };

describe("a band", () => {
  it.each([
    ["one answer", 50, 1, { halfWidth: 20, low: 30, high: 70 }],
    ["two answers", 50, 2, { halfWidth: 14, low: 36, high: 64 }],
    ["more than were measured", 50, 24, { halfWidth: 12, low: 38, high: 62 }],
    ["ends at 100", 95, 1, { halfWidth: 20, low: 75, high: 100 }],
    ["ends at 0", 5, 1, { halfWidth: 20, low: 0, high: 25 }],
  ])("%s", (_, score, answers, band) => expect(bandAround(score, answers, reader, [bands])).toEqual(band));
  it("is none for a model that was not measured", () =>
    expect(bandAround(50, 1, { ...reader, model: "other" }, [bands])).toBeNull());
  it("is none for other instructions than were measured", () =>
    expect(bandAround(50, 1, { ...reader, promptVersion: "2" }, [bands])).toBeNull());
  it("is none without an answer", () => expect(bandAround(50, 0, reader, [bands])).toBeNull());
  it("is wide above 15 points", () => {
    expect(isWide({ halfWidth: 16, low: 0, high: 0 })).toBe(true);
    expect(isWide({ halfWidth: 15, low: 0, high: 0 })).toBe(false);
  });
});

describe("a change", () => {
  const band = { halfWidth: 10, low: 40, high: 60 };
  it.each([
    [50, 64, false],
    [50, 65, true],
    [50, 35, true],
  ])("from %i to %i: clear %s", (before, after, clear) => expect(isClearChange(before, after, band)).toBe(clear));
  it("is never called clear where no error was measured", () => expect(isClearChange(0, 100, null)).toBe(false));
});
