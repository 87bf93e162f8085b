import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { openQueue } from "@/lib/assessment/queue";
import { database } from "@/lib/db/client";
import { startLanguageModel } from "@/tests/fakes/language-model";
import {
  type Behaviour,
  bySchema,
  claiming,
  refusal,
  saying,
  serverError,
  silence,
  slowFirstByte,
} from "@/tests/fakes/language-model-behaviour";
import { makeQuestion, someCandidate } from "@/tests/fixtures/questions";
import { createInterview, submitAnswer } from "../mutations";
import { FOLLOW_UP_SECONDS, USUAL_MANNER } from "../schema";
import { considerFollowUp } from "./consider";
import { goOn } from "./mutations";

let behaviour: Behaviour = silence;
const model = await startLanguageModel({ usual: (request) => behaviour(request) });
vi.stubEnv("OPENAI_BASE_URL", model.baseUrl);
vi.stubEnv("COACH_MODEL", "stand-in");
beforeAll(() => openQueue());
afterAll(() => model.close());

const ANSWER = "I say it in four steps.";
const [first, second] = makeQuestion().criteria;
if (!first || !second) throw new Error("the question has two criteria");
const heavier = makeQuestion({ criteria: [first, { ...second, weight: 2 }] });
const MISSING = claiming({ quotes: [], level: "missing" });
const EXPLAINED = claiming({ quotes: [ANSWER], level: "explained" });
const worded = saying(JSON.stringify({ question: "Four steps, you say: how do you know it arrived?" }));

let owner = someCandidate();
beforeEach(() => {
  owner = someCandidate();
});

/** An answer just submitted, to a model that behaves like this as the judge and as the one who words the follow-up. */
async function submitted(judging: Behaviour, wording: Behaviour = worded) {
  behaviour = bySchema({ reading: judging, follow_up: wording });
  const plan = {
    bank: { id: "a-bank", title: "A bank" },
    questions: [heavier, heavier],
    clock: { preset: "untimed", thinkingSeconds: 0, answerSeconds: null, extraTime: 1 } as const,
    manner: { ...USUAL_MANNER, followUps: true },
    seed: 1,
  };
  const { interviewId } = await createInterview(owner, plan, new Date());
  const { id } = await database().attempt.findFirstOrThrow({ where: { interviewId, position: 0 } });
  await submitAnswer(owner, id, { text: ANSWER, revision: 1 }, new Date());
  return id;
}

const consider = (id: string, signal = new AbortController().signal) =>
  considerFollowUp(owner, id, signal, () => new Date());
const followUpTo = (firstId: string) => database().attempt.findUnique({ where: { firstId } });

describe("considering a follow-up", () => {
  it("asks about the weightiest gap, in the language model's words", async () => {
    const id = await submitted(MISSING, worded);
    expect(await consider(id)).toBe("asked");
    expect(await followUpTo(id)).toMatchObject({
      criterionId: "check",
      followUpWords: "Four steps, you say: how do you know it arrived?",
      askedAt: null,
    });
  });

  it.each<[string, Behaviour]>([
    ["refuses", refusal],
    ["says something else", saying("no")],
    ["breaks", serverError],
  ])("asks in the bank's words where the model %s", async (_, wording) => {
    const id = await submitted(MISSING, wording);
    expect(await consider(id)).toBe("asked");
    expect((await followUpTo(id))?.followUpWords).toBe("How do you know it arrived?");
  });

  it("asks in the bank's words where the model's come too late, before the four seconds are over", async () => {
    const id = await submitted(MISSING, silence);
    const started = performance.now();
    expect(await consider(id)).toBe("asked");
    expect(performance.now() - started).toBeLessThan(FOLLOW_UP_SECONDS * 1000);
    expect((await followUpTo(id))?.followUpWords).toBe("How do you know it arrived?");
  });

  it("asks nothing where nothing is missing", async () => {
    const id = await submitted(EXPLAINED);
    expect(await consider(id)).toBe("nothing-to-ask");
    expect(await followUpTo(id)).toBeNull();
  });

  it("asks nothing where the judge failed, at once", async () => {
    const id = await submitted(refusal);
    expect(await consider(id)).toBe("too-late");
  });

  it("asks nothing where judging is not done after four seconds, and the reading is kept all the same", async () => {
    const id = await submitted(slowFirstByte(4600));
    const started = performance.now();
    expect(await consider(id)).toBe("too-late");
    expect(performance.now() - started).toBeGreaterThan(3500);
    expect(performance.now() - started).toBeLessThan(4500);
    expect(await followUpTo(id)).toBeNull();
    await vi.waitFor(async () => {
      expect((await database().assessment.findFirst({ where: { attemptId: id } }))?.status).toBe("done");
    }, 3000);
  });

  it("is one follow-up, though two tabs consider it", async () => {
    const id = await submitted(MISSING, worded);
    expect(await Promise.all([consider(id), consider(id)])).toContain("asked");
    expect(await consider(id)).toBe("asked");
    expect(await database().attempt.count({ where: { firstId: id } })).toBe(1);
  });

  it("stops once the candidate went on", async () => {
    const id = await submitted(slowFirstByte(500));
    const considering = consider(id);
    await goOn(owner, id, new Date());
    expect(await considering).toBe("not-found");
    expect(await followUpTo(id)).toBeNull();
  });

  it("does nothing for somebody else, nor for an answer that is not considered", async () => {
    const id = await submitted(MISSING);
    const stranger = someCandidate();
    expect(await considerFollowUp(stranger, id, new AbortController().signal, () => new Date())).toBe("not-found");
    await goOn(owner, id, new Date());
    expect(await consider(id)).toBe("not-found");
  });
});
