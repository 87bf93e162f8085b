import { describe, expect, it } from "vitest";
import { ask } from "./clock";
import type { Clock, Draft, Retakes } from "./schema";
import { TYPED, TYPED_ATTEMPT } from "./spoken/typed.fixture";
import {
  afterAnswer,
  mayRetake,
  type OpenAttempt,
  progress,
  receiveDraft,
  type StandingAttempt,
  settle,
  skip,
  standing,
  submit,
  withLate,
} from "./transitions";

const start = new Date("2026-11-22T10:00:00Z");
const at = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const clock: Clock = { preset: "one-way", thinkingSeconds: 30, answerSeconds: 120, extraTime: 1 };
const open: OpenAttempt = {
  ...ask(clock, start),
  ...TYPED_ATTEMPT,
  submittedAt: null,
  draft: "first words",
  draftRevision: 5,
  answer: null,
  lateText: null,
};
const closed: OpenAttempt = { ...open, submittedAt: at(60), answer: "first words" };
const THINKING = 10;
const ANSWERING = 60;
const IN_GRACE = 151.5;
const OVERDUE = 155;

describe("a draft that arrives", () => {
  const rows: [string, OpenAttempt, number, Draft, object][] = [
    ["is saved while answering", open, ANSWERING, { text: "more", revision: 6 }, { kind: "saved" }],
    ["is saved within the grace", open, IN_GRACE, { text: "more", revision: 6 }, { kind: "saved" }],
    [
      "never replaces a newer one",
      open,
      ANSWERING,
      { text: "old", revision: 4 },
      { kind: "refused", reason: "newer-draft" },
    ],
    [
      "nor one of the same revision",
      open,
      ANSWERING,
      { text: "other", revision: 5 },
      { kind: "refused", reason: "newer-draft" },
    ],
    [
      "is saved when based on the one that is there",
      open,
      ANSWERING,
      { text: "more", revision: 6, base: 5 },
      { kind: "saved" },
    ],
    [
      "never replaces one that its page has not seen, however high its revision",
      open,
      ANSWERING,
      { text: "other", revision: 99, base: 3 },
      { kind: "refused", reason: "newer-draft" },
    ],
    [
      "is saved when it says the same with a higher revision, so that page and server agree on that",
      open,
      ANSWERING,
      { text: "first words", revision: 7, base: 5 },
      { kind: "saved" },
    ],
    ["is known when it comes twice", open, ANSWERING, { text: "first words", revision: 5 }, { kind: "known" }],
    [
      "is refused while thinking",
      open,
      THINKING,
      { text: "early", revision: 6 },
      { kind: "refused", reason: "not-started" },
    ],
    ["is late after the end", open, OVERDUE, { text: "more", revision: 6 }, { kind: "late" }],
    ["is late after submission", closed, 70, { text: "more", revision: 6 }, { kind: "late" }],
    [
      "is known after submission when it is the answer",
      closed,
      70,
      { text: "first words", revision: 9 },
      { kind: "known" },
    ],
    ["is known after submission when it is older", closed, 70, { text: "first", revision: 3 }, { kind: "known" }],
    ["is no news after the end when it is blank", open, OVERDUE, { text: " ", revision: 6 }, { kind: "known" }],
  ];
  it.each(rows)("%s", (_, attempt, seconds, draft, arrival) =>
    expect(receiveDraft(attempt, draft, at(seconds))).toEqual(arrival),
  );
});

describe("Submit answer", () => {
  const answer = { text: "my answer", revision: 6 };
  const rows: [string, OpenAttempt, number, Draft, object][] = [
    [
      "closes with the text that came",
      open,
      ANSWERING,
      answer,
      { kind: "close", closing: { ending: "submitted", submittedAt: at(ANSWERING), answer: "my answer" } },
    ],
    [
      "closes within the grace",
      open,
      IN_GRACE,
      answer,
      { kind: "close", closing: { ending: "submitted", submittedAt: at(IN_GRACE), answer: "my answer" } },
    ],
    ["is refused while thinking", open, THINKING, answer, { kind: "refused", reason: "not-started" }],
    ["is refused when blank", open, ANSWERING, { text: " \n", revision: 6 }, { kind: "refused", reason: "empty" }],
    [
      "is refused from a tab that another has overtaken",
      open,
      ANSWERING,
      { text: "old", revision: 3 },
      { kind: "refused", reason: "newer-draft" },
    ],
    ["is too late after the end, and kept", open, OVERDUE, answer, { kind: "too-late", keepLate: true }],
    [
      "is too late with nothing new",
      open,
      OVERDUE,
      { text: "first words", revision: 6 },
      { kind: "too-late", keepLate: false },
    ],
    [
      "changes nothing the second time",
      closed,
      61,
      { text: "first words", revision: 6 },
      { kind: "too-late", keepLate: false },
    ],
  ];
  it.each(rows)("%s", (_, attempt, seconds, draft, result) =>
    expect(submit(attempt, draft, at(seconds))).toEqual(result),
  );
});

