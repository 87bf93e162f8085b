import { diffArrays } from "diff";
import { foldForSearch } from "@/lib/interview/search-text";

/** A stretch of an answer, and where it starts; `isOwn` where the other answer does not have it. */
export type Stretch = { start: number; text: string; isOwn: boolean };

/** Two answers cut into stretches, which joined are the answers again. Null stretches: they have too little in common. */
export type WordDifference = { before: Stretch[]; after: Stretch[]; kept: number; gone: number; come: number };

/** Fewer words than this between two changes say nothing by themselves: "the", "and then". */
const LEAST_IN_COMMON = 3;

/** Below this share of words in common, marks would cover nearly everything. */
const LITTLE_IN_COMMON = 0.2;

/** Longer ways from one answer to the other are not looked for: they take seconds, and would end in little in common. */
const MOST_EDITS = 2500;

/**
 * What two answers have in common, word by word; capitals and punctuation make no difference.
 * @returns null where they have too little wording in common for marks to help
 */
export function wordDifference(before: string, after: string): WordDifference | null {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  const changes = diffArrays(old.map(sameness), fresh.map(sameness), { maxEditLength: MOST_EDITS });
  if (!changes) return null;
  const runs: Run[] = changes.map(({ count = 0, removed, added }) => ({
    kind: removed ? "gone" : added ? "come" : "kept",
    count,
  }));
  slideToSentences(runs, old, "gone");
  slideToSentences(runs, fresh, "come");
  const counts = { kept: countOf(runs, "kept"), gone: countOf(runs, "gone"), come: countOf(runs, "come") };
  if (counts.kept < LITTLE_IN_COMMON * Math.max(old.length, fresh.length)) return null;
  return { before: stretches(old, runs, "gone"), after: stretches(fresh, runs, "come"), ...counts };
}

type Run = { kind: "kept" | "gone" | "come"; count: number };

function countOf(runs: readonly Run[], kind: Run["kind"]): number {
  return runs.filter((run) => run.kind === kind).reduce((sum, { count }) => sum + count, 0);
}

/** Words, each with the space behind it; the first also with the space before it. */
function wordsOf(text: string): string[] {
  return text.match(/^\s*\S*\s*|\S+\s*/g)?.filter((word) => word !== "") ?? [];
}

/** What two words have in common that count as the same; a dash or a smile is the same as itself alone. */
function sameness(word: string): string {
  return foldForSearch(word) || word.trim();
}

/**
 * Where "I saw it. I left." became "I saw it. I stopped. I left.", it was a sentence that came, "I stopped.", and not
 * "stopped. I": a change that is the same a few words earlier or later is moved to where a sentence begins.
 */
function slideToSentences(runs: readonly Run[], words: readonly string[], own: "gone" | "come"): void {
  let begin = 0;
  for (const [index, run] of runs.entries()) {
    const [previous, next] = [runs[index - 1], runs[index + 1]];
    if (run.kind === own && previous?.kind === "kept" && next?.kind === "kept") {
      const steps = stepsToSentence(words, begin, run.count, previous.count, next.count);
      previous.count += steps;
      next.count -= steps;
      begin += steps;
    }
    if (run.kind === own || run.kind === "kept") begin += run.count;
  }
}

function stepsToSentence(words: readonly string[], begin: number, count: number, back: number, ahead: number): number {
  const isSame = (one: number, other: number) => sameness(words[one] ?? "") === sameness(words[other] ?? "");
  const beginsSentence = (place: number) => place === 0 || /[.!?…]["'”’)]*\s*$/.test(words[place - 1] ?? "");
  if (beginsSentence(begin)) return 0;
  for (let steps = -1; -steps <= back && isSame(begin + steps, begin + count + steps); steps--) {
    if (beginsSentence(begin + steps)) return steps;
  }
  for (let steps = 1; steps <= ahead && isSame(begin + steps - 1, begin + count + steps - 1); steps++) {
    if (beginsSentence(begin + steps)) return steps;
  }
  return 0;
}

function stretches(words: readonly string[], runs: readonly Run[], own: "gone" | "come"): Stretch[] {
  const cut: Unplaced[] = [];
  let place = 0;
  for (const [index, { kind, count }] of runs.entries()) {
    if (kind !== own && kind !== "kept") continue;
    const isBetween = index > 0 && index < runs.length - 1;
    const isOwn = kind === own || (isBetween && count < LEAST_IN_COMMON);
    add(cut, words.slice(place, place + count).join(""), isOwn);
    place += count;
  }
  let start = 0;
  return cut.flatMap(withoutEdges).map((stretch) => {
    start += stretch.text.length;
    return { ...stretch, start: start - stretch.text.length };
  });
}

type Unplaced = Omit<Stretch, "start">;

function add(cut: Unplaced[], text: string, isOwn: boolean): void {
  const last = cut.at(-1);
  if (last?.isOwn === isOwn) last.text += text;
  else if (text !== "") cut.push({ text, isOwn });
}

/** The space around what is marked is not marked. */
function withoutEdges(stretch: Unplaced): Unplaced[] {
  if (!stretch.isOwn) return [stretch];
  const [, lead = "", core = "", trail = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(stretch.text) ?? [];
  return [
    { text: lead, isOwn: false },
    { text: core, isOwn: true },
    { text: trail, isOwn: false },
  ].filter(({ text }) => text !== "");
}
