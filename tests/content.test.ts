import { describe, expect, it } from "vitest";
import { findBank, loadBanks } from "@/lib/bank/library";

const words = (text: string) => text.split(/\s+/).filter(Boolean).length;

describe("the shipped banks", () => {
  it("are read without a problem", async () =>
    expect((await loadBanks()).map(({ id }) => id)).toContain("clinical-technician"));

  it("the clinical technician's has its 24 questions, each whole", async () => {
    const bank = await findBank("clinical-technician");
    expect(bank?.questions).toHaveLength(24);
    for (const { id, criteria, example } of bank?.questions ?? []) {
      expect(criteria.length, id).toBeGreaterThanOrEqual(3);
      expect(criteria.length, id).toBeLessThanOrEqual(5);
      for (const { lookFors, weight } of criteria) {
        expect(weight, id).toBe(1);
        expect(lookFors.length, id).toBeGreaterThanOrEqual(6);
        expect(lookFors.length, id).toBeLessThanOrEqual(12);
        expect(new Set(lookFors).size, id).toBe(lookFors.length);
      }
      expect(words(example ?? ""), id).toBeGreaterThan(120);
      expect(words(example ?? ""), id).toBeLessThan(260);
    }
  });
});
