import { wordsAlone } from "./asking";
import type { Candidate } from "./candidates";
import { isSectionHeading } from "./headings";
import { labelOf } from "./labels";
import type { ArticleLine, LabelKind } from "./line";
import { endsSentence, voiceOf } from "./voice";

/*
 * Which of the candidates are the questions is a matter of the whole article: a numbered list inside an answer looks
 * like the questions around it. So every chain of candidates has points, and the chain with most points is taken. Points
 * are given for looking like a question, for standing over the labels that the article's questions have, and for being
 * set and numbered like the one before. The weights were set by hand, on articles written for the tests.
 */
const WANTED_LABEL = 2;
const MISSING_LABEL = -2;
const REPEATED_LABEL = -4;
const NOTHING_UNDER_IT = -3.5;
const TEXT_UNDER_IT = 3;
const OVER_ANOTHER = -1.5;
const NEXT_NUMBER = 3;
const NEXT_NUMBER_AFTER_NOTHING = 1;
const SKIPPED_NUMBER = -2;
const NEW_COUNT_UNDER_HEADING = 0;
const NEW_COUNT = -2.5;
const WRONG_NUMBER = -4;
const SAME_STYLE = 1;
const OTHER_STYLE = -3;
const DOES_NOT_ASK = -3;

/** How many candidates back the question before may be: more than the longest list in an answer. */
const REACH = 120;

const MAX_LINES_COMPARED = 40;

const SECTION_KINDS = ["intent", "advice", "example", "answer"] as const;
type SectionKind = (typeof SECTION_KINDS)[number];

/** What stands in an article up to each of its lines, counted, so that any part of it is a subtraction. */
type Counts = Record<SectionKind | "text" | "headings" | "questionHeadings", number[]>;

/** The candidates that are the article's questions, in order. */
export function chooseQuestions(lines: ArticleLine[], all: Candidate[]): Candidate[] {
  const candidates = withoutContents(lines, all);
  const counts = countUp(lines, candidates);
  const wanted = wantedKinds(counts);
  const isBareList = wanted.length === 0 && isMostlyBare(candidates, counts);
  // Where there are labels, they tell how many questions to expect; lists in answers are candidates too.
  const expected = Math.max(0, ...wanted.map((kind) => counts[kind].at(-1) ?? 0)) || candidates.length;
  const mostlyAsk = candidates.filter(({ asks }) => asks).length * 2 >= expected;

  const between = (name: keyof Counts, from: number, to: number) =>
    (counts[name][Math.max(from, to)] ?? 0) - (counts[name][from] ?? 0);

  const nextAt = new Map(candidates.map((candidate, index) => [candidate, candidates[index + 1]]));
  /** The next line that might be a question stands right under this one, and is taken for a part of its text. */
  const isOverAnother = (candidate: Candidate, end: number) => {
    const next = nextAt.get(candidate);
    return next !== undefined && next.from < end && between("text", candidate.end, next.from) === 0;
  };

  function block(candidate: Candidate, end: number): number {
    return points(candidate, end) + (isOverAnother(candidate, end) ? OVER_ANOTHER : 0);
  }

  function points(candidate: Candidate, end: number): number {
    const text = between("text", candidate.end, end);
    const found = SECTION_KINDS.map((kind) => ({ kind, times: between(kind, candidate.end, end) }));
    if (text === 0 && found.every(({ times }) => times === 0)) return isBareList ? 0 : NOTHING_UNDER_IT;
    if (wanted.length === 0) return TEXT_UNDER_IT;
    return found
      .filter(({ kind }) => wanted.includes(kind))
      .reduce((sum, { times }) => sum + (times === 0 ? MISSING_LABEL : WANTED_LABEL + (times - 1) * REPEATED_LABEL), 0);
  }

  function link(before: Candidate, after: Candidate): number {
    const isSame = before.style === after.style;
    if (before.number === null || after.number === null) return isSame ? SAME_STYLE : OTHER_STYLE;
    const style = isSame ? 0 : OTHER_STYLE / 2;
    const isBare = between("text", before.end, after.from) === 0;
    if (after.number === before.number + 1)
      return style + (isBare && !isBareList ? NEXT_NUMBER_AFTER_NOTHING : NEXT_NUMBER);
    if (after.number === 1) {
      const headings = between("headings", before.end, after.from);
      const bonus = between("questionHeadings", before.end, after.from) > 0 ? 1 : 0;
      return style + bonus + (headings > 0 ? NEW_COUNT_UNDER_HEADING : NEW_COUNT);
    }
    const isAhead = after.number > before.number && after.number <= before.number + 3;
    return style + (isAhead ? SKIPPED_NUMBER : WRONG_NUMBER);
  }

  const alone = ({ looks, asks }: Candidate) => looks + (!asks && mostlyAsk ? DOES_NOT_ASK : 0);
  const best: { points: number; before: number }[] = [];
  for (const [index, candidate] of candidates.entries()) {
    let chosen = { points: candidate.number === 1 ? 1 : 0, before: -1 };
    for (let at = Math.max(0, index - REACH); at < index; at++) {
      const before = candidates[at];
      const sofar = best[at];
      if (!before || !sofar) continue;
      const points = sofar.points + block(before, candidate.from) + link(before, candidate);
      if (points > chosen.points) chosen = { points, before: at };
    }
    best.push({ ...chosen, points: chosen.points + alone(candidate) });
  }

  let last = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (const [index, candidate] of candidates.entries()) {
    const points = (best[index]?.points ?? 0) + block(candidate, lines.length);
    // A question is taken where there is no better one, a mere heading is not.
    if (points > most && (points > 0 || candidate.asks)) [last, most] = [index, points];
  }
  const chain: Candidate[] = [];
  for (let index = last; index >= 0; index = best[index]?.before ?? -1) {
    const candidate = candidates[index];
    if (candidate) chain.push(candidate);
  }
  return chain.reverse();
}

