import { describe, expect, it } from "vitest";
import type { CandidateId } from "@/lib/account/schema";
import { database } from "@/lib/db/client";
import { findInterview } from "@/lib/interview/data";
import { createInterview, submitAnswer } from "@/lib/interview/mutations";
import type { Purpose } from "@/lib/interview/schema";
import { makeQuestion, someCandidate } from "@/tests/fixtures/questions";
import { findStory, findTellable, listPractisedBanks, listStories, listStoriesFor } from "./data";
import { createStory, deleteStory, saveStory } from "./mutations";
import { MAX_STORIES, storyDraftSchema } from "./schema";
import { findTellings } from "./told/data";
import { readAll } from "./told/queue";
import { RETOLD } from "./told/retold.fixture";

const NOW = new Date("2026-11-26T10:00:00Z");
const DRAFT = {
  title: "The swapped labels",
  situation: "Two men with one surname.",
  action: "I compared the dates.",
  result: "The labels had been swapped.",
  competencies: ["Communication"],
};
const NOT_FOUND = { ok: false, reason: "not-found" };

async function stored(owner: CandidateId, draft = DRAFT, attemptId: string | null = null): Promise<string> {
  const created = await createStory(owner, draft, attemptId, NOW);
  if (!created.ok) throw new Error(created.reason);
  return created.storyId;
}

/** An interview in which each of these texts answers a question of its own. */
async function told(owner: CandidateId, texts: readonly string[], purpose: Purpose = "mock", first = 0) {
  const questions = texts.map((_, place) => makeQuestion({ id: `question-${first + place}` }));
  const clock = { preset: "untimed" as const, thinkingSeconds: 0, answerSeconds: null, extraTime: 1 };
  const plan = { bank: { id: "general", title: "General" }, questions, clock, purpose, seed: 1 };
  const { interviewId } = await createInterview(owner, plan, NOW);
  const ids = ((await findInterview(owner, interviewId))?.attempts ?? []).map(({ id }) => id);
  for (const [place, id] of ids.entries()) {
    await submitAnswer(owner, id, { text: texts[place] ?? "", revision: 1 }, NOW);
  }
  return { interviewId, ids };
}

describe("a story", () => {
  it("is kept, changed and deleted by its candidate alone", async () => {
    const [owner, other] = [someCandidate(), someCandidate()];
    const id = await stored(owner);
    expect(await findStory(owner, id)).toMatchObject(DRAFT);
    expect(await findStory(other, id)).toBeNull();
    expect(await listStories(other)).toEqual([]);
    expect(await saveStory(other, id, { ...DRAFT, title: "Mine now" }, NOW)).toEqual(NOT_FOUND);
    expect(await deleteStory(other, id)).toEqual(NOT_FOUND);
    expect(await saveStory(owner, id, { ...DRAFT, title: "Two Kowalskis" }, NOW)).toEqual({ ok: true });
    expect(await listStories(owner)).toMatchObject([{ id, title: "Two Kowalskis" }]);
    expect(await deleteStory(owner, id)).toEqual({ ok: true });
    expect(await listStories(owner)).toEqual([]);
  });

  it("is of no answer that is somebody else's", async () => {
    const [owner, other] = [someCandidate(), someCandidate()];
    const { ids } = await told(other, ["An answer of theirs."]);
    expect(await findTellable(owner, ids[0] ?? "")).toBeNull();
    expect(await findTellable(other, ids[0] ?? "")).toMatchObject({ answer: "An answer of theirs.", position: 0 });
    const id = await stored(owner, DRAFT, ids[0] ?? "");
    expect(await findStory(owner, id)).toMatchObject({ attemptId: null });
  });

  it("is refused where there are too many", async () => {
    const owner = someCandidate();
    await stored(owner);
    const more = Array.from({ length: MAX_STORIES - 1 }, () => ({ ...DRAFT, candidateId: owner }));
    await database().story.createMany({ data: more.map((each) => ({ ...each, createdAt: NOW, updatedAt: NOW })) });
    expect(await createStory(owner, DRAFT, null, NOW)).toEqual({ ok: false, reason: "too-many" });
  });

  it.each([
    ["a name is needed", { ...DRAFT, title: " " }, false],
    ["the rest may come later", { title: "A name", situation: "", action: "", result: "", competencies: [] }, true],
    ["a part is not a book", { ...DRAFT, action: "x".repeat(6001) }, false],
  ])("%s", (_, draft, isFit) => expect(storyDraftSchema.safeParse(draft).success).toBe(isFit));
});

