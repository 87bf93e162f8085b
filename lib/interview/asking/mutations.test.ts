import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { makeQuestion, someCandidate } from "@/tests/fixtures/questions";
import { findInterview } from "../data";
import { continueInterview, createInterview, saveDraft, settleOverdue, skipQuestion, submitAnswer } from "../mutations";
import { type Clock, type Manner, USUAL_MANNER } from "../schema";
import { standing } from "../transitions";
import { goOn, planFollowUp, retakeQuestion } from "./mutations";

const start = new Date("2026-11-22T10:00:00Z");
const at = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const live: Clock = { preset: "live", thinkingSeconds: 0, answerSeconds: 180, extraTime: 1 };
const notFound = { ok: false, reason: "not-found" };
const notAllowed = { ok: false, reason: "not-allowed" };

let owner = someCandidate();
beforeEach(() => {
  owner = someCandidate();
});

async function begin(manner: Partial<Manner>, ids = ["first", "second"]) {
  const plan = {
    bank: { id: "a-bank", title: "A bank" },
    questions: ids.map((id) => makeQuestion({ id })),
    clock: live,
    manner: { ...USUAL_MANNER, ...manner },
    seed: 1,
  };
  const { interviewId } = await createInterview(owner, plan, start);
  const look = async () => (await findInterview(owner, interviewId))?.attempts ?? [];
  const find = async (position: number, take = 1, part = 1) => {
    const found = (await look()).find((each) => each.position === position && each.take === take && each.part === part);
    if (!found) throw new Error(`no attempt at ${position}, take ${take}, part ${part}`);
    return found;
  };
  const stands = async (seconds: number) => standing(await look(), at(seconds)).kind;
  const answer = (id: string, seconds: number, text = "I follow four steps.") =>
    submitAnswer(owner, id, { text, revision: 1 }, at(seconds));
  const first = (await find(0)).id;
  return { interviewId, look, find, stands, answer, first };
}

async function think(attemptId: string, seconds: number, who = owner) {
  const { id } = await database().assessment.findFirstOrThrow({ where: { attemptId } });
  const tokens = { input: 100, output: 20 };
  return planFollowUp(
    who,
    attemptId,
    { criterionId: "check", words: "How do you know?", assessmentId: id, tokens },
    at(seconds),
  );
}

describe("a retake", () => {
  it("is an attempt of its own, asked at once; the earlier one stays as it was", async () => {
    const { first, look, find, answer, stands } = await begin({ retakes: "one" });
    await answer(first, 20);
    expect(await stands(21), "no clock runs while one decides").toBe("paused");
    await retakeQuestion(owner, first, at(30));
    expect(await look()).toMatchObject([
      { take: 1, answer: "I follow four steps." },
      { take: 2, position: 0, askedAt: at(30), answerEndsAt: at(210), answer: null, draft: "" },
      { position: 1, askedAt: null },
    ]);
    await answer((await find(0, 2)).id, 60, "I follow five steps.");
    expect((await find(1)).askedAt, "after the one retake the next question is asked at once").toEqual(at(60));
  });

  it("asks the next question where the candidate goes on instead", async () => {
    const { first, interviewId, find, answer } = await begin({ retakes: "free" });
    await answer(first, 20);
    await continueInterview(owner, interviewId, at(40));
    expect((await find(1)).askedAt).toEqual(at(40));
  });

  it("changes nothing when it comes twice", async () => {
    const { first, look, answer } = await begin({ retakes: "free" });
    await answer(first, 20);
    for (const seconds of [30, 31, 300])
      expect(await retakeQuestion(owner, first, at(seconds))).toMatchObject({ ok: true });
    expect(await look()).toHaveLength(3);
  });

  it("has its own draft: what comes late for the earlier take stays with that", async () => {
    const { first, find, answer } = await begin({ retakes: "free" });
    await answer(first, 20);
    await retakeQuestion(owner, first, at(30));
    await saveDraft(owner, first, { text: "late for the first take", revision: 5 }, at(31));
    expect((await find(0, 2)).draft).toBe("");
    expect(await database().attempt.findUnique({ where: { id: first } })).toMatchObject({
      lateText: "late for the first take",
    });
  });

  it("is there after the end of the interview, and after a skip or a time-out", async () => {
    const { first, find, answer, stands, interviewId } = await begin({ retakes: "one" });
    await skipQuestion(owner, first, at(5));
    await settleOverdue(owner, at(400));
    expect(await stands(400)).toBe("finished");
    expect(await retakeQuestion(owner, first, at(410))).toEqual({ ok: true, interviewId });
    await answer((await find(0, 2)).id, 420);
    expect(await retakeQuestion(owner, (await find(1)).id, at(430))).toEqual({ ok: true, interviewId });
  });

  it.each<[string, Partial<Manner>]>([
    ["without the setting", {}],
    ["a second time where one is allowed", { retakes: "one" }],
  ])("is not there %s", async (_, manner) => {
    const { first, look, find, answer } = await begin(manner, ["only"]);
    await answer(first, 20);
    if (manner.retakes === "one") await retakeQuestion(owner, first, at(30));
    const latest = (await look()).at(-1)?.id ?? "";
    if (latest !== first) await answer(latest, 40);
    expect(await retakeQuestion(owner, latest, at(50))).toEqual(notAllowed);
    expect(await find(0)).toBeDefined();
  });

  it("is not there while a question is open, nor for one that was never asked", async () => {
    const { first, find, stands, answer } = await begin({ retakes: "free" });
    expect(await retakeQuestion(owner, first, at(10))).toEqual(notAllowed);
    await answer(first, 20);
    expect(await retakeQuestion(owner, (await find(1)).id, at(30))).toEqual(notAllowed);
    expect(await stands(31)).toBe("paused");
  });
});

