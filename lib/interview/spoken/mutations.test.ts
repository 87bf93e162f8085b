import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { database } from "@/lib/db/client";
import { environment } from "@/lib/env";
import * as server from "@/tests/fakes/transcription";
import { makeQuestion, someCandidate } from "@/tests/fixtures/questions";
import { makeWebm, webmPieces } from "@/tests/fixtures/webm";
import { findInterview } from "../data";
import { createInterview, saveDraft, settleOverdue, skipQuestion, submitAnswer } from "../mutations";
import { findSound, findSpokenAnswer } from "./data";
import { claimRecording, finishHearing, hearAgain, landTranscripts, releaseRecordings } from "./hearing/mutations";
import { hear } from "./hearing/queue";
import { discardConfirmed, discardSound, endAbandoned, keepSound, receivePiece, stopRecording } from "./mutations";

// Before anything asks for the environment, which is read once.
const fake = await server.startTranscription();
vi.stubEnv("TRANSCRIBE_BASE_URL", fake.baseUrl);
vi.stubEnv("TRANSCRIBE_MODEL", "stand-in");
afterAll(() => fake.close());

const start = new Date("2026-11-22T10:00:00Z");
const at = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const live = { preset: "live", thinkingSeconds: 0, answerSeconds: 180, extraTime: 1 } as const;

let owner = someCandidate();
let attemptId = "";
let interviewId = "";
beforeEach(async () => {
  await database().recording.deleteMany();
  owner = someCandidate();
  const questions = ["first", "second"].map((id) => makeQuestion({ id }));
  const plan = { bank: { id: "a-bank", title: "A bank" }, questions, clock: live, seed: 1 };
  ({ interviewId } = await createInterview(owner, plan, start));
  attemptId = (await findInterview(owner, interviewId))?.attempts[0]?.id ?? "";
});

const attemptNow = () => database().attempt.findUniqueOrThrow({ where: { id: attemptId } });
const assessments = () => database().assessment.count({ where: { attemptId } });
const fileOf = (id: string) => join(environment().dataDirectory, "audio", id);

/** Speaks for so many seconds from a moment on, a piece each second. */
async function speak(seconds: number, from: number, { id = randomUUID(), count = seconds } = {}) {
  const pieces = webmPieces(seconds);
  for (const [number, bytes] of pieces.slice(0, count).entries()) {
    await receivePiece(owner, attemptId, { recordingId: id, number, bytes }, at(from + number + 1));
  }
  return { id, pieces };
}

const stop = (id: string, pieces: number, now: number, keep = false) =>
  stopRecording(owner, attemptId, id, { pieces, keep }, at(now));

/** Turns all that waits into text, as the queue does. */
async function hearAll(now: number) {
  for (let claimed = await claimRecording(); claimed; claimed = await claimRecording()) {
    await finishHearing(claimed, await hear(claimed), at(now));
  }
}

describe("pieces of sound", () => {
  it("are kept in order, in a file that its owner alone can read", async () => {
    const { id } = await speak(5, 0);
    expect(new Uint8Array(readFileSync(fileOf(id)))).toEqual(makeWebm(5));
    expect(statSync(fileOf(id)).mode & 0o777).toBe(0o600);
    expect(statSync(join(environment().dataDirectory, "audio")).mode & 0o777).toBe(0o700);
  });

  it("change nothing when they come twice, and have to come in order", async () => {
    const { id, pieces } = await speak(5, 0, { count: 2 });
    const send = (number: number) => {
      const piece = { recordingId: id, number, bytes: pieces[number] ?? new Uint8Array() };
      return receivePiece(owner, attemptId, piece, at(9));
    };
    expect(await send(0)).toEqual({ ok: true, next: 2, late: false });
    expect(await send(3)).toEqual({ ok: false, reason: "out-of-order", next: 2 });
    for (const number of [2, 2, 3, 4]) await send(number);
    expect(new Uint8Array(readFileSync(fileOf(id)))).toEqual(makeWebm(5));
  });

  it.each([
    ["no sound", "<!doctype html>", "not-sound"],
    ["nothing", "", "not-sound"],
  ])("that are %s are not taken", async (_, text, reason) => {
    const piece = { recordingId: randomUUID(), number: 0, bytes: new Uint8Array(Buffer.from(text)) };
    expect(await receivePiece(owner, attemptId, piece, at(1))).toEqual({ ok: false, reason });
    expect(existsSync(fileOf(piece.recordingId))).toBe(false);
  });

  it("of more than 30 recordings are not taken", async () => {
    for (let count = 0; count < 30; count++) await speak(1, count);
    const piece = { recordingId: randomUUID(), number: 0, bytes: makeWebm(1) };
    expect(await receivePiece(owner, attemptId, piece, at(40))).toEqual({ ok: false, reason: "too-many" });
  });

  it("for another's attempt, or into a recording of another attempt, are not found", async () => {
    const { id } = await speak(2, 0);
    const piece = { recordingId: id, number: 2, bytes: makeWebm(1) };
    expect(await receivePiece(someCandidate(), attemptId, piece, at(3))).toMatchObject({ reason: "not-found" });
    const second = (await findInterview(owner, interviewId))?.attempts[1]?.id ?? "";
    expect(await receivePiece(owner, second, piece, at(3))).toMatchObject({ reason: "not-found" });
    expect(await stopRecording(owner, second, id, { pieces: 2, keep: false }, at(3))).toMatchObject({
      reason: "not-found",
    });
  });

  it("before the question is asked are not taken", async () => {
    const second = (await findInterview(owner, interviewId))?.attempts[1]?.id ?? "";
    const piece = { recordingId: randomUUID(), number: 0, bytes: makeWebm(1) };
    expect(await receivePiece(owner, second, piece, at(3))).toEqual({ ok: false, reason: "not-started" });
  });
});

