import fc from "fast-check";
import { expect, it } from "vitest";
import { z } from "zod";
import { isOwnBankId, ownBankId } from "@/lib/bank/schema";
import { ownId } from "./own-id";

const ids = fc.uuid({ version: [4, 7] });

it("is a UUID, the same each time, another for each candidate and each record, and sorts where the first did", () => {
  fc.assert(
    fc.property(ids, ids, ids, (owner, other, id) => {
      fc.pre(owner !== other && other !== id);
      const own = ownId(owner, id);
      expect(z.uuid().safeParse(own).success).toBe(true);
      expect(ownId(owner, id)).toBe(own);
      expect(own).not.toBe(id);
      expect(ownId(other, id)).not.toBe(own);
      expect(ownId(owner, other)).not.toBe(own);
      expect(own.slice(0, 13)).toBe(id.slice(0, 13));
    }),
  );
});

it("of an own bank is the id of an own bank", () => {
  const [id] = fc.sample(ids, 1);
  const own = ownId("somebody", ownBankId(id ?? ""));
  expect(isOwnBankId(own)).toBe(true);
  expect(own).toBe(ownBankId(ownId("somebody", id ?? "")));
});
