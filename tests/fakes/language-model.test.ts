import OpenAI from "openai";
import { expect, it } from "vitest";
import { startLanguageModel } from "./language-model";
import * as model from "./language-model-behaviour";

function clientOf(baseURL: string): OpenAI {
  return new OpenAI({ apiKey: "sk-test", baseURL, maxRetries: 0 });
}

async function collect<Chunk>(stream: AsyncIterable<Chunk>): Promise<Chunk[]> {
  const chunks: Chunk[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return chunks;
}

const MESSAGES = [{ role: "user" as const, content: "Hello." }];

it("streams what it says, with the usage at the end", async () => {
  await using fake = await startLanguageModel({ usual: model.saying("Twelve 👍 letters and then some more.") });
  const stream = await clientOf(fake.baseUrl).chat.completions.create({
    model: "any",
    messages: MESSAGES,
    stream: true,
    stream_options: { include_usage: true },
  });
  const chunks = await collect(stream);
  expect(chunks.map(({ choices }) => choices[0]?.delta.content ?? "").join("")).toBe(
    "Twelve 👍 letters and then some more.",
  );
  expect(chunks.filter(({ choices }) => choices[0]?.delta.content).length).toBeGreaterThan(2);
  expect(chunks.at(-1)?.usage?.total_tokens).toBe(120);
});

it("lists its models", async () => {
  await using fake = await startLanguageModel();
  const models = await clientOf(fake.baseUrl).models.list();
  expect(models.data.map(({ id }) => id)).toEqual(["fake-model"]);
});

it.each([
  ["silence", model.silence],
  ["a stalled answer", model.stalled],
  ["a slow first byte", model.slowFirstByte(60_000)],
])("closes at once, whatever hangs on it: %s", async (_, behaviour) => {
  const fake = await startLanguageModel({ usual: behaviour });
  const asked = clientOf(fake.baseUrl).chat.completions.create({ model: "any", messages: MESSAGES });
  const ended = asked.then(() => "complete").catch(() => "broken off");
  await expect.poll(() => fake.requests.length).toBe(1);
  const started = performance.now();
  await fake.close();
  expect(performance.now() - started).toBeLessThan(500);
  expect(await ended).toBe("broken off");
});

it("stalls in the middle of a stream until it is closed", async () => {
  const fake = await startLanguageModel({ usual: model.stalled });
  const request = { model: "any", messages: MESSAGES, stream: true } as const;
  const stream = await clientOf(fake.baseUrl).chat.completions.create(request);
  const pieces: string[] = [];
  const reading = (async () => {
    for await (const { choices } of stream) pieces.push(choices[0]?.delta.content ?? "");
  })();
  await expect.poll(() => pieces.join("")).not.toBe("");
  await fake.close();
  await expect(reading).rejects.toThrow();
});