describe("a spoken answer", () => {
  it("is heard whole, lands in the draft, and is submitted as corrected beside what was first heard", async () => {
    const { id } = await speak(20, 0);
    await stop(id, 20, 21);
    await hearAll(23);
    expect(fake.requests.at(-1)?.sound?.seconds).toBe(20);
    expect(await landTranscripts(owner, attemptId, at(24))).toEqual({ text: server.SAID, revision: 1 });
    const corrected = server.SAID.replace("and um ", "and ");
    await saveDraft(owner, attemptId, { text: corrected, revision: 2, base: 1 }, at(30));
    const submitted = await submitAnswer(owner, attemptId, { text: corrected, revision: 3, base: 2 }, at(31));
    expect(submitted).toMatchObject({ ok: true, late: false });
    expect(await attemptNow()).toMatchObject({ answer: corrected, ending: "submitted", spokenSeconds: 20 });
    const spoken = await findSpokenAnswer(owner, attemptId);
    expect(spoken?.recordings[0]).toMatchObject({ transcript: server.SAID, hasLanded: true });
    expect(spoken?.speeches[0]?.words).toHaveLength(server.SAID.split(" ").length);
    expect(spoken?.limitSeconds).toBe(180);
  });

  it("lands once, however often it is asked for, after what was typed", async () => {
    await saveDraft(owner, attemptId, { text: "Typed first.", revision: 1 }, at(2));
    const { id } = await speak(3, 3);
    await stop(id, 3, 7);
    await hearAll(8);
    const landed = { text: `Typed first.\n\n${server.SAID}`, revision: 2 };
    expect(await landTranscripts(owner, attemptId, at(9))).toEqual(landed);
    expect(await landTranscripts(owner, attemptId, at(10))).toEqual(landed);
  });

  it("is not submitted before its candidate has seen it", async () => {
    const { id } = await speak(3, 0);
    const submit = (seconds: number) => submitAnswer(owner, attemptId, { text: "typed", revision: 1 }, at(seconds));
    expect(await submit(4)).toEqual({ ok: false, reason: "unheard" });
    await stop(id, 3, 5);
    await hearAll(6);
    expect(await submit(7)).toEqual({ ok: false, reason: "unheard" });
    await landTranscripts(owner, attemptId, at(8));
    expect(await submit(9)).toMatchObject({ ok: false, reason: "newer-draft" });
  });

  it("has time of its own to be corrected, and then closes as it stands", async () => {
    const { id } = await speak(10, 169);
    await stop(id, 10, 180);
    await settleOverdue(owner, at(200));
    expect((await attemptNow()).submittedAt).toBeNull();
    await hearAll(200);
    expect((await attemptNow()).correctionEndsAt).toEqual(at(200 + 60 + 20));
    await landTranscripts(owner, attemptId, at(201));
    await saveDraft(owner, attemptId, { text: "As I said it.", revision: 2, base: 1 }, at(210));
    const tooLong = { text: "word ".repeat(80), revision: 3, base: 2 };
    expect(await saveDraft(owner, attemptId, tooLong, at(220))).toEqual({ ok: false, reason: "no-correction" });
    await settleOverdue(owner, at(300));
    expect(await attemptNow()).toMatchObject({ answer: "As I said it.", ending: "timed-out", draftAtEnd: "" });
    expect(await assessments()).toBe(1);
  });

  it("that nobody looked at is the answer when its time is over", async () => {
    const { id } = await speak(10, 0);
    await stop(id, 10, 11);
    await hearAll(15);
    await settleOverdue(owner, at(10_000));
    expect(await attemptNow()).toMatchObject({ answer: server.SAID, ending: "timed-out" });
    expect(await assessments()).toBe(1);
  });

  it("of silence has nothing to correct", async () => {
    fake.next(server.silence);
    const { id } = await speak(10, 0);
    await stop(id, 10, 11);
    await hearAll(15);
    expect(await attemptNow()).toMatchObject({ correctionEndsAt: at(180), draft: "" });
  });

  it("in two recordings waits for both", async () => {
    const first = await speak(5, 0);
    await stop(first.id, 5, 6);
    await hearAll(7);
    const second = await speak(5, 10);
    expect((await attemptNow()).correctionEndsAt).toBeNull();
    await stop(second.id, 5, 16);
    await hearAll(17);
    expect(await attemptNow()).toMatchObject({ spokenSeconds: 10, correctionEndsAt: at(180 + 60 + 20) });
    expect((await landTranscripts(owner, attemptId, at(18)))?.text).toBe(`${server.SAID}\n\n${server.SAID}`);
  });

  it("heard by the browser keeps what it heard; its words are in the draft already", async () => {
    const { id } = await speak(5, 0);
    await saveDraft(owner, attemptId, { text: "so i red the wristband", revision: 1 }, at(5));
    const heard = { text: "so i red the wristband", by: "browser" } as const;
    await stopRecording(owner, attemptId, id, { pieces: 5, keep: false, heard }, at(6));
    expect(await landTranscripts(owner, attemptId, at(7))).toEqual({ text: heard.text, revision: 1 });
    expect((await findSpokenAnswer(owner, attemptId))?.recordings[0]).toMatchObject({
      status: "done",
      transcript: heard.text,
    });
    expect(await claimRecording()).toBeNull();
  });
});