/** A question that comes twice is first a line of the contents: the one with less under it is left out. */
function withoutContents(lines: ArticleLine[], candidates: Candidate[]): Candidate[] {
  const fullest = new Map<string, { candidate: Candidate; under: number }>();
  for (const [index, candidate] of candidates.entries()) {
    const end = Math.min(candidates[index + 1]?.from ?? lines.length, candidate.end + MAX_LINES_COMPARED);
    const under = lines.slice(candidate.end, end).filter(({ frame }) => !frame).length;
    const words = wordsAlone(candidate.text);
    const known = fullest.get(words);
    if (!known || under > known.under) fullest.set(words, { candidate, under });
  }
  return candidates.filter((candidate) => fullest.get(wordsAlone(candidate.text))?.candidate === candidate);
}

function countUp(lines: ArticleLine[], candidates: Candidate[]): Counts {
  const starts = new Map(candidates.map((candidate) => [candidate.from, candidate]));
  const labels = lines.map((line) => (line.frame ? null : (labelOf(line)?.kind ?? null)));
  const hard = (kind: LabelKind) => labels.filter((label) => label === kind).length;
  // Where the article labels a kind, its voice is no second sign of it.
  const unlabelled = new Set(SECTION_KINDS.filter((kind) => hard(kind) < 2));
  const counts: Counts = {
    intent: [0],
    advice: [0],
    example: [0],
    answer: [0],
    text: [0],
    headings: [0],
    questionHeadings: [0],
  };
  let inQuestion = 0;
  let speaking: SectionKind | null = null;
  for (const [index, line] of lines.entries()) {
    const candidate = starts.get(index);
    if (candidate) {
      inQuestion = candidate.end;
      speaking = null;
    }
    const isQuestion = index < inQuestion;
    const label = labels[index] ?? null;
    // Without empty lines, a new voice may begin where the line before has ended its sentence.
    const mayBegin: boolean = line.apart || !speaking || endsSentence(lines[index - 1]?.text ?? "");
    const told: SectionKind | null = mayBegin ? voiceOf(line.text) : null;
    const kind: SectionKind | null =
      isQuestion || line.frame ? null : (SECTION_KINDS.find((name) => name === label) ?? told);
    const counted = kind && (label === kind || (unlabelled.has(kind) && kind !== speaking)) ? kind : null;
    if (kind) speaking = kind;
    const isHeading = !line.frame && !isQuestion && isSectionHeading(line, lines[index + 1]);
    for (const name of SECTION_KINDS) counts[name].push((counts[name][index] ?? 0) + (counted === name ? 1 : 0));
    counts.text.push((counts.text[index] ?? 0) + (isQuestion || line.frame || isHeading ? 0 : 1));
    counts.headings.push((counts.headings[index] ?? 0) + (isHeading ? 1 : 0));
    const asksAhead = isHeading && /\bquestions?\b/iu.test(line.text);
    counts.questionHeadings.push((counts.questionHeadings[index] ?? 0) + (asksAhead ? 1 : 0));
  }
  return counts;
}

/** The kinds that most questions of the article have. */
function wantedKinds(counts: Counts): SectionKind[] {
  const total = (kind: SectionKind) => counts[kind].at(-1) ?? 0;
  const most = Math.max(...SECTION_KINDS.map(total));
  return SECTION_KINDS.filter((kind) => most > 0 && total(kind) * 2 >= most && (most > 2 || total(kind) > 0));
}

/** An article may be nothing but a list of questions. */
function isMostlyBare(candidates: Candidate[], counts: Counts): boolean {
  const asking = candidates.filter(({ asks }) => asks).length;
  const bare = candidates.filter((candidate, index) => {
    const next = candidates[index + 1];
    return candidate.asks && next !== undefined && counts.text[next.from] === counts.text[candidate.end];
  });
  return bare.length * 2 >= asking;
}
