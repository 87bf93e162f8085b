import { describe, expect, it } from "vitest";
import type { AssessmentRecord, FinishedAssessment } from "@/lib/assessment/record";
import type { Level } from "@/lib/assessment/schema";
import { type Manner, USUAL_MANNER } from "@/lib/interview/schema";
import { TYPED } from "@/lib/interview/spoken/typed.fixture";
import { makeQuestion } from "@/tests/fixtures/questions";
import { headline } from "./headline";
import { type AttemptForReport, composeReport } from "./report";

const now = new Date("2026-11-22T12:00:00Z");
const earlier = new Date("2026-11-22T11:00:00Z");
const clock = { preset: "untimed", thinkingSeconds: 0, answerSeconds: null, extraTime: 1 } as const;

const manner: Manner = USUAL_MANNER;

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
      take: 1,
      part: 1,
      followUpWords: null,
      criterionId: null,
      followUpDueAt: null,
      ...TYPED,
      extensions: 0,
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
      selfRating: null,
    }),
  );
  return composeReport(
    { id: "i", bankId: "b", bankTitle: "A bank", createdAt: earlier, clock, manner },
    attempts,
    bands,
    now,
  );
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
    ["low", report({ assessments: [done(0)] }), "You have made a start. Next time, say more of what you do yourself."],
  ])("%s", (_, each, sentence) => expect(headline(each)).toBe(sentence));
});

describe("takes and follow-ups", () => {
  const attempt = (changes: Partial<AttemptForReport>): AttemptForReport => ({
    id: "first",
    position: 0,
    take: 1,
    part: 1,
    ...TYPED,
    question: makeQuestion(),
    askedAt: earlier,
    thinkingEndsAt: earlier,
    answerEndsAt: null,
    submittedAt: earlier,
    followUpWords: null,
    criterionId: null,
    followUpDueAt: null,
    extensions: 0,
    ending: "submitted",
    answer: "In four steps.",
    draft: "",
    lateText: null,
    assessments: [done(40)],
    selfRating: null,
    ...changes,
  });
  const open = { submittedAt: null, ending: null, answer: null, assessments: [] };
  const followUp = attempt({
    id: "second",
    part: 2,
    followUpWords: "How do you know?",
    criterionId: "check",
    answer: "They say it back.",
    assessments: [done(80)],
  });
  const compose = (attempts: AttemptForReport[], changes: Partial<Manner> = {}) =>
    composeReport(
      { id: "i", bankId: "b", bankTitle: "A bank", createdAt: earlier, clock, manner: { ...manner, ...changes } },
      attempts,
      bands,
      now,
    );

  it("the latest take is shown and scored, the earlier ones listed, newest first", () => {
    const takes = [40, 50, 70].map((score, place) =>
      attempt({ id: `take-${place + 1}`, take: place + 1, assessments: [done(score)] }),
    );
    const { score, attempts } = compose(takes);
    expect(score).toBe(70);
    expect(attempts).toMatchObject([{ take: 3, earlierTakes: [{ take: 2 }, { take: 1 }] }]);
  });
  it("a latest take without an answer has no score, and no earlier one counts in its place", () =>
    expect(
      compose([attempt({}), attempt({ take: 2, ending: "skipped", answer: "", assessments: [] })]).score,
    ).toBeNull());
  it("while a question is answered anew, the take before it stays", () => {
    const { attempts, isOpen } = compose([attempt({}), attempt({ ...open, id: "again", take: 2 })], {
      retakes: "free",
    });
    expect(isOpen).toBe(true);
    expect(attempts).toMatchObject([{ take: 1, mayRetake: false, assessment: { score: 40 } }]);
  });
  it.each<[string, Manner["retakes"], number, boolean]>([
    ["none", "none", 1, false],
    ["one", "one", 1, true],
    ["one, taken", "one", 2, false],
    ["free", "free", 7, true],
  ])("a retake is on offer by the setting: %s", (_, retakes, take, may) =>
    expect(compose([attempt({ take })], { retakes }).attempts[0]?.mayRetake).toBe(may),
  );

  it("an answer and the answer to its follow-up are one question, with the score of both together", () => {
    const { attempts, score, answered } = compose([attempt({}), followUp]);
    expect({ score, answered }).toEqual({ score: 80, answered: 1 });
    expect(attempts).toMatchObject([
      {
        answer: "In four steps.\n\nThey say it back.",
        judgedId: "second",
        assessment: { score: 80 },
        earlier: [],
        followUp: { begin: 16, isRead: true, before: { score: 40 } },
      },
    ]);
  });
  it("until both are read, the reading of the first stands, and more is awaited", () =>
    expect(compose([attempt({}), { ...followUp, assessments: [{ status: "waiting" }] }])).toMatchObject({
      score: 40,
      awaiting: 1,
      attempts: [{ followUp: { isRead: false } }],
    }));
  it("a skipped follow-up leaves the first answer's score", () =>
    expect(compose([attempt({}), { ...followUp, ending: "skipped", answer: "", assessments: [] }])).toMatchObject({
      score: 40,
      attempts: [{ answer: "In four steps.", judgedId: "first", followUp: { begin: null, ending: "skipped" } }],
    }));
  it("an interview whose follow-up waits to be asked is not finished", () =>
    expect(compose([attempt({}), { ...followUp, ...open, askedAt: null }]).unfinished).toBe(true));
});
