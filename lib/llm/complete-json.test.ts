import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import type { ChatRequest } from "@/tests/fakes/chat-request";
import { startLanguageModel } from "@/tests/fakes/language-model";
import * as model from "@/tests/fakes/language-model-behaviour";
import { completeJson, type JsonRequest } from "./complete-json";

const schema = z.object({ title: z.string(), steps: z.array(z.object({ step: z.string() })) });
type Plan = z.infer<typeof schema>;
const PLAN: Plan = { title: "Tea", steps: [{ step: "Boil water" }] };
const plan = model.saying(JSON.stringify(PLAN));

const fake = await startLanguageModel({ usual: plan });
afterAll(() => fake.close());
beforeEach(() => {
  fake.requests.length = 0;
});

// A model of its own for each call, since what a model does not take is remembered.
let models = 0;
function call(changes: Partial<JsonRequest<Plan>> = {}) {
  models += 1;
  return completeJson({
    connection: { apiKey: "sk-test", baseUrl: fake.baseUrl, model: `model-${models}` },
    schemaName: "plan",
    schema,
    system: "You plan.",
    user: "Tea, please.",
    signal: new AbortController().signal,
    ...changes,
  });
}

const DONE = { ok: true, value: PLAN };

describe("completeJson", () => {
  it.each<[name: string, behaviours: model.Behaviour[], outcome: object, requests: number]>([
    ["a good answer", [plan], DONE, 1],
    ["a refusal", [model.refusal], { ok: false, failure: "refused" }, 1],
    ["a filtered answer", [model.contentFilter], { ok: false, failure: "refused" }, 1],
    ["a filtered prompt", [model.promptFiltered], { ok: false, failure: "refused" }, 1],
    ["an answer that was cut off", [model.cutOff], { ok: false, failure: "cut-off" }, 1],
    ["an empty answer", [model.empty], { ok: false, failure: "invalid" }, 1],
    ["prose", [model.saying("Here you are!")], { ok: false, failure: "invalid" }, 1],
    ["JSON of another form", [model.saying('{"title":"Tea"}')], { ok: false, failure: "invalid" }, 1],
    ["a wrong key", [model.unauthorised], { ok: false, failure: "unauthorised" }, 1],
    ["an unknown model", [model.unknownModel], { ok: false, failure: "unknown-model" }, 1],
    ["one rate limit", [model.rateLimited("0")], DONE, 2],
    ["rate limits without end", Array(3).fill(model.rateLimited("0")), { ok: false, failure: "rate-limited" }, 3],
    ["a Retry-After beyond the deadline", [model.rateLimited("61")], { ok: false, failure: "rate-limited" }, 1],
    ["money that is spent", [model.moneySpent], { ok: false, failure: "rate-limited" }, 1],
    ["two server errors", [model.serverError, model.serverError], DONE, 3],
    ["server errors without end", Array(3).fill(model.serverError), { ok: false, failure: "server-error" }, 3],
    ["a connection that breaks once", [model.connectionReset], DONE, 2],
    ["a connection that always breaks", Array(3).fill(model.connectionReset), { ok: false, failure: "unreachable" }, 3],
    ["a slow first byte", [model.slowFirstByte(200)], { ok: true }, 1],
    ["an answer that breaks off", Array(3).fill(model.brokenHalfWay), { ok: false, failure: "unreachable" }, 3],
    ["a web page", [model.webPage], { ok: false, failure: "invalid" }, 1],
    ["a completion that is no JSON", [model.brokenJson], { ok: false, failure: "invalid" }, 1],
    ["an error under status 200", [model.errorInSuccess], { ok: false, failure: "invalid" }, 1],
    ["no temperature taken", [model.rejectsTemperature(plan), model.rejectsTemperature(plan)], DONE, 2],
    ["no JSON schema taken", [model.rejectsJsonSchema(plan), model.rejectsJsonSchema(plan)], DONE, 2],
  ])("%s", async (_, behaviours, outcome, requests) => {
    fake.next(...behaviours);
    expect(await call()).toMatchObject(outcome);
    expect(fake.requests).toHaveLength(requests);
  });

  const wantsTemperature = (request: ChatRequest) => request.temperature !== undefined;
  const wantsSchema = (request: ChatRequest) => request.response_format?.type === "json_schema";
  const validation = (field: string) => ({
    detail: [{ loc: ["body", field], msg: "Extra inputs are not permitted", type: "extra_forbidden" }],
  });
  const older = (message: string) => ({ object: "error", message, type: "BadRequestError", param: null, code: 400 });

  it.each<[name: string, complaint: object, fits: (request: ChatRequest) => boolean]>([
    ["a temperature, as FastAPI", validation("temperature"), wantsTemperature],
    ["a temperature, as older vLLM", older("temperature must be 1 for this model"), wantsTemperature],
    ["a temperature, in one sentence", { detail: "temperature is not supported" }, wantsTemperature],
    ["a temperature, as text in error", { error: "temperature is not supported" }, wantsTemperature],
    ["a schema, as FastAPI", validation("response_format"), wantsSchema],
    ["a schema, as older vLLM", older("json_schema is not supported by this backend"), wantsSchema],
    ["a schema, under message", { message: "response_format.type must be text or json_object" }, wantsSchema],
  ])("gives way to a complaint about %s, without an error object", async (_, complaint, fits) => {
    fake.next(...Array(2).fill(model.complaining(complaint, fits, plan)));
    expect(await call()).toMatchObject(DONE);
    expect(fake.requests).toHaveLength(2);
  });

  it.each(["clé-étrangère-\u2603", "sk-one\nsk-two", "ключ"])(
    "takes the key %j, which no header can carry, for a wrong one, and sends nothing",
    async (apiKey) => {
      const connection = { apiKey, baseUrl: fake.baseUrl, model: "any" };
      expect(await call({ connection })).toEqual({ ok: false, failure: "unauthorised" });
      expect(fake.requests).toHaveLength(0);
    },
  );

  it.each<[string, model.Behaviour[]]>([
    ["a server that never answers", [model.silence]],
    ["an answer that stalls half-way", [model.stalled]],
    ["a slow first byte", [model.slowFirstByte(5000)]],
    ["trouble and then silence", [model.serverError, model.silence]],
  ])("keeps the deadline with %s", async (_, behaviours) => {
    fake.next(...behaviours);
    const started = performance.now();
    expect(await call({ deadlineMilliseconds: 300 })).toEqual({ ok: false, failure: "too-slow" });
    expect(performance.now() - started).toBeLessThan(800);
    expect(fake.requests).toHaveLength(behaviours.length);
  });

  it("keeps the deadline though garbage is collected meanwhile", async () => {
    setFlagsFromString("--expose-gc");
    const collectGarbage: () => void = runInNewContext("gc");
    const collecting = setInterval(collectGarbage, 20);
    fake.next(model.stalled);
    expect(await call({ deadlineMilliseconds: 300 })).toEqual({ ok: false, failure: "too-slow" });
    clearInterval(collecting);
  });

  it.each<[string, model.Behaviour]>([
    ["a request", model.silence],
    ["a pause before the next try", model.rateLimited("5")],
  ])("ends %s when the caller aborts", async (_, behaviour) => {
    fake.next(behaviour);
    const started = performance.now();
    expect(await call({ signal: AbortSignal.timeout(200) })).toEqual({ ok: false, failure: "too-slow" });
    expect(performance.now() - started).toBeLessThan(700);
    expect(fake.requests).toHaveLength(1);
  });

  it("sends nothing once aborted", async () => {
    expect(await call({ signal: AbortSignal.abort() })).toEqual({ ok: false, failure: "too-slow" });
    expect(fake.requests).toHaveLength(0);
  });

  it("waits as long as Retry-After says", async () => {
    fake.next(model.rateLimited("0.3"));
    expect(await call()).toMatchObject(DONE);
    const [first, second] = fake.requests;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(295);
  });

  it("finds a closed port unreachable", async () => {
    const gone = await startLanguageModel();
    await gone.close();
    const connection = { apiKey: "sk-test", baseUrl: gone.baseUrl, model: "any" };
    expect(await call({ connection })).toEqual({ ok: false, failure: "unreachable" });
  });

  it("takes an address that does not speak the protocol for an unknown model", async () => {
    const connection = { apiKey: "sk-test", baseUrl: `${fake.baseUrl}/elsewhere`, model: "any" };
    expect(await call({ connection })).toEqual({ ok: false, failure: "unknown-model" });
  });

  it("sends key, model, messages, temperature 0 and a strict schema", async () => {
    const result = await call();
    const [request] = fake.requests;
    expect(request?.authorization).toBe("Bearer sk-test");
    expect(request?.body).toMatchObject({
      model: `model-${models}`,
      temperature: 0,
      messages: [
        { role: "system", content: "You plan." },
        { role: "user", content: "Tea, please." },
      ],
      response_format: { type: "json_schema", json_schema: { name: "plan", strict: true } },
    });
    expect(request?.body.stream ?? false).toBe(false);
    expect(result).toMatchObject({ tokens: { input: 100, output: 20 }, model: `model-${models}` });
  });

  it("remembers for each model what it does not take", async () => {
    const both = model.rejectsTemperature(model.rejectsJsonSchema(plan));
    const connection = { apiKey: "sk-test", baseUrl: fake.baseUrl, model: "modest" };
    fake.next(both, both, both, both);
    expect(await call({ connection })).toMatchObject(DONE);
    expect(await call({ connection })).toMatchObject(DONE);
    expect(await call()).toMatchObject(DONE);
    const seen = fake.requests.map(({ body }) => [body.temperature, body.response_format?.type]);
    expect(seen).toEqual([
      [0, "json_schema"],
      [undefined, "json_schema"],
      [undefined, "json_object"],
      [undefined, "json_object"],
      [0, "json_schema"],
    ]);
  });

  it("lets calls that run at the same time learn the same", async () => {
    const connection = { apiKey: "sk-test", baseUrl: fake.baseUrl, model: "modest and busy" };
    fake.next(...Array(4).fill(model.rejectsTemperature(plan)));
    expect(await Promise.all([call({ connection }), call({ connection })])).toMatchObject([DONE, DONE]);
  });

  it("puts the schema into the prompt in JSON mode", async () => {
    fake.next(...Array(2).fill(model.rejectsJsonSchema(plan)));
    await call();
    const system = fake.requests[1]?.body.messages[0]?.content ?? "";
    expect(system).toContain("You plan.");
    expect(JSON.parse(system.split("\n").at(-1) ?? "")).toMatchObject({ required: ["title", "steps"] });
  });
});