describe("a page that was lost while recording", () => {
  it("leaves what it sent, which is heard and is the answer", async () => {
    const { id } = await speak(20, 0, { count: 12 });
    expect(await endAbandoned(owner, at(14))).toEqual({ ended: 0 });
    expect(await endAbandoned(owner, at(40))).toEqual({ ended: 1 });
    await hearAll(45);
    expect(await landTranscripts(owner, attemptId, at(46))).toEqual({ text: server.SAID, revision: 1 });
    const piece = { recordingId: id, number: 12, bytes: makeWebm(1) };
    expect(await receivePiece(owner, attemptId, piece, at(47))).toEqual({ ok: false, reason: "ended" });
  });

  it("for days waits to be heard, and leaves time to correct to whoever comes back", async () => {
    await speak(20, 100);
    const later = 3 * 86_400;
    await endAbandoned(owner, at(later));
    await settleOverdue(owner, at(later));
    expect((await attemptNow()).submittedAt).toBeNull();
    await hearAll(later + 5);
    expect((await attemptNow()).correctionEndsAt).toEqual(at(later + 5 + 60 + 40));
  });

  it("is taken up when the server starts again", async () => {
    const { id } = await speak(3, 0);
    await stop(id, 3, 4);
    await claimRecording();
    expect(await claimRecording()).toBeNull();
    await releaseRecordings();
    await hearAll(9);
    expect((await findSpokenAnswer(owner, attemptId))?.recordings[0]?.transcript).toBe(server.SAID);
  });
});

describe("sound that comes after the end", () => {
  it("is kept behind what came in time, heard beside it, and never judged", async () => {
    const id = randomUUID();
    await speak(20, 165, { id });
    await stop(id, 20, 190);
    fake.next(server.hearing("in time"), server.hearing("in time and late"));
    await hearAll(195);
    expect(fake.requests.at(-1)?.sound?.seconds).toBe(20);
    expect(fake.requests.at(-2)?.bytes.length).toBeLessThan(fake.requests.at(-1)?.bytes.length ?? 0);
    expect((await landTranscripts(owner, attemptId, at(196)))?.text).toBe("in time");
    const { lateText, correctionEndsAt } = await attemptNow();
    expect(lateText).toBe("in time and late");

    await receivePiece(owner, attemptId, { recordingId: id, number: 20, bytes: makeWebm(1) }, at(220));
    await stop(id, 21, 221);
    await hearAll(230);
    expect((await attemptNow()).correctionEndsAt).toEqual(correctionEndsAt);
  });

  it("all of it, is kept as late text of the closed attempt, and opens nothing again", async () => {
    await settleOverdue(owner, at(500));
    const { id } = await speak(5, 600);
    await stop(id, 5, 606);
    await hearAll(610);
    expect(await attemptNow()).toMatchObject({ answer: "", lateText: server.SAID, spokenAt: null });
    expect(await assessments()).toBe(0);
  });
});

