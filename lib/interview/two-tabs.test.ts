import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { CandidateId } from "@/lib/account/schema";
import { database } from "@/lib/db/client";
import { makeQuestion, someCandidate } from "@/tests/fixtures/questions";
import { goOn, planFollowUp, retakeQuestion } from "./asking/mutations";
import { GRACE_MILLISECONDS, phaseOf } from "./clock";
import { findInterview } from "./data";
import {
  continueInterview,
  createInterview,
  giveMoreTime,
  type SavedDraft,
  saveDraft,
  settleOverdue,
  skipQuestion,
  startAnswering,
  submitAnswer,
} from "./mutations";
import type { Clock, Draft, Manner } from "./schema";

const SECOND = 1000;
const DAY = 86_400 * SECOND;
const CLOCK: Clock = { preset: "custom", thinkingSeconds: 10, answerSeconds: 20, extraTime: 1.5 };
const MOST_TO_THINK = 15 * SECOND;
const MOST_TO_ANSWER = 30 * SECOND;
const EXTENSION = 60 * SECOND;

/** Around a change of the clocks somewhere, and on an ordinary day. */
const STARTS = ["2026-11-01T05:59:20Z", "2026-03-29T00:59:20Z", "2026-04-04T13:59:20Z", "2026-07-01T23:59:20Z"];
const ZONES = ["UTC", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Pacific/Kiritimati"];

afterEach(() => void vi.unstubAllEnvs());

/** What somebody does in one of two tabs; each request arrives after a delay, some of them twice. */
type Deed = {
  tab: 0 | 1;
  what:
    | "type"
    | "type"
    | "submit"
    | "skip"
    | "start"
    | "more"
    | "reload"
    | "continue"
    | "retake"
    | "follow-up"
    | "go-on";
  /** Milliseconds after the deed before. */
  pause: number;
  delays: number[];
  zone: string;
};
const deed: fc.Arbitrary<Deed> = fc.record({
  tab: fc.constantFrom(0, 1),
  what: fc.constantFrom(
    "type",
    "type",
    "submit",
    "skip",
    "start",
    "more",
    "reload",
    "continue",
    "retake",
    "follow-up",
    "go-on",
  ),
  pause: fc.oneof(fc.integer({ min: 0, max: 4 * SECOND }), fc.integer({ min: 0, max: 60 * SECOND })),
  delays: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 90 * SECOND })), { minLength: 1, maxLength: 2 }),
  zone: fc.constantFrom(...ZONES),
});

const manner: fc.Arbitrary<Manner> = fc.record({
  retakes: fc.constantFrom("none", "one", "free"),
  followUps: fc.boolean(),
  lowPressure: fc.boolean(),
  rateFirst: fc.boolean(),
});

type Tab = { attemptId: string; text: string; revision: number; base: number; extensions: number };
type Ack = { attemptId: string; text: string; at: number; saved: SavedDraft };

/** Two tabs, a slow network that repeats itself, and the real mutations on a real database. */
class Sitting {
  readonly #tabs: Tab[] = [];
  readonly #queue: { at: number; zone: string; run: () => Promise<void> }[] = [];
  readonly saves: Ack[] = [];
  readonly submissions: Ack[] = [];
  /** The text that each attempt was last said to have as its draft. */
  readonly drafts = new Map<string, string>();
  readonly presses = new Map<string, Set<number>>();
  #now: number;
  #words = 0;

  constructor(
    readonly owner: CandidateId,
    readonly interviewId: string,
    start: number,
  ) {
    this.#now = start;
  }

