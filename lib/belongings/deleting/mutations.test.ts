import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { claimAssessment, finishAssessment } from "@/lib/assessment/mutations";
import { createOwnBank } from "@/lib/bank/mutations";
import { smallBank } from "@/lib/bank/small-bank.fixture";
import { database } from "@/lib/db/client";
import { foldLog } from "@/lib/db/fold-log";
import { environment } from "@/lib/env";
import { findInterview } from "@/lib/interview/data";
import { createInterview, submitAnswer } from "@/lib/interview/mutations";
import { receivePiece } from "@/lib/interview/spoken/mutations";
import { findStory } from "@/lib/story/data";
import { createStory } from "@/lib/story/mutations";
import { makeQuestion, someCandidate } from "@/tests/fixtures/questions";
import { webmPieces } from "@/tests/fixtures/webm";
import { deleteAttempt, deleteEverything, deleteInterview, discardDoomedSound } from "./mutations";

const start = new Date("2026-11-22T10:00:00Z");
const at = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const live = { preset: "live", thinkingSeconds: 0, answerSeconds: 180, extraTime: 1 } as const;
const NOT_FOUND = { ok: false, reason: "not-found" };

let owner = someCandidate();
beforeEach(() => {
  owner = someCandidate();
});

async function interviewOf(count: number) {
  const questions = Array.from({ length: count }, (_, place) => makeQuestion({ id: `question-${place}` }));
  const plan = { bank: { id: "a-bank", title: "A bank" }, questions, clock: live, seed: 1 };
  const { interviewId } = await createInterview(owner, plan, start);
  const attempts = (await findInterview(owner, interviewId))?.attempts ?? [];
  return { interviewId, ids: attempts.map(({ id }) => id) };
}

const answer = (id: string, text = "I check the name band.", now = at(10)) =>
  submitAnswer(owner, id, { text, revision: 1 }, now);

async function speak(attemptId: string) {
  const recordingId = randomUUID();
  for (const [number, bytes] of webmPieces(2).entries()) {
    await receivePiece(owner, attemptId, { recordingId, number, bytes }, at(number + 1));
  }
  return { recordingId, file: join(environment().dataDirectory, "audio", recordingId) };
}

/** What is on disk of the database, as somebody sees it who opens the files with an editor. */
const onDisk = () =>
  ["", "-wal", "-shm"]
    .map((suffix) => environment().databaseUrl.slice("file:".length) + suffix)
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, "latin1"))
    .join("");

describe("deleting an attempt", () => {
  it("takes its answer, its readings and its sound, and leaves the others", async () => {
    const { interviewId, ids } = await interviewOf(2);
    const [first = "", second = ""] = ids;
    const { recordingId, file } = await speak(first);
    await database().recording.updateMany({
      where: { id: recordingId },
      data: { status: "done", transcript: "", landedAt: at(3) },
    });
    await answer(first);
    await answer(second);
    expect(existsSync(file)).toBe(true);
    expect(await deleteAttempt(owner, first)).toEqual({ ok: true, interviewId, isWholeInterview: false });
    expect(existsSync(file)).toBe(false);
    expect(await database().assessment.count({ where: { attemptId: first } })).toBe(0);
    expect(await database().recording.count({ where: { id: recordingId } })).toBe(0);
    expect((await findInterview(owner, interviewId))?.attempts.map(({ id }) => id)).toEqual([second]);
  });

  it("takes the answer to its follow-up with it", async () => {
    const { ids } = await interviewOf(1);
    const [first = ""] = ids;
    await answer(first);
    const row = await database().attempt.findUniqueOrThrow({ where: { id: first } });
    const { id: _, question, levels: __, ...rest } = row;
    const followUp = await database().attempt.create({
      data: { ...rest, question: JSON.parse(JSON.stringify(question)), part: 2, firstId: first },
    });
    await deleteAttempt(owner, first);
    expect(await database().attempt.count({ where: { id: { in: [first, followUp.id] } } })).toBe(0);
  });

  it("takes the interview with it when nothing else is left of it", async () => {
    const { interviewId, ids } = await interviewOf(1);
    await answer(ids[0] ?? "");
    expect(await deleteAttempt(owner, ids[0] ?? "")).toEqual({ ok: true, interviewId, isWholeInterview: true });
    expect(await database().interview.count({ where: { id: interviewId } })).toBe(0);
  });

  it("leaves the story that was picked from it", async () => {
    const { ids } = await interviewOf(1);
    await answer(ids[0] ?? "");
    const draft = { title: "Name bands", situation: "", action: "I checked.", result: "", competencies: [] };
    const created = await createStory(owner, draft, ids[0] ?? "", at(20));
    const storyId = created.ok ? created.storyId : "";
    expect(await findStory(owner, storyId)).toMatchObject({ attemptId: ids[0] });
    await deleteAttempt(owner, ids[0] ?? "");
    expect(await findStory(owner, storyId)).toMatchObject({ ...draft, attemptId: null });
  });

  it("does nothing to one that is open, was never asked, or is somebody else's", async () => {
    const { ids } = await interviewOf(3);
    const [first = "", second = "", third = ""] = ids;
    await answer(first);
    expect(await deleteAttempt(owner, second)).toEqual(NOT_FOUND);
    expect(await deleteAttempt(owner, third)).toEqual(NOT_FOUND);
    expect(await deleteAttempt(someCandidate(), first)).toEqual(NOT_FOUND);
    expect(await database().attempt.count({ where: { id: { in: ids } } })).toBe(3);
  });
});

