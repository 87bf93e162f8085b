import { describe, expect, it, vi } from "vitest";
import { assess } from "./assess";
import type { Claim, Judge, Judged, JudgedQuestion, JudgeRequest, Reading } from "./schema";

const ANSWER = "I rang the office at once. Then I took the bus, and I paid nothing.";
const QUESTION: JudgedQuestion = {
  id: "late-train",
  question: "Tell me about a journey that went wrong.",
  kind: "behavioural",
  intent: "To hear how you plan.",
  example: "The train was late, so I took the bus and rang ahead.",
  criteria: [
    { id: "warns", text: "Tells the people who wait", weight: 1, probe: "Whom did you tell?", lookFors: [] },
    { id: "another-way", text: "Finds another way", weight: 2, probe: "What else was there?", lookFors: [] },
  ],
  redFlags: ["Travels without a ticket"],
};

const TOKENS = { input: 100, output: 10 };
const claim = (criterionId: string, level: Claim["level"], ...quotes: string[]): Claim => ({
  criterionId,
  quotes,
  reasoning: `about ${criterionId}`,
  level,
});
const reads = (claims: Claim[], ...redFlags: Reading["redFlags"]): Judged => ({
  ok: true,
  reading: { claims, redFlags, tokens: TOKENS },
});
const crash = () => {
  throw new Error("a bug in the judge");
};

const RANG = claim("warns", 3, "I rang the office");
const BUS = claim("another-way", 2, "I took the bus");
const INVENTED = claim("another-way", 2, "I hired a car");
const PAID_NOTHING = { text: "Travels without a ticket", quote: "I paid nothing" };
const STOLE = { text: "Steals", quote: "I stole a bicycle" };
const FAILED: Judged = { ok: false, failure: "rate-limited" };

/** A judge that gives these answers one after the other and writes down what it was asked. */
async function assessed(...answers: (Judged | (() => never))[]) {
  const requests: JudgeRequest[] = [];
  const judge: Judge = {
    name: "offline",
    model: "a list",
    promptVersion: "1",
    async read(request) {
      requests.push(request);
      const answer = answers[requests.length - 1];
      if (!answer) throw new Error("asked too often");
      return typeof answer === "function" ? answer() : answer;
    },
  };
  const outcome = await assess(judge, QUESTION, ANSWER, new AbortController().signal);
  const levels = outcome.ok ? outcome.findings.map(({ level }) => level) : outcome.failure;
  const quoted = (outcome.ok ? outcome.findings : []).map(({ evidence }) =>
    evidence.map(({ start, end }) => ANSWER.slice(start, end)),
  );
  return { outcome, requests, levels, quoted, score: outcome.ok ? outcome.score : undefined };
}