describe("a transcript that comes late", () => {
  it("lands in the attempt that it belongs to, and in no other", async () => {
    const { id } = await speak(5, 0);
    await stop(id, 5, 6);
    const claimed = await claimRecording();
    if (!claimed) throw new Error("nothing waits");
    await skipQuestion(owner, attemptId, at(7));
    await finishHearing(claimed, await hear(claimed), at(60));
    const [first, second] = (await findInterview(owner, interviewId))?.attempts ?? [];
    expect(first).toMatchObject({ draft: server.SAID, answer: "", ending: "skipped" });
    expect(second).toMatchObject({ draft: "", answer: null });
    expect(await assessments()).toBe(0);
  });

  it("is stored once, whoever else had claimed it", async () => {
    const { id } = await speak(5, 0);
    await stop(id, 5, 6);
    const claimed = await claimRecording();
    if (!claimed) throw new Error("nothing waits");
    const heard = await hear(claimed);
    await finishHearing(claimed, heard, at(8));
    await landTranscripts(owner, attemptId, at(9));
    await finishHearing(claimed, heard, at(10));
    expect(await landTranscripts(owner, attemptId, at(11))).toEqual({ text: server.SAID, revision: 1 });
  });
});

describe("a recording that could not be turned into text", () => {
  async function fail() {
    fake.next(server.serverError, server.serverError, server.serverError);
    const { id } = await speak(5, 170);
    await stop(id, 5, 176);
    await hearAll(181);
    return id;
  }

  it("says why, keeps its sound, and leaves time to write down what was said", async () => {
    const id = await fail();
    expect((await findSpokenAnswer(owner, attemptId))?.recordings[0]).toMatchObject({
      status: "failed",
      failure: "server-error",
    });
    await saveDraft(owner, attemptId, { text: "Written from memory.", revision: 1 }, at(200));
    await submitAnswer(owner, attemptId, { text: "Written from memory.", revision: 2 }, at(201));
    await discardConfirmed(owner, at(202));
    expect(existsSync(fileOf(id))).toBe(true);
    expect((await attemptNow()).answer).toBe("Written from memory.");
  });

  it("is the answer, and judged, when a later try hears it", async () => {
    await fail();
    await settleOverdue(owner, at(10_000));
    expect(await attemptNow()).toMatchObject({ answer: "", ending: "timed-out" });
    expect(await hearAgain(someCandidate(), attemptId)).toMatchObject({ ok: false });
    expect(await hearAgain(owner, attemptId)).toEqual({ ok: true });
    await hearAll(10_100);
    expect((await attemptNow()).answer).toBe(server.SAID);
    expect(await assessments()).toBe(1);
  });

  it("can be tried twice more while its answer is open", async () => {
    await fail();
    for (const allowed of [true, true, false]) {
      expect((await hearAgain(owner, attemptId)).ok).toBe(allowed);
      if (!allowed) break;
      fake.next(server.serverError, server.serverError, server.serverError);
      await hearAll(190);
    }
  }, 30_000);
});

describe("the sound of an answer", () => {
  async function confirmed(keep: boolean) {
    const { id } = await speak(3, 0);
    await stop(id, 3, 4, keep);
    await hearAll(5);
    const draft = await landTranscripts(owner, attemptId, at(6));
    await discardConfirmed(owner, at(7));
    expect(existsSync(fileOf(id))).toBe(true);
    await submitAnswer(owner, attemptId, { text: draft?.text ?? "", revision: 2 }, at(8));
    await discardConfirmed(owner, at(9));
    return id;
  }

  it("is discarded once its text is confirmed", async () => {
    const id = await confirmed(false);
    expect(existsSync(fileOf(id))).toBe(false);
    expect(await findSound(owner, attemptId, id)).toBeNull();
    expect((await findSpokenAnswer(owner, attemptId))?.recordings[0]).toMatchObject({
      hasSound: false,
      transcript: server.SAID,
    });
  });

  it("is kept where the candidate chose so, for its owner alone, until they throw it away", async () => {
    const id = await confirmed(true);
    expect(await findSound(owner, attemptId, id)).toEqual({ container: "webm", size: makeWebm(3).length });
    expect(await findSound(someCandidate(), attemptId, id)).toBeNull();
    await discardSound(someCandidate(), attemptId, at(10));
    expect(existsSync(fileOf(id))).toBe(true);
    await discardSound(owner, attemptId, at(11));
    expect(existsSync(fileOf(id))).toBe(false);
  });

  it("may be chosen to be kept until it is gone", async () => {
    const { id } = await speak(3, 0);
    await stop(id, 3, 4);
    await keepSound(someCandidate(), attemptId, true);
    expect((await findSpokenAnswer(owner, attemptId))?.recordings[0]?.keep).toBe(false);
    await keepSound(owner, attemptId, true);
    expect((await findSpokenAnswer(owner, attemptId))?.recordings[0]?.keep).toBe(true);
  });
});
