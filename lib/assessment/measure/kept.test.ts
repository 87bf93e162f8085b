import { expect, it } from "vitest";
import { publishedBands, publishedMeasurements } from "../published";
import { findMeasurement, keepMeasurement, knownBands } from "./kept";

const reader = { model: "org/model:8b", promptVersion: "p1" };
const kept = {
  measurement: { ...publishedMeasurements.withLookFors, judge: "llm" as const, model: reader.model },
  bands: { ...publishedBands, ...reader },
};

it("a model that nobody measured has no figures and no band", () => {
  expect(findMeasurement(reader)).toBeNull();
  expect(knownBands()).toEqual([publishedBands]);
});

it("one that was measured here has its own, under the instructions that were measured", () => {
  keepMeasurement(kept);
  keepMeasurement(kept);
  expect(findMeasurement(reader)).toEqual(kept);
  expect(findMeasurement({ ...reader, promptVersion: "p2" })).toBeNull();
  expect(knownBands()).toEqual([publishedBands, kept.bands]);
});