describe("beside a question", () => {
  it("stand those that serve its competency or came from it, while practising", async () => {
    const owner = someCandidate();
    const { ids } = await told(owner, ["An answer."], "practice");
    const serving = await stored(owner, { ...DRAFT, competencies: ["COMMUNICATION"] });
    const picked = await stored(owner, { ...DRAFT, competencies: [] }, ids[0] ?? "");
    await stored(owner, { ...DRAFT, competencies: ["Teamwork"] });
    const shown = await listStoriesFor(owner, ids[0] ?? "");
    expect(shown?.map(({ id }) => id)).toEqual([picked, serving]);
  });

  it("stands nothing in a mock interview, nor in somebody else's practice", async () => {
    const [owner, other] = [someCandidate(), someCandidate()];
    await stored(owner);
    const mock = await told(owner, ["An answer."], "mock");
    const theirs = await told(other, ["An answer."], "practice");
    expect(await listStoriesFor(owner, mock.ids[0] ?? "")).toBeNull();
    expect(await listStoriesFor(owner, theirs.ids[0] ?? "")).toBeNull();
  });
});

describe("where a case was told", () => {
  const tellingsOf = (wanted: string) => RETOLD.find(({ name }) => name === wanted)?.told ?? ["", ""];
  const pair = tellingsOf("training the new starters");
  const other = tellingsOf("the deaf patient")[0];

  it("is known once the answers have been read, and never mixes candidates", async () => {
    const [owner, somebody] = [someCandidate(), someCandidate()];
    const { ids } = await told(owner, [pair[0], other]);
    await told(owner, [pair[1]], "practice", 5);
    await told(somebody, pair);
    const story = await stored(owner, { ...DRAFT, title: "Cards", situation: "", action: pair[0], result: "" });
    expect((await findTellings(owner)).unread).toBe(4);
    await readAll(owner);
    const { again, byStory, unread } = await findTellings(owner);
    expect(unread).toBe(0);
    expect(again.map(({ questions, isTooOften }) => [questions, isTooOften])).toEqual([[2, false]]);
    expect(again[0]?.answers.map(({ attemptId }) => attemptId)).toContain(ids[0]);
    expect(byStory.get(story)?.map(({ attemptId }) => attemptId)).toContain(ids[0]);
    expect((await findTellings(somebody)).again).toEqual([]);
  });

  it("is read anew when the text has changed, and forgotten with it", async () => {
    const owner = someCandidate();
    const id = await stored(owner);
    await readAll(owner);
    expect((await findTellings(owner)).unread).toBe(0);
    await saveStory(owner, id, { ...DRAFT, action: "I did something else." }, NOW);
    expect((await findTellings(owner)).unread).toBe(1);
    await readAll(owner);
    expect((await findTellings(owner)).unread).toBe(0);
    await deleteStory(owner, id);
    expect(await database().meaning.count({ where: { storyId: id } })).toBe(0);
  });
});

describe("the banks that were practised with", () => {
  it("are all of them before the first interview, and then those alone", async () => {
    const owner = someCandidate();
    expect((await listPractisedBanks(owner)).length).toBeGreaterThan(3);
    await told(owner, ["An answer."]);
    expect((await listPractisedBanks(owner)).map(({ id }) => id)).toEqual(["general"]);
  });
});
