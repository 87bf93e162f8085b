import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Phase, phaseOf, type Stamps } from "../clock";
import { type OpenAttempt, receiveDraft, settle, skip, submit } from "../transitions";
import { correctionEnd, isCorrection, joinTexts, placeOf } from "./rules";

const start = new Date("2026-11-22T10:00:00Z");
const at = (seconds: number) => new Date(start.getTime() + seconds * 1000);

/** Two minutes to answer, of which the candidate began to speak after ten seconds. */
const spoken = (changes: Partial<OpenAttempt> = {}): OpenAttempt => ({
  askedAt: start,
  thinkingEndsAt: start,
  answerEndsAt: at(120),
  submittedAt: null,
  spokenAt: at(10),
  spokenSeconds: 100,
  correctionEndsAt: at(390),
  draft: "I read the wrist band",
  draftRevision: 3,
  draftAtEnd: null,
  lateText: null,
  answer: null,
  ...changes,
});

describe("the phase of a spoken attempt", () => {
  const rows: [string, Stamps, number, Phase][] = [
    ["while there is time to answer", spoken(), 100, "answering"],
    ["within the grace for the way", spoken(), 122, "answering"],
    ["after the end, with something to correct", spoken(), 122.001, "correcting"],
    ["at the end of correcting, and the grace", spoken(), 392, "correcting"],
    ["after it", spoken(), 392.001, "overdue"],
    ["after the end, while it has not been heard", spoken({ correctionEndsAt: null }), 99_999, "correcting"],
    ["typed, after the end", spoken({ spokenAt: null, correctionEndsAt: null }), 123, "overdue"],
    ["nothing was heard", spoken({ correctionEndsAt: at(120) }), 123, "overdue"],
    ["untimed, after a week", spoken({ answerEndsAt: null }), 604_800, "answering"],
    ["submitted", spoken({ submittedAt: at(130) }), 131, "closed"],
  ];
  it.each(rows)("%s", (_, stamps, seconds, phase) => expect(phaseOf(stamps, at(seconds))).toBe(phase));
});

describe("the time to correct", () => {
  const limits = { answerEndsAt: at(120), extraTime: 1 };
  const rows: [string, Parameters<typeof correctionEnd>, number][] = [
    ["heard before the end: it begins with the end", [limits, 100, at(60)], 120 + 60 + 200],
    ["heard after the end: with the hearing", [limits, 100, at(150)], 150 + 60 + 200],
    ["extra time lengthens it", [{ ...limits, extraTime: 10 }, 100, at(150)], 150 + 2600],
    ["nothing said: none", [limits, 0, at(150)], 120],
  ];
  it.each(rows)("%s", (_, asked, seconds) => expect(correctionEnd(...asked)).toEqual(at(seconds)));
});

describe("a correction", () => {
  const words = (count: number) => "word ".repeat(count);
  const rows: [string, string, Partial<OpenAttempt>, boolean][] = [
    ["of some words", "I read the wristband", {}, true],
    ["as long as can have been said", words(5 + 500), {}, true],
    ["that says more than can have been said", words(5 + 501), {}, false],
    [
      "measured against the draft at the end, not the latest",
      words(502),
      { draftAtEnd: "a", draft: words(400) },
      false,
    ],
    ["as long as what was heard, however fast that was", words(600), { draftAtEnd: "a", draft: words(600) }, true],
    ["longer than that", words(601), { draftAtEnd: "a", draft: words(600) }, false],
    ["while it is unknown how long the sound is: by the clock", words(5 + 550), { spokenSeconds: null }, true],
    ["of silence adds nothing", words(6), { spokenSeconds: 0 }, false],
    ["may always shorten", "", { spokenSeconds: 0 }, true],
  ];
  it.each(rows)("%s", (_, text, changes, allowed) => expect(isCorrection(spoken(changes), text)).toBe(allowed));
});

describe("while correcting", () => {
  const CORRECTING = at(200);
  const long = { text: "word ".repeat(900), revision: 4 };
  it("a draft is saved", () =>
    expect(receiveDraft(spoken(), { text: "I read the wristband", revision: 4 }, CORRECTING)).toEqual({
      kind: "saved",
    }));
  it("a longer answer than was spoken is not", () =>
    expect(receiveDraft(spoken(), long, CORRECTING)).toEqual({ kind: "refused", reason: "no-correction" }));
  it("nor submitted", () =>
    expect(submit(spoken(), long, CORRECTING)).toEqual({ kind: "refused", reason: "no-correction" }));
  it("it can be submitted, which counts as submitted", () =>
    expect(submit(spoken(), { text: "I read the wristband", revision: 4 }, CORRECTING)).toMatchObject({
      kind: "close",
      closing: { ending: "submitted", submittedAt: CORRECTING },
    }));
  it("it can be skipped", () => expect(skip(spoken(), CORRECTING)?.ending).toBe("skipped"));
  it("it is not closed", () => expect(settle(spoken(), CORRECTING)).toBeNull());
  it("and after its end it is, as it stands", () =>
    expect(settle(spoken(), at(400))).toEqual({
      ending: "timed-out",
      submittedAt: at(390),
      answer: "I read the wrist band",
    }));
  it.each([
    ["answering", at(60)],
    ["correcting", CORRECTING],
  ])("nothing is submitted unheard: %s", (_, now) =>
    expect(submit(spoken({ isUnheard: true }), { text: "typed", revision: 4 }, now)).toEqual({
      kind: "refused",
      reason: "unheard",
    }),
  );
});

describe("where a transcript lands", () => {
  const open = { submittedAt: null, ending: null, answer: null };
  const rows: [string, Parameters<typeof placeOf>[0], string][] = [
    ["in the draft while the answer is open", open, "draft"],
    ["in the draft of a skipped one", { submittedAt: start, ending: "skipped", answer: "" }, "draft"],
    ["as the answer where time ran out", { submittedAt: start, ending: "timed-out", answer: " " }, "answer"],
    ["beside an answer that is there", { submittedAt: start, ending: "submitted", answer: "mine" }, "beside"],
  ];
  it.each(rows)("%s", (_, attempt, place) => expect(placeOf(attempt)).toBe(place));

  it.each([
    ["", "heard", "heard"],
    ["typed \n", " heard", "typed\n\nheard"],
    ["typed", "", "typed"],
  ])("after what is there: %j and %j", (draft, heard, joined) => expect(joinTexts(draft, heard)).toBe(joined));
});

it("no sound wins time: however it was spoken and heard, a spoken answer closes, and adds no more than could be said", () => {
  const seconds = fc.double({ min: 0, max: 120, noNaN: true });
  fc.assert(
    fc.property(seconds, fc.double({ min: 0, max: 500, noNaN: true }), fc.nat(2000), (length, heardAfter, count) => {
      const stamps = { answerEndsAt: at(120), extraTime: 1 };
      const attempt = spoken({
        spokenSeconds: length,
        correctionEndsAt: correctionEnd(stamps, length, at(heardAfter)),
        draft: "",
      });
      const draft = { text: "word ".repeat(count), revision: 9 };
      for (const now of [at(121), at(200), at(500)]) {
        const arrival = receiveDraft(attempt, draft, now);
        if (phaseOf(attempt, now) === "correcting" && arrival.kind === "saved") {
          expect(count).toBeLessThanOrEqual(Math.ceil(length * 5));
        }
      }
      expect(phaseOf(attempt, at(500 + 60 + 240 + 3))).toBe("overdue");
    }),
  );
});
