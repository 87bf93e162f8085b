import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { listingFor, makeQuestion, someCandidate } from "@/tests/fixtures/questions";
import { listDisputedAssessments } from "./data";
import { disagreementLine } from "./disagreement-lines";
import { labelledAnswersIn } from "./lines/read";
import { disagree } from "./mutations";

const now = new Date("2026-11-22T10:00:00Z");

async function judgedAnswer() {
  const owner = someCandidate();
  const question = makeQuestion();
  const { attempts } = await database().interview.create({
    data: {
      candidate: { create: { id: owner } },
      bankId: "a-bank",
      bankTitle: "A bank",
      seed: 1,
      preset: "untimed",
      thinkingSeconds: 0,
      extraTime: 1,
      createdAt: now,
      attempts: {
        create: {
          position: 0,
          ...listingFor(owner, question),
          question,
          rubricVersion: "abc",
          answer: "Four steps, always.",
          assessments: {
            create: {
              status: "done",
              judge: "offline",
              model: "m",
              promptVersion: "1",
              rubricVersion: "abc",
              score: 50,
              findings: question.criteria.map(({ id }) => ({ criterionId: id, evidence: [], reasoning: "", level: 1 })),
              redFlags: [],
              createdAt: now,
              finishedAt: now,
            },
          },
        },
      },
    },
    include: { attempts: { include: { assessments: true } } },
  });
  const assessmentId = attempts[0]?.assessments[0]?.id;
  if (!assessmentId) throw new Error("no assessment");
  return { owner, assessmentId };
}

describe("a disagreement", () => {
  it("is kept, replaced by a later one, and exported with only what was labelled", async () => {
    const { owner, assessmentId } = await judgedAnswer();
    await disagree(owner, assessmentId, { criterionId: "structure", level: 3, why: "I named all four." }, now);
    await disagree(owner, assessmentId, { criterionId: "structure", level: 2, why: "I said always." }, now);
    const lines = (await listDisputedAssessments()).map(disagreementLine);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      answer: "Four steps, always.",
      levels: { structure: 2 },
      why: { structure: "I said always." },
    });
  });

  it("is exported as npm run eval reads it", async () => {
    const { owner, assessmentId } = await judgedAnswer();
    await disagree(owner, assessmentId, { criterionId: "structure", level: 2, why: "I said always." }, now);
    const exported = (await listDisputedAssessments()).map(disagreementLine);
    const text = exported.map((line) => `${JSON.stringify(line)}\n`).join("");
    const read = [];
    for await (const line of labelledAnswersIn(Readable.from([Buffer.from(text)]), "bank")) read.push(line.read);
    expect(read.at(-1)).toMatchObject({
      ok: true,
      value: {
        answer: "Four steps, always.",
        levels: { structure: 2 },
        question: { criteria: [{ id: "structure" }, { id: "check" }] },
      },
    });
  });

  it.each([
    ["somebody else's reading", { stranger: true, criterionId: "structure" }],
    ["a criterion that the question has not", { stranger: false, criterionId: "charm" }],
  ])("is not taken for %s", async (_, { stranger, criterionId }) => {
    const { owner, assessmentId } = await judgedAnswer();
    const asking = stranger ? someCandidate() : owner;
    const before = await database().disagreement.count();
    expect(await disagree(asking, assessmentId, { criterionId, level: 3, why: "" }, now)).toEqual({
      ok: false,
      reason: "not-found",
    });
    expect(await database().disagreement.count()).toBe(before);
  });
});
