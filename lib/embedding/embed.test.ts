import { monitorEventLoopDelay } from "node:perf_hooks";
import { describe, expect, it } from "vitest";
import { DIMENSIONS, embed } from "./embed";
import { blend, similarity } from "./similarity";

async function similarityOf(first: string, second: string): Promise<number> {
  const [one, two] = await embed([first, second]);
  if (!one || !two) throw new Error("two vectors were expected");
  return similarity(one, two);
}

describe("embed", () => {
  it("gives vectors of unit length, in the order of the texts", async () => {
    const texts = ["the kettle is on", "a boat on the lake", "the kettle is on"];
    const vectors = await embed(texts);
    expect(vectors.map((vector) => vector.length)).toEqual([DIMENSIONS, DIMENSIONS, DIMENSIONS]);
    for (const vector of vectors) expect(similarity(vector, vector)).toBeCloseTo(1, 5);
    expect(vectors[2]).toEqual(vectors[0]);
    expect(vectors[1]).not.toEqual(vectors[0]);
  });

  it.each([
    ["I rang the doctor", "I phoned the physician", "we repainted the garden fence"],
    ["the train was cancelled", "the rail service did not run", "my sister bakes bread"],
    ["she apologised to the guest", "she said sorry to the customer", "the battery was at four per cent"],
  ])("puts %j nearer to %j than to %j", async (text, similar, different) => {
    expect(await similarityOf(text, similar)).toBeGreaterThan((await similarityOf(text, different)) + 0.1);
  });

  it("gives a text the same vector alone and in a batch", async () => {
    const text = "a sentence that nobody has asked about before";
    const others = Array.from({ length: 20 }, (_, index) => `another sentence, the ${index}th of them`);
    const batch = await embed([...others, text]);
    globalThis.greenroomVectors = undefined;
    expect(await embed([text])).toEqual([batch.at(-1)]);
  });

  it("answers parallel calls, each with its own vectors", async () => {
    const texts = Array.from({ length: 12 }, (_, index) => `parallel text number ${index}`);
    const together = await Promise.all(texts.map((text) => embed([text])));
    expect(together.flat()).toEqual(await embed(texts));
  });

  it.each(["", "   ", "\n"])("gives a blank text %j the zero vector", async (blank) => {
    const [vector] = await embed([blank]);
    expect(vector?.every((value) => value === 0)).toBe(true);
  });

  it("leaves the event loop free while a long text is read", async () => {
    await embed(["so that the model is loaded"]);
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    await embed(Array.from({ length: 60 }, (_, index) => `sentence ${index} of a long answer about many a thing`));
    delay.disable();
    expect(delay.max / 1e6).toBeLessThan(100);
  });

  it("rejects what is waiting when its thread dies, and starts a new one at the next call", async () => {
    const waiting = embed(["a text that will be lost"]);
    const rejection = expect(waiting).rejects.toThrow("the embedding thread stopped");
    await globalThis.greenroomEmbedder?.worker.terminate();
    await rejection;
    expect(await embed(["a text after that"])).toHaveLength(1);
  });
});

describe("blend", () => {
  it("has unit length and lies between the two", async () => {
    const [one, two] = await embed(["I rang the ward", "then I wrote it down"]);
    if (!one || !two) throw new Error("two vectors were expected");
    const both = blend(one, two);
    expect(similarity(both, both)).toBeCloseTo(1, 5);
    expect(similarity(both, one)).toBeCloseTo(similarity(both, two), 5);
  });
});
