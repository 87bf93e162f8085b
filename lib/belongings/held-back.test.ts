import { beforeEach, describe, expect, it } from "vitest";
import { claimAssessment } from "@/lib/assessment/mutations";
import { retakeQuestion } from "@/lib/interview/asking/mutations";
import { submitAnswer } from "@/lib/interview/mutations";
import { findReport } from "@/lib/review/data";
import { rateOwnAnswer, showAllLevels } from "@/lib/review/self-rating/mutations";
import { A_JUDGE, practise, readWith } from "@/tests/fixtures/practice";
import { makeQuestion, someCandidate } from "@/tests/fixtures/questions";
import { findWholeInterview } from "./data";
import { exportEverything, exportInterview } from "./export";
import { importArchive } from "./importing/mutations";
import { readArchive } from "./read-archive";

const NOW = new Date("2026-11-26T10:00:00Z");
const READ = [1, 2].map((place) => ({ question: makeQuestion({ id: `question-${place}` }), levels: [2 as const] }));

let owner = someCandidate();
beforeEach(() => {
  owner = someCandidate();
});

const ratedFirst = () => practise(owner, READ, NOW, { manner: { rateFirst: true } });

async function fileOf(interviewId: string) {
  const text = (await exportInterview(owner, interviewId, NOW)) ?? "";
  const read = readArchive(text);
  if (!read.ok) throw new Error(read.message);
  const attempts = read.archive.interviews.flatMap((interview) => interview.attempts);
  const statuses = attempts.map(({ assessments }) => assessments.map(({ status }) => status));
  return { text, archive: read.archive, statuses };
}

describe("one interview as a file", () => {
  it("holds no reading that its report holds back, and says so", async () => {
    const { interviewId, attemptIds } = await ratedFirst();
    const before = await fileOf(interviewId);
    expect(before.statuses).toEqual([["waiting"], ["waiting"]]);
    expect(before.archive.note).toMatch(/^The levels of 2 answers are held back: /);
    expect(before.text).not.toMatch(/"level":|"score":\d|criterionId":"/);

    await rateOwnAnswer(owner, attemptIds[0] ?? "", { structure: 1 }, NOW);
    const rated = await fileOf(interviewId);
    expect(rated.statuses).toEqual([["done"], ["waiting"]]);
    expect(rated.archive.note).toMatch(/^The levels of one answer are held back: /);

    await showAllLevels(owner, interviewId, NOW);
    expect(await fileOf(interviewId)).toMatchObject({ statuses: [["done"], ["done"]] });
    expect((await fileOf(interviewId)).archive.note).toBeUndefined();
  });

  it("holds a new take back, and not the one before it that was seen", async () => {
    const manner = { rateFirst: true, retakes: "free" } as const;
    const { interviewId, attemptIds } = await practise(owner, READ.slice(0, 1), NOW, { manner });
    await showAllLevels(owner, interviewId, NOW);
    await retakeQuestion(owner, attemptIds[0] ?? "", NOW);
    const open = (await findWholeInterview(owner, interviewId))?.attempts.find(({ take }) => take === 2);
    await submitAnswer(owner, open?.id ?? "", { text: "Again.", revision: 1 }, NOW);
    await readWith([3], A_JUDGE, NOW);
    const { statuses, archive } = await fileOf(interviewId);
    expect(statuses).toEqual([["done"], ["waiting"]]);
    expect(archive.note).toMatch(/one answer/);
  });

  it("is judged anew where it is imported, and held back there too", async () => {
    const { interviewId } = await ratedFirst();
    const { archive } = await fileOf(interviewId);
    const other = someCandidate();
    expect(await importArchive(other, archive, NOW)).toMatchObject({ ok: true, imported: { interviews: 1 } });
    expect(await claimAssessment(NOW)).not.toBeNull();
    expect(await claimAssessment(NOW)).not.toBeNull();
    const [there] = (await exportedInterviews(other)).map(({ id }) => id);
    expect(await findReport(other, there ?? "", NOW)).toMatchObject({ heldBack: 2, score: null });
  });
});

it("everything as a file holds what is held back too: it is the copy that nothing may be missing from", async () => {
  await ratedFirst();
  const [interview] = await exportedInterviews(owner);
  expect(interview?.attempts.map(({ assessments }) => assessments[0]?.status)).toEqual(["done", "done"]);
});

async function exportedInterviews(who: typeof owner) {
  let text = "";
  for await (const piece of exportEverything(who, true, NOW)) text += piece;
  const read = readArchive(text);
  if (!read.ok) throw new Error(read.message);
  expect(read.archive.note).toBeUndefined();
  return read.archive.interviews;
}
