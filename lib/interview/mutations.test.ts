import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { makeQuestion, someCandidate } from "@/tests/fixtures/questions";
import { findInterview } from "./data";
import {
  continueInterview,
  createInterview,
  giveMoreTime,
  saveDraft,
  settleOverdue,
  skipQuestion,
  startAnswering,
  submitAnswer,
} from "./mutations";
import type { Clock } from "./schema";

const start = new Date("2026-11-22T10:00:00Z");
const at = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const live: Clock = { preset: "live", thinkingSeconds: 0, answerSeconds: 180, extraTime: 1 };
const oneWay: Clock = { preset: "one-way", thinkingSeconds: 30, answerSeconds: 120, extraTime: 1 };
const questions = ["first", "second", "third"].map((id) => makeQuestion({ id }));

let owner = someCandidate();
beforeEach(() => {
  owner = someCandidate();
});

async function begin(clock = live) {
  const bank = { id: "a-bank", title: "A bank" };
  const { interviewId } = await createInterview(owner, { bank, questions, clock, seed: 1 }, start);
  const look = async () => {
    const interview = await findInterview(owner, interviewId);
    if (!interview) throw new Error("the interview is gone");
    return interview.attempts;
  };
  const [first, second] = await look();
  if (!first || !second) throw new Error("the plan is not whole");
  return { interviewId, look, first: first.id, second: second.id };
}

const assessmentsOf = (attemptId: string) => database().assessment.count({ where: { attemptId } });

describe("an interview", () => {
  it("asks its first question at once and keeps the others planned", async () => {
    const { look } = await begin();
    expect((await look()).map(({ askedAt }) => askedAt)).toEqual([start, null, null]);
  });

  it("keeps the question as it was asked", async () => {
    const { look } = await begin();
    expect((await look())[0]?.question).toEqual(questions[0]);
  });
});

describe("Submit answer", () => {
  it("stores the answer, queues it for judging, asks the next question", async () => {
    const { first, look } = await begin();
    const submitted = await submitAnswer(owner, first, { text: "I follow four steps.", revision: 1 }, at(20));
    expect(submitted).toMatchObject({ ok: true, late: false, finished: false });
    const [one, two] = await look();
    expect(one).toMatchObject({ answer: "I follow four steps.", ending: "submitted", submittedAt: at(20) });
    expect(two?.askedAt).toEqual(at(20));
    expect(await assessmentsOf(first)).toBe(1);
  });

  it("changes nothing when it comes twice: one assessment, one question asked", async () => {
    const { first, look } = await begin();
    for (const seconds of [20, 21, 40]) {
      await submitAnswer(owner, first, { text: "I follow four steps.", revision: 1 }, at(seconds));
    }
    expect(await assessmentsOf(first)).toBe(1);
    expect((await look()).map(({ askedAt }) => askedAt)).toEqual([start, at(20), null]);
  });

  it("says so when it was the last", async () => {
    const { look } = await begin();
    for (const [place, { id }] of (await look()).entries()) {
      const submitted = await submitAnswer(owner, id, { text: "An answer.", revision: 1 }, at(place + 1));
      expect(submitted).toMatchObject({ ok: true, finished: place === 2 });
    }
  });

  it("after the end: the saved draft is the answer, the late text is kept, no clock starts", async () => {
    const { first, look } = await begin();
    await saveDraft(owner, first, { text: "in time", revision: 1 }, at(100));
    const submitted = await submitAnswer(owner, first, { text: "in time, and more", revision: 2 }, at(200));
    expect(submitted).toMatchObject({ ok: true, late: true });
    expect((await look())[0]).toMatchObject({ answer: "in time", ending: "timed-out", submittedAt: at(180) });
    expect((await database().attempt.findUnique({ where: { id: first } }))?.lateText).toBe("in time, and more");
    expect((await look())[1]?.askedAt).toBeNull();
  });
});

