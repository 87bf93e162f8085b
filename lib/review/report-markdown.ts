import { nextStep } from "@/lib/assessment/advice";
import type { Band } from "@/lib/assessment/band";
import type { FinishedAssessment } from "@/lib/assessment/record";
import { LEVEL_WORDS } from "@/lib/assessment/schema";
import { escapeBlock, escapeInline } from "@/lib/bank/markdown-format";
import type { Criterion } from "@/lib/bank/schema";
import { PRESETS } from "@/lib/interview/schema";
import { headline } from "./headline";
import type { Report, ReportedAttempt, ReportedQuestion } from "./report";

/** A report as Markdown, to keep or to send: every question with its answer, levels, quotes and what to say next time. */
export function reportMarkdown(report: Report): string {
  const { bankTitle, createdAt, clock, manner, attempts, score, band } = report;
  const day = createdAt.toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  const closed = attempts.filter(({ phase }) => phase === "closed");
  return `${[
    `# ${escapeInline(bankTitle)}`,
    `${day} · ${PRESETS[clock.preset].title} clock`,
    `**${escapeInline(headline(report))}**`,
    ...(score === null || manner.lowPressure ? [] : [`Overall score: ${scoreInWords(score, band)}.`]),
    ...closed.flatMap((question) => questionPart(question, manner.lowPressure)),
  ].join("\n\n")}\n`;
}

function questionPart(question: ReportedQuestion, wordsOnly: boolean): string[] {
  const { earlierTakes, question: asked } = question;
  return [
    `## ${question.position + 1}. ${escapeInline(asked.question)}`,
    `*${escapeInline(asked.competency)}*`,
    ...takePart(question, wordsOnly),
    ...earlierTakes.flatMap((take) => [`### Take ${take.take}, before this one`, ...takePart(take, wordsOnly)]),
  ];
}

function takePart(take: ReportedAttempt, wordsOnly: boolean): string[] {
  const { assessment, answer, band, question } = take;
  const scored = assessment?.score != null && !wordsOnly ? [`Score: ${scoreInWords(assessment.score, band)}.`] : [];
  const flags = (assessment?.redFlags ?? []).map(
    ({ text, evidence }) =>
      `**This could end a real interview.** ${escapeBlock(text)}: “${escapeInline(answer.slice(evidence.start, evidence.end))}”.`,
  );
  return [
    ...flags,
    ...answerPart(take),
    ...(take.isHeldBack ? ["Its levels are held back until you have rated it."] : []),
    ...scored,
    ...(assessment
      ? [question.criteria.map((criterion) => criterionItem(criterion, answer, assessment)).join("\n")]
      : []),
    ...(assessment ? [`Read by ${escapeInline(readerInWords(assessment))}.`] : []),
  ];
}

function answerPart({ answer, ending, draft, lateText, followUp }: ReportedAttempt): string[] {
  if (answer.trim() === "") {
    const what = ending === "skipped" ? "Skipped." : "Nothing was written before time ran out.";
    return [what, ...(draft.trim() ? ["What had been begun, not judged:", quotation(draft)] : [])];
  }
  const begin = followUp?.begin ?? answer.length;
  const late = lateText ? ["Arrived after the end, not judged:", quotation(lateText)] : [];
  if (!followUp) return [quotation(answer), ...late];
  const second = followUp.begin === null ? ["Not answered."] : [quotation(answer.slice(begin))];
  return [quotation(answer.slice(0, begin)), ...late, `The follow-up: ${escapeInline(followUp.words)}`, ...second];
}

/** Text of the candidate's, line by line as it was written. */
function quotation(text: string): string {
  const lines = text.trim().split(/\r\n|\r|\n/);
  // A backslash at its end keeps a line from being joined with the next.
  return lines
    .map((line, place) => {
      const isBroken = line.trim() !== "" && Boolean(lines[place + 1]?.trim());
      // A row of equals signs would make a heading of the line above.
      return `> ${escapeBlock(line).replace(/^=/, "\\=")}${isBroken ? "\\" : ""}`.trimEnd();
    })
    .join("\n");
}

function criterionItem(criterion: Criterion, answer: string, assessment: FinishedAssessment): string {
  const finding = assessment.findings.find(({ criterionId }) => criterionId === criterion.id);
  const level = finding?.level ?? null;
  const step = finding ? nextStep(criterion, level) : null;
  return [
    `- **${level === null ? "Not judged" : LEVEL_WORDS[level]}**: ${escapeInline(criterion.text)}`,
    ...(finding?.evidence ?? []).map(({ start, end }) => `  - “${escapeInline(answer.slice(start, end))}”`),
    ...(finding ? [`  - ${escapeBlock(finding.reasoning)}`] : []),
    ...(step?.kind === "add" ? [`  - ${escapeBlock(step.text)}`] : []),
    ...(step ? [`  - An interviewer might ask: “${escapeInline(criterion.probe)}”`] : []),
  ].join("\n");
}

function scoreInWords(score: number, band: Band | null): string {
  return `${score} of 100${band ? `, give or take ${band.halfWidth}` : ""}`;
}

function readerInWords({ judge, model, promptVersion }: FinishedAssessment): string {
  return judge === "offline" ? `the offline judge (${model})` : `${model}, with the instructions ${promptVersion}`;
}
