import { type Word, wordsOf } from "./words";

/** Runs of this many words in common are copied, not chance: in honest answers they make up under 6% of the words. */
const RUN = 3;

/** Share of the words, 0 to 1, that stand in a run of three words which one of the sources has too. */
export function copiedShare(words: Word[], sources: string[]): number {
  if (words.length === 0) return 0;
  const runs = new Set(sources.flatMap((source) => runsOf(wordsOf(source))));
  const copied = new Set<number>();
  runsOf(words).forEach((run, start) => {
    if (runs.has(run)) for (let index = start; index < start + RUN; index++) copied.add(index);
  });
  return copied.size / words.length;
}

/** Share of runs of three words, 0 to 1, that have been said before in the same words. */
export function repeatedShare(words: Word[]): number {
  const runs = runsOf(words);
  return runs.length === 0 ? 0 : 1 - new Set(runs).size / runs.length;
}

/** Share of the runs of three words, 0 to 1, that stand among `said`. */
export function sharedRuns(words: Word[], said: ReadonlySet<string>): number {
  const runs = runsOf(words);
  return runs.length === 0 ? 0 : runs.filter((run) => said.has(run)).length / runs.length;
}

export function runsOf(words: Word[]): string[] {
  return words.slice(RUN - 1).map((_, start) =>
    words
      .slice(start, start + RUN)
      .map((word) => word.plain)
      .join(" "),
  );
}