describe("a follow-up", () => {
  it("is waited for without a clock, asked next, and has a clock and an attempt of its own", async () => {
    const { first, find, answer, stands } = await begin({ followUps: true });
    await answer(first, 20);
    expect(await stands(20.1)).toBe("considering");
    expect(await think(first, 22)).toBe(true);
    await goOn(owner, first, at(22.5));
    expect(await find(0, 1, 2)).toMatchObject({
      followUpWords: "How do you know?",
      askedAt: at(22.5),
      answerEndsAt: at(202.5),
      answer: null,
    });
    expect((await find(1)).askedAt).toBeNull();
  });

  it("is judged together with the first answer, as an assessment of its own attempt", async () => {
    const { first, find, answer } = await begin({ followUps: true });
    await answer(first, 20);
    await think(first, 21);
    await goOn(owner, first, at(22));
    const followUp = await find(0, 1, 2);
    await answer(followUp.id, 40, "They say it back.");
    expect(await database().assessment.count({ where: { attemptId: followUp.id } })).toBe(1);
    expect((await find(1)).askedAt, "one follow-up, and no more").toEqual(at(40));
  });

  it("counts the tokens of its wording with the reading that it came from", async () => {
    const { first, answer } = await begin({ followUps: true });
    await answer(first, 20);
    await think(first, 21);
    expect(await database().assessment.findFirst({ where: { attemptId: first } })).toMatchObject({
      inputTokens: 100,
      outputTokens: 20,
    });
  });

  it("is asked after a pause, where the candidate left while it was thought of", async () => {
    const { first, interviewId, find, answer, stands } = await begin({ followUps: true });
    await answer(first, 20);
    await think(first, 21);
    expect(await stands(600), "no clock runs").toBe("paused");
    await continueInterview(owner, interviewId, at(600));
    expect((await find(0, 1, 2)).askedAt).toEqual(at(600));
  });

  it.each<[string, number]>([
    ["once the four seconds are over", 24],
    ["long after", 900],
  ])("comes too late %s", async (_, seconds) => {
    const { first, look, answer } = await begin({ followUps: true });
    await answer(first, 20);
    expect(await think(first, seconds)).toBe(false);
    expect(await look()).toHaveLength(2);
  });

  it("comes too late once the candidate went on", async () => {
    const { first, find, look, answer } = await begin({ followUps: true });
    await answer(first, 20);
    await goOn(owner, first, at(20.5));
    expect((await find(1)).askedAt).toEqual(at(20.5));
    expect(await think(first, 21)).toBe(false);
    expect(await look()).toHaveLength(2);
  });

  it("is one, however often it is thought of", async () => {
    const { first, look, answer } = await begin({ followUps: true });
    await answer(first, 20);
    expect(await think(first, 21)).toBe(true);
    expect(await think(first, 21.5)).toBe(false);
    expect(await look()).toHaveLength(3);
  });

  it("is not considered without the setting, after a skip, or after a time-out", async () => {
    const without = await begin({});
    await without.answer(without.first, 20);
    expect(await without.stands(20.1)).toBe("open");
    const skipping = await begin({ followUps: true });
    await skipQuestion(owner, skipping.first, at(20));
    expect(await skipping.stands(20.1)).toBe("open");
    const late = await begin({ followUps: true });
    await settleOverdue(owner, at(300));
    expect(await late.stands(300)).toBe("paused");
  });
});

describe("going on after the wait", () => {
  it("asks the next question where no follow-up came, once", async () => {
    const { first, find, answer } = await begin({ followUps: true }, ["first", "second", "third"]);
    await answer(first, 20);
    for (const seconds of [24, 24.2, 25]) await goOn(owner, first, at(seconds));
    expect((await find(1)).askedAt).toEqual(at(24));
    expect((await find(2)).askedAt).toBeNull();
  });

  it("changes nothing when the request comes long after: a laptop that slept finds a pause", async () => {
    const { first, find, answer, stands } = await begin({ followUps: true });
    await answer(first, 20);
    await goOn(owner, first, at(3600));
    expect((await find(1)).askedAt).toBeNull();
    expect(await stands(3600)).toBe("paused");
  });

  it("leaves a pause where the question may be taken again", async () => {
    const { first, find, answer, stands } = await begin({ followUps: true, retakes: "one" });
    await answer(first, 20);
    await goOn(owner, first, at(24));
    expect((await find(1)).askedAt).toBeNull();
    expect(await stands(24.1)).toBe("paused");
  });

  it("a retake drops the follow-up to the earlier take that was never asked", async () => {
    const { first, look, answer } = await begin({ followUps: true, retakes: "free" });
    await answer(first, 20);
    await think(first, 21);
    await retakeQuestion(owner, first, at(60));
    expect((await look()).map(({ take, part }) => [take, part])).toEqual([
      [1, 1],
      [2, 1],
      [1, 1],
    ]);
  });
});

describe("somebody else", () => {
  it("can neither retake, nor follow up, nor go on", async () => {
    const { first, look, answer } = await begin({ followUps: true, retakes: "free" });
    await answer(first, 20);
    const before = await look();
    const stranger = someCandidate();
    expect(await retakeQuestion(stranger, first, at(21))).toEqual(notFound);
    expect(await goOn(stranger, first, at(21))).toEqual(notFound);
    expect(await think(first, 21, stranger)).toBe(false);
    expect(await look()).toEqual(before);
  });
});
