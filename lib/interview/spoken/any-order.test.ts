import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { wordCount } from "@/lib/delivery/pace";
import { makeQuestion, someCandidate } from "@/tests/fixtures/questions";
import { makeWebm, webmPieces } from "@/tests/fixtures/webm";
import { GRACE_MILLISECONDS, phaseOf } from "../clock";
import { createInterview, giveMoreTime, saveDraft, settleOverdue, skipQuestion, submitAnswer } from "../mutations";
import { claimRecording, finishHearing, type Heard, hearAgain, landTranscripts } from "./hearing/mutations";
import { endAbandoned, receivePiece, stopRecording } from "./mutations";

const START = Date.UTC(2026, 10, 22, 10);
const CLOCK = { preset: "live", thinkingSeconds: 0, answerSeconds: 60, extraTime: 1 } as const;

type Step = {
  what: "draft" | "submit" | "skip" | "piece" | "new" | "stop" | "hear" | "fail" | "land" | "look" | "again" | "more";
  seconds: number;
  words: number;
  revision: number;
};

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom<Step["what"][]>(
    ...(["draft", "draft", "submit", "skip", "piece", "piece", "piece", "new", "stop"] as const),
    ...(["hear", "fail", "land", "land", "look", "again", "more"] as const),
  ),
  seconds: fc.oneof(fc.nat(70), fc.nat(400)),
  words: fc.nat(300),
  revision: fc.nat(12),
});

const textOf = (words: number) => "word ".repeat(words).trim();

it("whatever is spoken, typed and heard, in whatever order: no time is won, no saved draft lost, every answer closes", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 24 }), async (steps) => {
      await database().recording.deleteMany();
      const owner = someCandidate();
      const plan = { bank: { id: "a", title: "A" }, questions: [makeQuestion({})], clock: CLOCK, seed: 1 };
      await createInterview(owner, plan, new Date(START));
      const { id } = await database().attempt.findFirstOrThrow({ where: { interview: { candidateId: owner } } });
      const attemptNow = () => database().attempt.findUniqueOrThrow({ where: { id } });
      const pieces = webmPieces(1);
      let recordingId = randomUUID();
      let number = 0;
      let heardWords = 0;
      let draftInTime = 0;

      async function hear(heard: Heard, now: Date) {
        const claimed = await claimRecording();
        if (!claimed) return;
        await finishHearing(claimed, heard, now);
        if (heard.ok) heardWords += wordCount(heard.transcription.text);
      }

      const actions: Record<Step["what"], (now: Date, step: Step) => Promise<unknown>> = {
        draft: (now, { words, revision }) => saveDraft(owner, id, { text: textOf(words), revision }, now),
        submit: (now, { words, revision }) => submitAnswer(owner, id, { text: textOf(words), revision }, now),
        skip: (now) => skipQuestion(owner, id, now),
        new: async () => {
          recordingId = randomUUID();
          number = 0;
        },
        piece: async (now) => {
          const bytes = number === 0 ? makeWebm(1) : (pieces[0] ?? makeWebm(1));
          const received = await receivePiece(owner, id, { recordingId, number, bytes }, now);
          if (received.ok) number = received.next;
        },
        stop: (now) => stopRecording(owner, id, recordingId, { pieces: number, keep: false }, now),
        hear: (now, { words }) => {
          const transcription = { text: textOf(words % 20), words: null, seconds: 4 };
          return hear({ ok: true, transcription, heardBy: "any" }, now);
        },
        fail: (now) => hear({ ok: false, failure: "server-error" }, now),
        land: (now) => landTranscripts(owner, id, now),
        look: async (now) => {
          await endAbandoned(owner, now);
          await settleOverdue(owner, now);
        },
        again: () => hearAgain(owner, id),
        more: async (now) => giveMoreTime(owner, id, (await attemptNow()).extensions, now),
      };

      for (const each of [...steps].sort((one, other) => one.seconds - other.seconds)) {
        const now = new Date(START + each.seconds * 1000);
        const before = await attemptNow();
        await actions[each.what](now, each);
        const after = await attemptNow();
        if (phaseOf(before, now) === "answering") draftInTime = wordCount(after.draft);
        if (before.submittedAt) expect(after.submittedAt).toEqual(before.submittedAt);
        if (before.submittedAt && before.answer?.trim()) expect(after.answer).toBe(before.answer);
      }

      const end = new Date(START + 10_000_000);
      const last = await attemptNow();
      await endAbandoned(owner, end);
      while (await database().recording.count({ where: { status: "waiting" } })) {
        await hear({ ok: true, transcription: { text: "at last", words: null, seconds: 4 }, heardBy: "any" }, end);
      }
      await settleOverdue(owner, new Date(end.getTime() + 10_000_000));
      const closed = await attemptNow();
      expect(closed.submittedAt).not.toBeNull();
      if (!last.submittedAt) expect(closed.answer).toContain(last.draft);

      const answerEndsAt = closed.answerEndsAt?.getTime() ?? 0;
      expect(answerEndsAt).toBe(START + (60 + 60 * closed.extensions) * 1000);
      const late = closed.submittedAt !== null && closed.submittedAt.getTime() > answerEndsAt + GRACE_MILLISECONDS;
      if (late) expect(closed.spokenAt).not.toBeNull();
      // As long as the recogniser says, and while it has said nothing, as there was time for.
      const spoken = closed.spokenAt ? (answerEndsAt + GRACE_MILLISECONDS - closed.spokenAt.getTime()) / 1000 : 0;
      const most = draftInTime + heardWords + Math.ceil(5 * Math.max(spoken, closed.spokenSeconds ?? 0));
      expect(wordCount(closed.answer ?? "")).toBeLessThanOrEqual(most);
      if (!closed.spokenAt) expect(wordCount(closed.answer ?? "")).toBeLessThanOrEqual(draftInTime);
    }),
    { numRuns: 150 },
  );
}, 120_000);
