import { describe, expect, it } from "vitest";
import { findBank, loadBanks } from "@/lib/bank/library";

const isFirstPerson = (text: string) => /\b(?:I|I'(?:m|d|ve|ll)|my|me|we|us|our)\b/i.test(text);
const words = (text: string) => text.split(/\s+/).filter(Boolean).length;

describe("the shipped banks", () => {
  it.each([
    ["clinical-technician", 24],
    ["general", 15],
    ["software-developer", 12],
    ["customer-service-adviser", 12],
  ])("%s has its %i questions, each whole", async (bankId, count) => {
    const bank = await findBank(bankId);
    expect(bank?.questions).toHaveLength(count);
    for (const { id, intent, criteria, redFlags, example, mark } of bank?.questions ?? []) {
      expect(intent, id).not.toBeNull();
      expect(mark, id).toBeUndefined();
      expect(redFlags.length, id).toBeGreaterThanOrEqual(1);
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

  // The clinical technician's are left as they were when answers to them were labelled.
  it.each(["general", "software-developer", "customer-service-adviser"])(
    "%s has look-fors as people say them",
    async (bankId) => {
      const bank = await findBank(bankId);
      for (const { id, criteria } of bank?.questions ?? []) {
        for (const criterion of criteria) {
          const place = `${id}/${criterion.id}`;
          expect(criterion.lookFors.length, place).toBeGreaterThanOrEqual(8);
          expect(criterion.lookFors.filter(isFirstPerson).length, place).toBeGreaterThanOrEqual(3);
          const texts = criteria.flatMap(({ lookFors }) => lookFors);
          expect(new Set(texts).size, id).toBe(texts.length);
        }
      }
    },
  );

  it("are all looked at here", async () => expect(await loadBanks()).toHaveLength(4));
});
