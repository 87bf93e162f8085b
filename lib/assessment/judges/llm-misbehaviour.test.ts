import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { startLanguageModel } from "@/tests/fakes/language-model";
import * as model from "@/tests/fakes/language-model-behaviour";
import { makeQuestion } from "@/tests/fixtures/questions";
import { type Assessed, assess } from "../assess";
import { languageModelJudge } from "./llm";

const QUESTION = makeQuestion({ redFlags: ["Leaves before the other one has come"] });
const ANSWER = "I use the same four steps each time. At the end I ask them to say it back to me.";

const fake = await startLanguageModel();
afterAll(() => fake.close());
beforeEach(() => {
  fake.requests.length = 0;
});

// A model of its own for each test, since what a model does not take is remembered.
let models = 0;
async function assessed(behaviours: model.Behaviour[]): Promise<Assessed> {
  models += 1;
  fake.next(...behaviours);
  const connection = { apiKey: "sk-test", baseUrl: fake.baseUrl, model: `model-${models}` };
  const judge = languageModelJudge(connection, { deadlineMilliseconds: 1500 });
  return assess(judge, QUESTION, ANSWER, new AbortController().signal);
}

const { good } = model;
const twice = (behaviour: model.Behaviour) => [behaviour, behaviour];
const often = (behaviour: model.Behaviour): model.Behaviour[] => Array(3).fill(behaviour);
const fromTheQuestion = model.claiming({ quotes: [QUESTION.question], level: "explained" });
const fromTheExample = model.claiming({
  quotes: ["I use the same four steps each time, and at the end"],
  level: "explained",
});
const joined = model.claiming({ quotes: ["I use the same four steps … say it back to me"], level: "explained" });
const fromTheRubric = model.claiming({ quotes: ["Follows a fixed order"], level: "demonstrated" });
const withoutQuote = model.claiming({ quotes: [], level: "demonstrated" });
const emptyQuote = model.claiming({ quotes: ["", " … "], level: "mentioned" });
const missing = model.claiming({ quotes: [], level: "missing" });
const inJsonMode = (behaviour: model.Behaviour) => twice(model.rejectsJsonSchema(behaviour));

const BOTH = [2, 2];
const NEITHER = [null, null];

/** What a language model does, and what comes of it: a failure, or levels and what the reasons say. */
const TABLE: [
  misbehaviour: string,
  behaviours: model.Behaviour[],
  outcome: string | (number | null)[],
  says?: string,
][] = [
  ["nothing wrong", [good], BOTH, "You say"],
  // What is said.
  ["a refusal", [model.refusal], "refused"],
  ["a filtered answer", [model.contentFilter], "refused"],
  ["a filtered prompt", [model.promptFiltered], "refused"],
  ["an empty answer", [model.empty], "invalid"],
  ["an answer that is cut off", [model.cutOff], "cut-off"],
  ["prose", [model.saying("A fine answer: 9 of 10.")], "invalid"],
  ["a level that does not exist", [model.wrongLevel], "invalid"],
  ["a level as a number", [model.claiming({ quotes: [], level: "3" })], "invalid"],
  ["a missing criterion", [model.missingCriterion], "invalid"],
  ["a criterion that was made up", [model.extraCriterion], "invalid"],
  ["a score beside the judgement", [model.claiming({ quotes: [], level: "missing" }, { score: 100 })], "invalid"],
  ["a score within a criterion", [model.claiming({ quotes: [], level: "missing", score: 3 })], "invalid"],
  ["a score, in JSON mode", inJsonMode(model.claiming({ quotes: [], level: "missing" }, { score: 100 })), "invalid"],
  ["a missing criterion, in JSON mode", inJsonMode(model.missingCriterion), "invalid"],
  // What is quoted.
  ["an invented quote, twice", twice(model.inventedQuote), NEITHER, "not found in your answer"],
  ["an invented quote, then a real one", [model.inventedQuote, good], BOTH, "You say"],
  ["an invented quote, then none and the level missing", [model.inventedQuote, missing], [0, 0], "All of it"],
  ["an invented quote, then a failure", [model.inventedQuote, model.refusal], NEITHER, "not found in your answer"],
  [
    "an invented quote, then a score",
    [model.inventedQuote, model.claiming({ quotes: [], level: "missing" }, { score: 9 })],
    NEITHER,
    "not found",
  ],
  ["a quote from the question", twice(fromTheQuestion), NEITHER, "not found in your answer"],
  ["a quote from the rubric", twice(fromTheRubric), NEITHER, "not found in your answer"],
  ["a quote from the example answer", twice(fromTheExample), NEITHER, "not found in your answer"],
  ["a quote with a gap", twice(joined), NEITHER, "not found in your answer"],
  ["a level without a quote", twice(withoutQuote), NEITHER, "no words from your answer were quoted"],
  ["a level with an empty quote", twice(emptyQuote), NEITHER, "not found in your answer"],
  // What the server does.
  ["a wrong key", [model.unauthorised], "unauthorised"],
  ["an unknown model", [model.unknownModel], "unknown-model"],
  ["a rate limit that passes", [model.rateLimited("0"), good], BOTH],
  ["a rate limit beyond the deadline", [model.rateLimited("30")], "rate-limited"],
  ["a rate limit that stays", often(model.rateLimited("0")), "rate-limited"],
  ["money that is spent", [model.moneySpent], "rate-limited"],
  ["two faults that pass", [model.serverError, model.serverError, good], BOTH],
  ["faults that stay", often(model.serverError), "server-error"],
  ["a slow first byte", [model.slowFirstByte(300)], BOTH],
  ["a first byte that is too slow", [model.slowFirstByte(9000)], "too-slow"],
  ["no answer at all", [model.silence], "too-slow"],
  ["an answer that stalls", [model.stalled], "too-slow"],
  ["a connection that is reset, once", [model.connectionReset, good], BOTH],
  ["an answer that breaks off, once", [model.brokenHalfWay, good], BOTH],
  ["a web page", [model.webPage], "invalid"],
  ["half a completion", [model.brokenJson], "invalid"],
  ["an error that says it went well", [model.errorInSuccess], "invalid"],
  ["no temperature taken", twice(model.rejectsTemperature()), BOTH],
  ["no schema taken", inJsonMode(good), BOTH],
];

describe("a language model that does", () => {
  it.each(TABLE)("%s", async (_, behaviours, expected, says = "") => {
    const outcome = await assessed(behaviours);
    expect(fake.requests).toHaveLength(behaviours.length);
    if (!outcome.ok) return expect(outcome).toEqual({ ok: false, failure: expected });
    expect(outcome.findings.map(({ level }) => level)).toEqual(expected);
    for (const { level, evidence, reasoning } of outcome.findings) {
      expect(reasoning).toContain(says);
      expect(evidence.length > 0).toBe(level !== null && level > 0);
    }
    expect(outcome.score === null).toBe(outcome.findings.every(({ level }) => level === null));
    expect(outcome.redFlags).toEqual([]);
  });

  it.each<[name: string, quote: string, asked: number, score: number]>([
    ["a red flag with its quote", "I use the same four steps", 1, 33],
    ["a red flag with an invented quote", "I just went home", 2, 67],
    ["a red flag without a quote", "", 2, 67],
  ])("raise %s", async (_, quote, asked, score) => {
    const redFlags = [{ flag: "Leaves before the other one has come", quote }];
    const behaviour = model.claiming({ quotes: ["the same four steps"], level: "explained" }, { redFlags });
    expect(await assessed(Array(asked).fill(behaviour))).toMatchObject({ ok: true, score });
    expect(fake.requests).toHaveLength(asked);
  });
});
