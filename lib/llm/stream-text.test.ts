import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { startLanguageModel } from "@/tests/fakes/language-model";
import * as model from "@/tests/fakes/language-model-behaviour";
import { streamText, type TextEnd, type TextRequest } from "./stream-text";

const TEXT = "Name the day on which it happened, and say what came of it. ☕";
const text = model.saying(TEXT);
const HALF = TEXT.slice(0, 24);

const fake = await startLanguageModel({ usual: text });
afterAll(() => fake.close());
beforeEach(() => {
  fake.requests.length = 0;
});

// A model of its own for each call, since what a model does not take is remembered.
let models = 0;
function start(changes: Partial<TextRequest> = {}) {
  models += 1;
  return streamText({
    connection: { apiKey: "sk-test", baseUrl: fake.baseUrl, model: `model-${models}` },
    system: "You advise.",
    user: "On tea.",
    signal: new AbortController().signal,
    ...changes,
  });
}

async function read(stream: AsyncGenerator<string, TextEnd>): Promise<{ pieces: string[]; end: TextEnd }> {
  const pieces: string[] = [];
  for (;;) {
    const next = await stream.next();
    if (next.done) return { pieces, end: next.value };
    pieces.push(next.value);
  }
}

const event = (delta: object, rest: object = {}) => JSON.stringify({ choices: [{ delta }], ...rest });
const failed = (failure: string) => ({ ok: false, failure });
const DONE = { ok: true, tokens: { input: 100, cachedInput: 0, output: 20 } };

describe("streamText", () => {
  it.each<[name: string, behaviours: model.Behaviour[], said: string, end: object, requests: number]>([
    ["a good text", [text], TEXT, DONE, 1],
    ["a slow first byte", [model.slowFirstByte(200)], "This is an answer in plain text.", DONE, 1],
    ["a refusal", [model.refusal], "", failed("refused"), 1],
    ["a filtered text", [model.contentFilter], "", failed("refused"), 1],
    ["a filtered prompt", [model.promptFiltered], "", failed("refused"), 1],
    ["a text that was cut off", [model.cutOff], "This is an a", failed("cut-off"), 1],
    ["an empty text", [model.empty], "", failed("invalid"), 1],
    ["a text that just ends", [model.endedHalfWay], "This is an a", failed("cut-off"), 1],
    ["a text that breaks off", [model.brokenHalfWay], "This is an a", failed("unreachable"), 1],
    ["a wrong key", [model.unauthorised], "", failed("unauthorised"), 1],
    ["an unknown model", [model.unknownModel], "", failed("unknown-model"), 1],
    ["one rate limit", [model.rateLimited("0")], TEXT, DONE, 2],
    ["two server errors", [model.serverError, model.serverError], TEXT, DONE, 3],
    ["server errors without end", Array(3).fill(model.serverError), "", failed("server-error"), 3],
    ["a connection that breaks once", [model.connectionReset], TEXT, DONE, 2],
    ["a web page", [model.webPage], "", failed("invalid"), 1],
    ["chunks of another form", [model.streaming(event({ content: 7 }))], "", failed("invalid"), 1],
    [
      "an error after the first piece",
      [model.streaming(event({ content: "Name" }), '{"error":{"message":"overloaded"}}')],
      "Name",
      failed("server-error"),
      1,
    ],
    ["an error as the first event", [model.streaming('{"error":{"message":"overloaded"}}')], TEXT, DONE, 2],
    ["no temperature taken", Array(2).fill(model.rejectsTemperature(text)), TEXT, DONE, 2],
    ["no usage counted", Array(2).fill(model.rejectsStreamUsage(text)), TEXT, { ok: true, tokens: { input: 0 } }, 2],
  ])("%s", async (_, behaviours, said, end, requests) => {
    fake.next(...behaviours);
    const result = await read(start());
    expect(result.pieces.join("")).toBe(said);
    expect(result.end).toMatchObject(end);
    expect(fake.requests).toHaveLength(requests);
  });

  it("gives the text piece by piece", async () => {
    const { pieces } = await read(start());
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.slice(0, 2).join("")).toBe(HALF);
  });

  it.each<[string, model.Behaviour, Partial<TextRequest>]>([
    ["a server that never answers", model.silence, { deadlineMilliseconds: 300 }],
    ["a slow first byte, at the deadline", model.slowFirstByte(5000), { deadlineMilliseconds: 300 }],
    ["a text that stalls, long before the deadline", model.stalled, { stallMilliseconds: 300 }],
    ["a text that stalls, at the deadline", model.stalled, { deadlineMilliseconds: 300 }],
  ])("gives up on %s", async (_, behaviour, patience) => {
    fake.next(behaviour);
    const started = performance.now();
    expect((await read(start(patience))).end).toEqual(failed("too-slow"));
    expect(performance.now() - started).toBeLessThan(800);
    expect(fake.requests).toHaveLength(1);
  });

  it("does not take a slow reader for a stall", async () => {
    const stream = start({ stallMilliseconds: 100 });
    await stream.next();
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect((await read(stream)).end).toMatchObject(DONE);
  });

  it.each<[string, model.Behaviour]>([
    ["before the first piece", model.silence],
    ["in the middle", model.stalled],
  ])("ends when the caller aborts %s", async (_, behaviour) => {
    fake.next(behaviour);
    const started = performance.now();
    expect((await read(start({ signal: AbortSignal.timeout(200) }))).end).toEqual(failed("too-slow"));
    expect(performance.now() - started).toBeLessThan(700);
  });

  it("ends the request when nobody reads on", async () => {
    fake.next(model.stalled);
    const stream = start();
    await stream.next();
    await stream.return({ ok: false, failure: "too-slow" });
    await expect.poll(() => fake.requests[0]?.brokenOff).toBe(true);
  });

  it("sends key, model, messages and temperature 0, and asks for the usage", async () => {
    const { end } = await read(start());
    expect(fake.requests[0]).toMatchObject({
      authorization: "Bearer sk-test",
      body: {
        model: `model-${models}`,
        temperature: 0,
        stream: true,
        stream_options: { include_usage: true },
        messages: [
          { role: "system", content: "You advise." },
          { role: "user", content: "On tea." },
        ],
      },
    });
    expect(end).toMatchObject({ model: `model-${models}` });
  });
});
