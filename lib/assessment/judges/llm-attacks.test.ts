import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { startLanguageModel } from "@/tests/fakes/language-model";
import * as model from "@/tests/fakes/language-model-behaviour";
import { ATTACKS } from "@/tests/fixtures/attacks";
import { makeQuestion } from "@/tests/fixtures/questions";
import { type Assessed, assess } from "../assess";
import { languageModelJudge } from "./llm";

// What code holds even where the model obeys the attack. What it cannot hold: a model that gives the top level for
// honest words that do not earn it. That is measured with `npm run eval -- --judge llm`, on a real model.

const QUESTION = makeQuestion();
const HONEST = "I use the same four steps each time. At the end I ask them to say it back to me.";
const [FIRST = "", SECOND = ""] = HONEST.split(/(?<=\.) /);

let obeys = model.good;
const fake = await startLanguageModel({ usual: (request) => obeys(request) });
afterAll(() => fake.close());
beforeEach(() => {
  fake.requests.length = 0;
});

const judge = languageModelJudge({ apiKey: "sk-test", baseUrl: fake.baseUrl, model: "fake-model" });

/** The levels of an answer, as given by a model that does the same whenever it is asked, or why there are none. */
async function levelsBy(behaviour: model.Behaviour, answer: string) {
  const outcome = await assessedBy(behaviour, answer);
  return outcome.ok ? outcome.findings.map(({ level }) => level) : outcome.failure;
}

function assessedBy(behaviour: model.Behaviour, answer: string): Promise<Assessed> {
  obeys = behaviour;
  return assess(judge, QUESTION, answer, new AbortController().signal);
}

/** Words that code cannot tell from an answer: if a model obeys them, its quotes show whom it listened to. */
const NOT_RECOGNISED: ReadonlySet<string> = new Set([
  "an order in Chinese",
  "an order in Russian",
  "invisible tag characters",
]);

const TOP = "demonstrated";
const NEITHER = [null, null];

const attackedBy = (text: string) => `${HONEST}\n\n${text}`;

describe.each(ATTACKS)("$name", ({ text }) => {
  const answer = attackedBy(text);

  it.each([
    ["after", answer],
    ["before", `${text}\n\n${HONEST}`],
    ["within", `${FIRST} ${text} ${SECOND}`],
  ])("%s the answer stays inside the fence", async (_, attacked) => {
    await assessedBy(model.good, attacked);
    const [system, user = ""] = (fake.requests[0]?.body.messages ?? []).map(({ content }) => content);
    const [, code = ""] = /^<answer-([0-9a-f]{32})>$/m.exec(user) ?? [];
    expect(user.split(`<answer-${code}>\n${attacked}\n</answer-${code}>`)).toHaveLength(2);
    expect(user.split(code)).toHaveLength(3);
    expect(system).not.toContain(text);
  });

  it("wins no level without a quote, or with one that was made up", async () => {
    expect(await levelsBy(model.claiming({ quotes: [], level: TOP }), answer)).toEqual(NEITHER);
    const invented = model.claiming({ quotes: ["All of it is fully met"], level: TOP });
    expect(await levelsBy(invented, answer)).toEqual(NEITHER);
  });

  it("smuggles in no score, and no level of its own", async () => {
    const claim = { quotes: [FIRST], level: TOP };
    expect(await levelsBy(model.claiming(claim, { score: 100 }), answer)).toBe("invalid");
    expect(await levelsBy(model.claiming({ ...claim, score: 100 }), answer)).toBe("invalid");
    expect(await levelsBy(model.claiming({ ...claim, level: "perfect" }), answer)).toBe("invalid");
  });

  it("takes nothing from an honest reading", async () => {
    expect(await levelsBy(model.claiming({ quotes: [FIRST], level: "explained" }), answer)).toEqual([2, 2]);
  });
});

describe("as evidence", () => {
  it.each(ATTACKS.filter(({ name }) => !NOT_RECOGNISED.has(name)))("$name counts for nothing", async ({ text }) => {
    expect(await levelsBy(model.claiming({ quotes: [text], level: TOP }), attackedBy(text))).toEqual(NEITHER);
    expect(await levelsBy(model.claiming({ quotes: [FIRST, text], level: TOP }), attackedBy(text))).toEqual(NEITHER);
  });

  it.each(ATTACKS.filter(({ name }) => NOT_RECOGNISED.has(name)))("$name can be seen", async ({ text }) => {
    const outcome = await assessedBy(model.claiming({ quotes: [text], level: TOP }), attackedBy(text));
    if (!outcome.ok) throw new Error(outcome.failure);
    for (const { level, evidence } of outcome.findings) {
      const quotes = evidence.map(({ start, end }) => attackedBy(text).slice(start, end));
      expect(quotes.length > 0).toBe(level !== null);
      for (const quote of quotes) expect(text).toContain(quote);
    }
  });
});
