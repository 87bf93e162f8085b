import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadBanks } from "@/lib/bank/library";
import { type FakeLanguageModel, startLanguageModel } from "@/tests/fakes/language-model";
import { refusal, saying, silence } from "@/tests/fakes/language-model-behaviour";
import { type TailoringStep, tailorInSteps } from "./tailoring";

const SHOP = "Backend engineer\nYou review code with colleagues.\nKnowledge of Kubernetes and Terraform.";
const COVERED = "Backend engineer\nYou review code with colleagues.";
const WRITTEN = {
  question: "How do you operate a forklift safely?",
  kind: "technical",
  competency: "Safety",
  intent: "A forklift can kill.",
  criteria: [{ text: "Checks it before the shift", probe: "What do you check?", lookFors: ["I walk round it once"] }],
  redFlags: [],
  example: "I walk round it once before each shift, and I look at the tyres, the mast and the horn.",
};

let fake: FakeLanguageModel;
beforeAll(async () => {
  fake = await startLanguageModel();
});
afterAll(() => fake.close());

async function steps(advertisement: string, isConnected: boolean, signal = new AbortController().signal) {
  const connection = isConnected ? { apiKey: "sk-fake", baseUrl: fake.baseUrl, model: "fake-model" } : null;
  const all: TailoringStep[] = [];
  for await (const step of tailorInSteps({ advertisement, cv: "" }, await loadBanks(), 4, connection, signal))
    all.push(step);
  return all;
}

describe("tailoring, step by step", () => {
  it("asks no model where the candidate did not say so", async () => {
    expect(await steps(SHOP, false)).toMatchObject([{ step: "picked", points: 0 }]);
    expect(fake.requests).toHaveLength(0);
  });

  it("asks no model where the banks have a question on everything", async () => {
    expect(await steps(COVERED, true)).toMatchObject([{ step: "picked", points: 0 }]);
    expect(fake.requests).toHaveLength(0);
  });

  it("tells what was picked before the model has written anything", async () => {
    fake.next(saying(JSON.stringify({ questions: [WRITTEN, { ...WRITTEN, criteria: [] }] })));
    expect(await steps(SHOP, true)).toMatchObject([
      { step: "picked", points: 1 },
      { step: "written", unfit: 1, questions: [{ question: WRITTEN.question, mark: "generated" }] },
    ]);
  });

  it("tells why nothing was written", async () => {
    fake.next(refusal);
    expect((await steps(SHOP, true)).at(-1)).toEqual({ step: "not-written", failure: "refused" });
  });

  it("ends at once when nobody waits any more", async () => {
    fake.next(silence);
    const left = new AbortController();
    const asked = fake.requests.length;
    const stepping = steps(SHOP, true, left.signal);
    await expect.poll(() => fake.requests.length, { timeout: 10_000 }).toBe(asked + 1);
    left.abort();
    expect((await stepping).at(-1)).toEqual({ step: "not-written", failure: "too-slow" });
    await expect.poll(() => fake.requests.at(-1)?.brokenOff).toBe(true);
  });
});