describe("deleting an interview", () => {
  it("takes all of it, even while it is going on, and no other", async () => {
    const one = await interviewOf(2);
    const other = await interviewOf(2);
    const { file } = await speak(one.ids[0] ?? "");
    expect(await deleteInterview(owner, one.interviewId)).toEqual({ ok: true });
    expect(existsSync(file)).toBe(false);
    expect(await findInterview(owner, one.interviewId)).toBeNull();
    expect((await findInterview(owner, other.interviewId))?.attempts).toHaveLength(2);
    expect(await deleteInterview(owner, one.interviewId)).toEqual(NOT_FOUND);
  });

  it("does nothing to somebody else's, nor to its sound", async () => {
    const { interviewId, ids } = await interviewOf(1);
    const { file } = await speak(ids[0] ?? "");
    expect(await deleteInterview(someCandidate(), interviewId)).toEqual(NOT_FOUND);
    expect(await findInterview(owner, interviewId)).not.toBeNull();
    expect(existsSync(file)).toBe(true);
  });
});

describe("deleting everything", () => {
  it("leaves no row of the candidate's, and every row of everybody else's", async () => {
    const mine = await interviewOf(2);
    await answer(mine.ids[0] ?? "");
    const { file } = await speak(mine.ids[1] ?? "");
    await createOwnBank(owner, smallBank, start);
    await createStory(owner, { title: "Mine", situation: "", action: "", result: "", competencies: [] }, null, start);
    const me = owner;
    owner = someCandidate();
    const theirs = await interviewOf(1);
    await createOwnBank(owner, smallBank, start);
    await deleteEverything(me);
    expect(existsSync(file)).toBe(false);
    expect(await database().candidate.count({ where: { id: me } })).toBe(0);
    expect(await database().interview.count({ where: { candidateId: me } })).toBe(0);
    expect(await database().ownBank.count({ where: { candidateId: me } })).toBe(0);
    expect(await database().story.count({ where: { candidateId: me } })).toBe(0);
    expect(await database().attempt.count({ where: { id: { in: mine.ids } } })).toBe(0);
    expect(await findInterview(owner, theirs.interviewId)).not.toBeNull();
    expect(await database().ownBank.count({ where: { candidateId: owner } })).toBe(1);
  });

  it("is harmless for somebody who has nothing", async () => {
    await expect(deleteEverything(someCandidate())).resolves.toBeUndefined();
  });
});

describe("really gone", () => {
  const SECRET = "Marmalade-Quokka-1887";

  it("nothing of a long answer is left in the database's files, nor of a draft that it grew out of", async () => {
    const { interviewId, ids } = await interviewOf(1);
    const draft = `${SECRET}-draft ${"and then I went on. ".repeat(20)}`;
    await database().attempt.update({ where: { id: ids[0] ?? "" }, data: { draft } });
    await answer(ids[0] ?? "", `${SECRET} ${"I said so at length. ".repeat(800)} ${SECRET}-end`);
    expect(onDisk()).toContain(SECRET);
    await deleteInterview(owner, interviewId);
    expect(onDisk()).not.toContain(SECRET);
  });

  it("waits for its turn where the database is in the middle of something", async () => {
    const { interviewId, ids } = await interviewOf(1);
    await answer(ids[0] ?? "", `${SECRET} I said.`);
    const busy = database().$transaction(async (transaction) => {
      await transaction.candidate.findFirst();
      await new Promise((later) => setTimeout(later, 300));
    });
    const deleting = deleteInterview(owner, interviewId);
    await Promise.all([busy, deleting]);
    expect(onDisk()).not.toContain(SECRET);
  });

  it("folding the log waits while somebody else's transaction runs", async () => {
    const busy = database().$transaction(async (transaction) => {
      await transaction.candidate.findFirst();
      await new Promise((later) => setTimeout(later, 300));
    });
    expect(await foldLog()).toBe(true);
    await busy;
  });

  it("a reading that comes after its answer was deleted is stored nowhere", async () => {
    const { interviewId, ids } = await interviewOf(1);
    await database().assessment.deleteMany();
    await answer(ids[0] ?? "");
    const claimed = await claimAssessment(at(11));
    if (!claimed) throw new Error("nothing waits");
    await deleteInterview(owner, interviewId);
    const judge = { name: "offline" as const, model: "m", promptVersion: "p" };
    const reading = { ok: true as const, score: 50, findings: [], redFlags: [], tokens: { input: 0, output: 0 } };
    await finishAssessment(claimed.id, judge, reading, 1, at(12));
    expect(await database().assessment.count({ where: { id: claimed.id } })).toBe(0);
  });

  it("a piece of sound that comes after its attempt was deleted leaves no file", async () => {
    const { interviewId, ids } = await interviewOf(1);
    const { recordingId, file } = await speak(ids[0] ?? "");
    const [, , third = new Uint8Array([1])] = webmPieces(3);
    const piece = { recordingId, number: 2, bytes: third };
    const [received] = await Promise.all([
      receivePiece(owner, ids[0] ?? "", piece, at(3)),
      deleteInterview(owner, interviewId),
    ]);
    expect([true, false]).toContain(received.ok);
    expect(await receivePiece(owner, ids[0] ?? "", piece, at(4))).toEqual(NOT_FOUND);
    expect(existsSync(file)).toBe(false);
  });

  it("a server that stopped between the rows and the sound throws it away when it starts again", async () => {
    const { ids } = await interviewOf(1);
    const { recordingId, file } = await speak(ids[0] ?? "");
    await database().recording.delete({ where: { id: recordingId } });
    await database().doomedSound.create({ data: { id: recordingId } });
    expect(existsSync(file)).toBe(true);
    await discardDoomedSound();
    expect(existsSync(file)).toBe(false);
    expect(await database().doomedSound.count()).toBe(0);
  });
});
