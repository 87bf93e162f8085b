import { describe, expect, it } from "vitest";
import { offlineJudge } from "./judges/offline/judge";
import { publishedBands, publishedMeasurements } from "./published";

describe("what is published of the offline judge", () => {
  const { model, promptVersion } = offlineJudge();
  it.each(Object.entries(publishedMeasurements))("%s was measured with the coefficients that ship", (_, measurement) =>
    expect(measurement).toMatchObject({ judge: "offline", model, n: 640 }),
  );
  it("has bands of the same judge", () => expect(publishedBands).toMatchObject({ model, promptVersion }));
  it("has bands that hold what they promise, on questions held back", () => {
    for (const { low, high } of publishedBands.coverage) {
      expect(low).toBeLessThanOrEqual(publishedBands.aim);
      expect(high).toBeGreaterThanOrEqual(publishedBands.aim);
    }
  });
});