describe("a draft", () => {
  it("is never replaced by a lower revision, which gets the newer text to choose from", async () => {
    const { first, look } = await begin();
    await saveDraft(owner, first, { text: "newer", revision: 7 }, at(10));
    expect(await saveDraft(owner, first, { text: "older", revision: 3 }, at(11))).toEqual({
      ok: false,
      reason: "newer-draft",
      text: "newer",
      revision: 7,
    });
    expect((await look())[0]?.draft).toBe("newer");
  });

  it("that comes late is kept beside the answer", async () => {
    const { first } = await begin();
    await saveDraft(owner, first, { text: "in time", revision: 1 }, at(10));
    await settleOverdue(owner, at(300));
    expect(await saveDraft(owner, first, { text: "too late", revision: 2 }, at(301))).toMatchObject({
      ok: true,
      late: true,
    });
    expect(await database().attempt.findUnique({ where: { id: first } })).toMatchObject({
      answer: "in time",
      lateText: "too late",
    });
  });
});

describe("an attempt left open", () => {
  it("is closed by whoever looks next, with its draft as the answer", async () => {
    const { first, look } = await begin();
    await saveDraft(owner, first, { text: "half a sen", revision: 1 }, at(10));
    await settleOverdue(owner, at(10_000));
    expect((await look())[0]).toMatchObject({ answer: "half a sen", ending: "timed-out", submittedAt: at(180) });
    expect(await assessmentsOf(first)).toBe(1);
  });

  it("without a word is closed and not judged", async () => {
    const { first, look } = await begin();
    await settleOverdue(owner, at(10_000));
    expect((await look())[0]).toMatchObject({ answer: "", ending: "timed-out" });
    expect(await assessmentsOf(first)).toBe(0);
  });

  it("starts no clock; Continue interview does, once", async () => {
    const { interviewId, look } = await begin();
    await settleOverdue(owner, at(500));
    expect((await look())[1]?.askedAt).toBeNull();
    await continueInterview(owner, interviewId, at(600));
    await continueInterview(owner, interviewId, at(610));
    expect((await look()).map(({ askedAt }) => askedAt)).toEqual([start, at(600), null]);
  });
});

describe("time", () => {
  it("Start answering ends the thinking time, once", async () => {
    const { first, look } = await begin(oneWay);
    await startAnswering(owner, first, at(5));
    await startAnswering(owner, first, at(9));
    expect((await look())[0]).toMatchObject({ thinkingEndsAt: at(5), answerEndsAt: at(125) });
  });

  it("More time adds a minute for each press, none for a repeated request", async () => {
    const { first, look } = await begin();
    await giveMoreTime(owner, first, 0, at(170));
    await giveMoreTime(owner, first, 0, at(171));
    expect((await look())[0]).toMatchObject({ answerEndsAt: at(240), extensions: 1 });
    await giveMoreTime(owner, first, 1, at(172));
    expect((await look())[0]).toMatchObject({ answerEndsAt: at(300), extensions: 2 });
  });

  it("More time is not there in a one-way video interview", async () => {
    const { first } = await begin(oneWay);
    expect(await giveMoreTime(owner, first, 0, at(60))).toEqual({ ok: false, reason: "not-allowed" });
  });

  it("Skip question closes without an answer and asks the next", async () => {
    const { first, look } = await begin();
    await skipQuestion(owner, first, at(9));
    const [one, two] = await look();
    expect(one).toMatchObject({ ending: "skipped", answer: "" });
    expect(two?.askedAt).toEqual(at(9));
    expect(await assessmentsOf(first)).toBe(0);
  });
});

describe("somebody else", () => {
  const notFound = { ok: false, reason: "not-found" };
  const draft = { text: "not mine", revision: 99 };

  it("can do nothing with an attempt, and learns nothing of it", async () => {
    const { first, interviewId, look } = await begin();
    const before = await look();
    const stranger = someCandidate();
    expect(await saveDraft(stranger, first, draft, at(1))).toEqual(notFound);
    expect(await submitAnswer(stranger, first, draft, at(1))).toEqual(notFound);
    expect(await skipQuestion(stranger, first, at(1))).toEqual(notFound);
    expect(await startAnswering(stranger, first, at(1))).toEqual(notFound);
    expect(await giveMoreTime(stranger, first, 0, at(1))).toEqual(notFound);
    expect(await continueInterview(stranger, interviewId, at(1))).toEqual(notFound);
    expect(await findInterview(stranger, interviewId)).toBeNull();
    expect(await look()).toEqual(before);
  });

  it("nor with one that does not exist", async () =>
    expect(await saveDraft(owner, randomUUID(), draft, at(1))).toEqual(notFound));
});