  now = () => new Date(this.#now);

  async attempts() {
    const interview = await findInterview(this.owner, this.interviewId);
    if (!interview) throw new Error("the interview is gone");
    return interview.attempts;
  }

  async play(deeds: Deed[]) {
    for (const tab of [0, 1] as const) await this.#reload(tab);
    let at = this.#now;
    for (const { pause, zone, ...rest } of deeds) {
      at += pause;
      this.#queue.push({ at, zone, run: () => this.#do(rest, zone) });
    }
    for (let next = this.#next(); next; next = this.#next()) {
      vi.stubEnv("TZ", next.zone);
      this.#now = Math.max(this.#now, next.at);
      await next.run();
      const open = (await this.attempts()).filter((each) =>
        ["thinking", "answering"].includes(phaseOf(each, this.now())),
      );
      expect(open.length, "open at once").toBeLessThanOrEqual(1);
    }
  }

  #next() {
    this.#queue.sort((one, other) => one.at - other.at);
    return this.#queue.shift();
  }

  async #reload(tab: 0 | 1) {
    const asked = async () => (await this.attempts()).filter(({ askedAt }) => askedAt !== null).length;
    const before = await asked();
    await settleOverdue(this.owner, this.now());
    expect(await asked(), "looking starts no clock").toBe(before);
    const attempts = await this.attempts();
    const open = attempts.find((each) => ["thinking", "answering"].includes(phaseOf(each, this.now())));
    const shown = open ?? attempts.findLast(({ askedAt }) => askedAt !== null);
    if (!shown) throw new Error("nothing was ever asked");
    const { id, draft, draftRevision, extensions } = shown;
    this.#tabs[tab] = { attemptId: id, text: draft, revision: draftRevision, base: draftRevision, extensions };
  }

  async #do({ tab, what, delays }: Omit<Deed, "pause" | "zone">, zone: string) {
    const page = this.#tabs[tab];
    if (!page) throw new Error("no such tab");
    if (what === "reload") return this.#reload(tab);
    const request = this.#request(page, what);
    for (const delay of delays) this.#queue.push({ at: this.#now + delay, zone, run: request });
  }

  async #thinkOfFollowUp(attemptId: string) {
    const reading = await database().assessment.findFirst({ where: { attemptId } });
    if (!reading) return;
    const words = { criterionId: "check", words: "How do you know?", tokens: { input: 0, output: 0 } };
    await planFollowUp(this.owner, attemptId, { ...words, assessmentId: reading.id }, this.now());
  }

  /** What the page sends, with what it knows now; it runs when it arrives. */
  #request(page: Tab, what: Exclude<Deed["what"], "reload">): () => Promise<void> {
    const { owner, interviewId } = this;
    const { attemptId, extensions } = page;
    if (what === "start") return async () => void (await startAnswering(owner, attemptId, this.now()));
    if (what === "skip") return async () => void (await skipQuestion(owner, attemptId, this.now()));
    if (what === "continue") return async () => void (await continueInterview(owner, interviewId, this.now()));
    if (what === "retake") return async () => void (await retakeQuestion(owner, attemptId, this.now()));
    if (what === "go-on") return async () => void (await goOn(owner, attemptId, this.now()));
    if (what === "follow-up") return () => this.#thinkOfFollowUp(attemptId);
    if (what === "more") {
      this.presses.set(attemptId, (this.presses.get(attemptId) ?? new Set()).add(extensions));
      return async () => void (await giveMoreTime(owner, attemptId, extensions, this.now()));
    }
    page.revision += 1;
    if (what === "type") {
      this.#words += 1;
      page.text = `${page.text} word-${this.#words}`;
    }
    const draft: Draft = { text: page.text, revision: page.revision, base: page.base };
    const heard = (saved: SavedDraft) => {
      if (saved.ok && page.attemptId === attemptId) page.base = Math.max(page.base, saved.revision);
    };
    if (what === "type") {
      return async () => {
        const saved = await saveDraft(owner, attemptId, draft, this.now());
        this.saves.push({ attemptId, text: draft.text, at: this.#now, saved });
        const row = await database().attempt.findUniqueOrThrow({ where: { id: attemptId } });
        if (saved.ok && !saved.late && phaseOf(row, this.now()) === "answering") {
          expect(row.draft, "what was acknowledged is there").toBe(draft.text);
          this.drafts.set(attemptId, draft.text);
        }
        heard(saved);
      };
    }
    return async () => {
      const submitted = await submitAnswer(owner, attemptId, draft, this.now());
      if (!submitted.ok) return;
      const saved: SavedDraft = { ok: true, late: submitted.late, revision: draft.revision };
      this.submissions.push({ attemptId, text: draft.text, at: this.#now, saved });
    };
  }
}

describe("an interview, whatever two tabs send and in whatever order it arrives", () => {
  it("wins no time, loses no saved draft and can always be closed", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(deed, { maxLength: 25 }),
        fc.constantFrom(...STARTS),
        manner,
        async (deeds, moment, chosen) => {
          const owner = someCandidate();
          const start = new Date(moment);
          const questions = ["first", "second"].map((id) => makeQuestion({ id }));
          const bank = { id: "a-bank", title: "A bank" };
          const plan = { bank, questions, clock: CLOCK, manner: chosen, seed: 1 };
          const { interviewId } = await createInterview(owner, plan, start);
          const sitting = new Sitting(owner, interviewId, start.getTime());
          await sitting.play(deeds);

          const end = new Date(sitting.now().getTime() + DAY);
          await settleOverdue(owner, end);
          await expectEachAttemptIsSound(sitting);
          await expectItCanBeFinished(sitting, end);
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);
});

async function expectEachAttemptIsSound(sitting: Sitting) {
  for (const attempt of await sitting.attempts()) {
    if (!attempt.askedAt) continue;
    const { id, ending, answer, draft, extensions } = attempt;
    expect(ending, "closed by whoever looks").not.toBeNull();
    expect(extensions).toBeLessThanOrEqual(sitting.presses.get(id)?.size ?? 0);
    const latest = attempt.askedAt.getTime() + MOST_TO_THINK + MOST_TO_ANSWER + extensions * EXTENSION;
    expect(attempt.answerEndsAt?.getTime()).toBeLessThanOrEqual(latest);
    expect(attempt.submittedAt?.getTime()).toBeLessThanOrEqual(latest + GRACE_MILLISECONDS);

    const row = await database().attempt.findUniqueOrThrow({ where: { id } });
    const mine = sitting.saves.filter(({ attemptId, saved }) => attemptId === id && saved.ok);
    const closing = sitting.submissions.find(({ attemptId, saved }) => attemptId === id && saved.ok && !saved.late);
    const kept = [answer, draft, row.lateText ?? ""].join("\n");
    // Each draft goes on from an earlier one of its tab, so what is kept contains the words that came with each.
    for (const { text, saved } of mine) {
      const isLate = saved.ok && saved.late;
      if (isLate) expect(row.lateText ?? "", "late text is kept").toContain(text.trim().split(" ").at(-1));
      else expect(kept, "acknowledged words are kept").toContain(text.trim().split(" ").at(-1));
    }
    if (ending === "submitted") expect(answer).toBe(closing?.text);
    else expect(draft, "the last saved draft is kept").toBe(sitting.drafts.get(id) ?? "");
    if (ending === "timed-out") expect(answer, "and is the answer").toBe(draft);
  }
}

async function expectItCanBeFinished({ owner, interviewId }: Sitting, from: Date) {
  let now = from;
  for (let question = 0; question < 6; question++) {
    await continueInterview(owner, interviewId, now);
    const all = (await findInterview(owner, interviewId))?.attempts ?? [];
    const open = all.find(({ askedAt, submittedAt }) => askedAt !== null && submittedAt === null);
    if (!open) break;
    await skipQuestion(owner, open.id, now);
    now = new Date(now.getTime() + SECOND);
  }
  const all = (await findInterview(owner, interviewId))?.attempts ?? [];
  expect(all.filter(({ submittedAt }) => submittedAt === null)).toEqual([]);
}