describe("assess", () => {
  it.each<[name: string, answers: Judged[], levels: unknown, score: unknown, askedAgain: string[] | null]>([
    ["everything borne out", [reads([RANG, BUS])], [3, 2], 78, null],
    ["claims in another order", [reads([BUS, RANG])], [3, 2], 78, null],
    [
      "quotes with other case and punctuation",
      [reads([claim("warns", 1, "i RANG, the office!"), BUS])],
      [1, 2],
      56,
      null,
    ],
    ["found when asked again", [reads([RANG, INVENTED]), reads([RANG, BUS])], [3, 2], 78, ["I hired a car"]],
    [
      "another level when asked again",
      [reads([RANG, INVENTED]), reads([RANG, claim("another-way", 0)])],
      [3, 0],
      33,
      ["I hired a car"],
    ],
    ["unfound twice", [reads([RANG, INVENTED]), reads([RANG, INVENTED])], [3, null], 100, ["I hired a car"]],
    [
      "one of two quotes unfound",
      [reads([RANG, claim("another-way", 2, "the bus", "a taxi")]), reads([RANG, INVENTED])],
      [3, null],
      100,
      ["a taxi"],
    ],
    [
      "what was borne out at first stays",
      [reads([RANG, INVENTED]), reads([claim("warns", 1, "no"), BUS])],
      [3, 2],
      78,
      ["I hired a car"],
    ],
    ["a level without a quote", [reads([RANG, claim("another-way", 1)]), reads([RANG, BUS])], [3, 2], 78, [""]],
    [
      "a level with an empty quote",
      [reads([RANG, claim("another-way", 1, " ")]), reads([RANG, INVENTED])],
      [3, null],
      100,
      [" "],
    ],
    ["the second asking fails", [reads([RANG, INVENTED]), FAILED], [3, null], 100, ["I hired a car"]],
    ["the first asking fails", [FAILED], "rate-limited", undefined, null],
    ["nothing met", [reads([claim("warns", 0), claim("another-way", 0)])], [0, 0], 0, null],
    ["an unfound quote for level 0", [reads([RANG, claim("another-way", 0, "I gave up")])], [3, 0], 33, null],
    [
      "an unfound quote for what was not judged",
      [reads([RANG, claim("another-way", null, "mumble")])],
      [3, null],
      100,
      null,
    ],
    ["nothing judged", [reads([claim("warns", null), claim("another-way", null)])], [null, null], null, null],
    ["a missing criterion", [reads([BUS])], [null, 2], 67, null],
    ["an unknown criterion", [reads([RANG, BUS, claim("unheard-of", 3, "I flew")])], [3, 2], 78, null],
    ["a red flag", [reads([RANG, BUS], PAID_NOTHING)], [3, 2], 33, null],
    ["an unfound red flag", [reads([RANG, BUS], STOLE), reads([RANG, BUS], STOLE)], [3, 2], 78, ["I stole a bicycle"]],
    [
      "all unfound quotes at once",
      [reads([claim("warns", 2, "I wrote"), INVENTED], STOLE), reads([RANG, BUS])],
      [3, 2],
      78,
      ["I wrote", "I hired a car", "I stole a bicycle"],
    ],
  ])("%s", async (_, answers, levels, score, askedAgain) => {
    const result = await assessed(...answers);
    expect(result.levels).toEqual(levels);
    expect(result.score).toBe(score);
    const asked = result.requests.map(({ unfoundQuotes }) => unfoundQuotes);
    expect(asked).toEqual(askedAgain ? [[], askedAgain] : [[]]);
  });

  it("gives the places of the quotes in the answer, each once", async () => {
    const { quoted, outcome } = await assessed(
      reads([claim("warns", 2, "At once!", "I RANG", "at once"), claim("another-way", 0, "the bus", "a taxi")]),
    );
    expect(quoted).toEqual([["at once", "I rang"], ["the bus"]]);
    expect(outcome).toMatchObject({ findings: [{ criterionId: "warns", reasoning: "about warns" }, {}] });
  });

  it.each([
    ["the quoted words were not found", [reads([RANG, INVENTED]), reads([RANG, INVENTED])], "not found in your answer"],
    ["nothing was quoted", [reads([RANG, claim("another-way", 1)]), FAILED], "no words from your answer were quoted"],
    ["the criterion was left out", [reads([RANG])], "left this one out"],
  ])("says in a finding that %s, without evidence", async (_, answers, sentence) => {
    const { outcome, quoted } = await assessed(...answers);
    expect(outcome.ok && outcome.findings[1]?.reasoning).toContain(sentence);
    expect(quoted[1]).toEqual([]);
  });

  it.each<[name: string, first: Reading["redFlags"], second: Reading["redFlags"], expected: string[]]>([
    [
      "keeps one that is borne out, drops one that is not",
      [PAID_NOTHING, STOLE],
      [STOLE],
      ["Travels without a ticket"],
    ],
    ["takes one that is borne out the second time", [STOLE], [PAID_NOTHING], ["Travels without a ticket"]],
    [
      "shows the same passage once",
      [PAID_NOTHING, STOLE],
      [{ text: "Fare", quote: "and I paid nothing" }],
      ["Travels without a ticket"],
    ],
  ])("of red flags it %s", async (_, first, second, expected) => {
    const { outcome } = await assessed(reads([RANG, BUS], ...first), reads([RANG, BUS], ...second));
    if (!outcome.ok) throw new Error(outcome.failure);
    expect(outcome.redFlags.map(({ text }) => text)).toEqual(expected);
    for (const { evidence } of outcome.redFlags)
      expect(ANSWER.slice(evidence.start, evidence.end)).toBe("I paid nothing");
    expect(outcome.score).toBe(33);
  });

  it("adds up the tokens of both askings", async () => {
    const { outcome } = await assessed(reads([RANG, INVENTED]), reads([RANG, BUS]));
    expect(outcome).toMatchObject({ tokens: { input: 200, output: 20 } });
  });

  it.each<[name: string, answers: (Judged | (() => never))[], levels: unknown]>([
    ["the first asking", [crash], "crashed"],
    ["the second asking", [reads([RANG, INVENTED]), crash], [3, null]],
  ])("logs a crash of the judge at %s, and goes on", async (_, answers, expected) => {
    const { levels } = await assessed(...answers);
    expect(levels).toEqual(expected);
    const logged = vi.mocked(console.error);
    expect(logged).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("late-train"), expect.any(Error));
    logged.mockClear();
  });
});