describe("at the end of time", () => {
  it("the draft as last saved is the answer", () =>
    expect(settle(open, at(OVERDUE))).toEqual({ ending: "timed-out", submittedAt: at(150), answer: "first words" }));
  it.each([
    ["thinking", THINKING],
    ["answering", ANSWERING],
    ["grace", IN_GRACE],
  ])("not before: %s", (_, seconds) => expect(settle(open, at(seconds))).toBeNull());
  it("not twice", () => expect(settle(closed, at(OVERDUE))).toBeNull());
});

describe("Skip question", () => {
  it.each([
    ["thinking", THINKING],
    ["answering", ANSWERING],
  ])("closes while %s", (_, seconds) =>
    expect(skip(open, at(seconds))).toEqual({ ending: "skipped", submittedAt: at(seconds), answer: "" }),
  );
  it("changes nothing after the end", () => expect(skip(open, at(OVERDUE))).toBeNull());
  it("changes nothing once closed", () => expect(skip(closed, at(70))).toBeNull());
});

describe("late text", () => {
  const late: OpenAttempt = { ...closed, draftRevision: 8, lateText: "first words and more" };
  const rows: [string, OpenAttempt, Draft, string | "known"][] = [
    ["the first is kept as it is", closed, { text: "news", revision: 6 }, "news"],
    [
      "what contains it replaces it",
      late,
      { text: "first words and more yet", revision: 9 },
      "first words and more yet",
    ],
    ["what does not stands below", late, { text: "other", revision: 6, base: 5 }, "first words and more\n\nother"],
    ["what comes delayed and is in it is known", late, { text: "first words and", revision: 7 }, "known"],
    ["what comes twice is known", late, { text: "first words and more", revision: 8 }, "known"],
  ];
  it.each(rows)("%s", (_, attempt, draft, expected) => {
    const arrival = receiveDraft(attempt, draft, at(400));
    expect(arrival.kind === "late" ? withLate(attempt, draft) : arrival.kind).toBe(expected);
  });
});

describe("where an interview stands", () => {
  const unasked = { askedAt: null, thinkingEndsAt: null, answerEndsAt: null, submittedAt: null };
  const none = { ...TYPED, ...unasked, followUpDueAt: null };
  const attempts = {
    planned: none,
    answering: { ...none, ...ask({ ...clock, thinkingSeconds: 0 }, start) },
    closed: { ...none, ...ask(clock, start), submittedAt: at(60) },
    considered: { ...none, ...ask(clock, start), submittedAt: at(60), followUpDueAt: at(64) },
    overdue: { ...none, askedAt: start, thinkingEndsAt: start, answerEndsAt: at(30) },
    correcting: { ...none, askedAt: start, thinkingEndsAt: start, answerEndsAt: at(30), spokenAt: at(10) },
  } satisfies Record<string, StandingAttempt>;
  type Name = keyof typeof attempts;
  const rows: [string, Name[], number, string][] = [
    ["at its open question", ["closed", "answering", "planned"], 61, "open"],
    ["at one whose follow-up is being considered", ["considered", "planned"], 63.9, "considering"],
    ["also after the last question", ["closed", "considered"], 63.9, "considering"],
    ["paused once the time for that is up", ["considered", "planned"], 64, "paused"],
    ["finished once the time for that is up", ["closed", "considered"], 64, "finished"],
    ["paused between two", ["closed", "planned"], 61, "paused"],
    ["paused while one waits to be closed", ["overdue", "planned"], 61, "paused"],
    ["at one that is being corrected", ["correcting", "planned"], 61, "open"],
    ["finished", ["closed", "closed"], 61, "finished"],
  ];
  it.each(rows)("%s", (_, names, seconds, kind) =>
    expect(
      standing(
        names.map((name) => attempts[name]),
        at(seconds),
      ).kind,
    ).toBe(kind),
  );
});

describe("after an answer", () => {
  const rows: [string, Retakes, boolean, number, number, string][] = [
    ["the next question", "none", false, 1, 1, "ask-on"],
    ["a wait, where it may be taken again", "one", false, 1, 1, "wait"],
    ["the next question, after the one retake", "one", false, 2, 1, "ask-on"],
    ["a wait, however often it was taken", "free", false, 9, 1, "wait"],
    ["the interviewer considers a follow-up", "none", true, 1, 1, "consider"],
    ["also where it may be taken again", "free", true, 1, 1, "consider"],
    ["after a follow-up no other", "none", true, 1, 2, "ask-on"],
    ["after a follow-up a wait, where it may be taken again", "free", true, 1, 2, "wait"],
  ];
  it.each(rows)("%s", (_, retakes, followUps, take, part, expected) =>
    expect(afterAnswer({ retakes, followUps }, { take, part })).toBe(expected),
  );
  it.each<[Retakes, number, boolean]>([
    ["none", 1, false],
    ["one", 1, true],
    ["one", 2, false],
    ["free", 50, true],
  ])("retakes %s: another after take %i: %s", (retakes, take, may) => expect(mayRetake({ retakes }, take)).toBe(may));
});

it("questions are counted, not their takes and follow-ups", () =>
  expect(
    progress([
      { position: 0, submittedAt: start },
      { position: 0, submittedAt: start },
      { position: 1, submittedAt: start },
      { position: 1, submittedAt: null },
      { position: 2, submittedAt: null },
    ]),
  ).toEqual({ done: 1, count: 3 }));
