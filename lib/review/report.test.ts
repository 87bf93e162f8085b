import { describe, expect, it } from "vitest";
import type { AssessmentRecord, FinishedAssessment } from "@/lib/assessment/record";
import type { Level } from "@/lib/assessment/schema";
import { makeQuestion } from "@/tests/fixtures/questions";
import { headline } from "./headline";
import { type AttemptForReport, composeReport } from "./report";

const now = new Date("2026-11-22T12:00:00Z");
const earlier = new Date("2026-11-22T11:00:00Z");
const clock = { preset: "untimed", thinkingSeconds: 0, answerSeconds: null, extraTime: 1 } as const;

const done = (score: number | null, model = "m"): FinishedAssessment => ({
  id: `reading-${score}`,
  status: "done",
  judge: "offline",
  model,
  promptVersion: "1",
  rubricVersion: "1",
  score,
  findings: [],
  redFlags: [],
  inputTokens: 0,
  outputTokens: 0,
  milliseconds: null,
  advice: null,
  disagreements: [],
  finishedAt: now,
});
const flagged: AssessmentRecord = {
  ...done(33),
  redFlags: [{ text: "Hides a mistake", evidence: { start: 0, end: 4 } }],
};
const bands = [{ model: "m", promptVersion: "1", aim: 0.9, halfWidths: [20, 14], coverage: [] }];
const failed: AssessmentRecord = { status: "failed", failure: "refused" };

type Sketch = { competency?: string; answer?: string; asked?: boolean; assessments?: AssessmentRecord[] };
function report(...sketches: Sketch[]) {
  const attempts = sketches.map(
    (
      { competency = "Safety", answer = "Some words.", asked = true, assessments = [] },
      position,
    ): AttemptForReport => ({
      id: `attempt-${position}`,
      position,
      question: makeQuestion({ competency }),
      askedAt: asked ? earlier : null,
      thinkingEndsAt: asked ? earlier : null,
      answerEndsAt: null,
      submittedAt: asked ? earlier : null,
      ending: asked ? "submitted" : null,
      answer: asked ? answer : null,
      draft: "",
      lateText: null,
      assessments,
    }),
  );
  return composeReport({ id: "i", bankId: "b", bankTitle: "A bank", createdAt: earlier, clock }, attempts, bands, now);
}

describe("a report", () => {
  it("has the mean of what was scored", () =>
    expect(report({ assessments: [done(40)] }, { assessments: [done(71)] }, { answer: "" }).score).toBe(56));
  it("has no score while nothing is judged", () =>
    expect(report({ assessments: [{ status: "waiting" }] })).toMatchObject({ score: null, awaiting: 1, answered: 1 }));
  it("has no score where the judge could judge nothing", () =>
    expect(report({ assessments: [done(null)] }).score).toBeNull());
  it("shows the latest reading", () =>
    expect(report({ assessments: [done(20), failed, done(60)] }).attempts[0]).toMatchObject({
      assessment: { score: 60 },
      earlier: [{ score: 20 }],
    }));
  it("keeps the old reading while another is awaited, and when that fails", () => {
    expect(report({ assessments: [done(20), { status: "judging" }] })).toMatchObject({ score: 20, awaiting: 1 });
    expect(report({ assessments: [done(20), failed] }).attempts[0]).toMatchObject({
      failure: failed,
      awaitsJudge: false,
    });
  });
  it("has a band that narrows with the questions, for one measured judge alone", () => {
    expect(report({ assessments: [done(50)] }).band).toEqual({ halfWidth: 20, low: 30, high: 70 });
    expect(report({ assessments: [done(50)] }, { assessments: [done(50)] }).band?.halfWidth).toBe(14);
    const other = done(50, "another");
    expect(report({ assessments: [done(50)] }, { assessments: [other] }).band).toBeNull();
    expect(report({ assessments: [other] }).band).toBeNull();
  });
  it("has a band around each answer's score, where it was measured", () => {
    const bandOf = (reading: AssessmentRecord) => report({ assessments: [reading] }).attempts[0]?.band;
    expect(bandOf(done(50))).toEqual({ halfWidth: 20, low: 30, high: 70 });
    expect([bandOf(done(null)), bandOf(done(50, "another")), bandOf(failed)]).toEqual([null, null, null]);
  });
  it("counts levels over all questions", () => {
    const at = (level: Level | null) => ({ criterionId: "c", evidence: [], reasoning: "", level });
    const reading = { ...done(50), findings: [at(3), at(3), at(0), at(null)] };
    expect(report({ assessments: [reading] }, { assessments: [reading] }).levels).toEqual({
      byLevel: { 0: 2, 1: 0, 2: 0, 3: 4 },
      notJudged: 2,
    });
  });
  it("knows that questions are still to come", () => expect(report({}, { asked: false }).unfinished).toBe(true));
});

describe("the sentence that opens it", () => {
  const waiting: AssessmentRecord = { status: "waiting" };
  it.each([
    ["being judged", report({ assessments: [waiting] }), "Your answers are being read."],
    ["judging failed", report({ assessments: [failed] }), "Your answers are safe, and not judged yet."],
    ["all skipped", report({ answer: "" }), "No answers this time. The questions will wait for you."],
    [
      "one strength and one gap",
      report(
        { competency: "Patient safety", assessments: [done(80)] },
        { competency: "Records", assessments: [done(30)] },
      ),
      "Strong on patient safety, quieter on records.",
    ],
    [
      "no strength and gap that lie within the band",
      report(
        { competency: "Patient safety", assessments: [done(80)] },
        { competency: "Records", assessments: [done(55)] },
      ),
      "You say how you work. Now let them see it happen.",
    ],
    [
      "none where nobody measured the judge",
      report(
        { competency: "Patient safety", assessments: [done(100, "another")] },
        { competency: "Records", assessments: [done(0, "another")] },
      ),
      "A good start. The next answer can say more of how.",
    ],
    [
      "a red flag comes before any praise",
      report({ assessments: [done(90)] }, { assessments: [flagged] }),
      "One answer has something to look at first.",
    ],
    ["high", report({ assessments: [done(90)] }), "You showed how you work, with cases to prove it."],
    ["good", report({ assessments: [done(67)] }), "You say how you work. Now let them see it happen."],
    ["middling", report({ assessments: [done(42)] }), "A good start. The next answer can say more of how."],
    ["low", report({ assessments: [done(0)] }), "The outline is there. Next time, fill it with what you do."],
  ])("%s", (_, each, sentence) => expect(headline(each)).toBe(sentence));
});
