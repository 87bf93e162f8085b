import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { mapInOrder } from "./in-order";

async function* upTo(count: number) {
  for (let item = 0; item < count; item++) yield item;
}

describe("mapInOrder", () => {
  it.each([1, 2, 4, 20])("keeps the order, with at most %i at a time", async (limit) => {
    let running = 0;
    let most = 0;
    const results: number[] = [];
    const mapped = mapInOrder(upTo(12), limit, async (item) => {
      most = Math.max(most, ++running);
      await sleep(item % 3 === 0 ? 8 : 1);
      running -= 1;
      return item * 10;
    });
    for await (const result of mapped) results.push(result);
    expect(results).toEqual(Array.from({ length: 12 }, (_, item) => item * 10));
    expect(most).toBe(Math.min(limit, 12));
  });

  it("reads no further ahead than it works", async () => {
    let taken = 0;
    async function* counted() {
      for await (const item of upTo(100)) {
        taken += 1;
        yield item;
      }
    }
    for await (const _ of mapInOrder(counted(), 3, async () => null)) break;
    expect(taken).toBe(3);
  });

  it("fails at the turn of what failed", async () => {
    const results: number[] = [];
    const mapped = mapInOrder(upTo(5), 4, async (item) => {
      if (item === 2) throw new Error("two");
      return item;
    });
    await expect(async () => {
      for await (const result of mapped) results.push(result);
    }).rejects.toThrow("two");
    expect(results).toEqual([0, 1]);
  });
});
