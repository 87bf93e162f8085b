import type { PracticeSum } from "../practice/data";
import type { HeldBackReading } from "../self-rating/data";

/** The same sums without the readings that are held back. The time that they took was practised all the same. */
export function withoutHeldBack(sums: readonly PracticeSum[], heldBack: readonly HeldBackReading[]): PracticeSum[] {
  return sums.map((group) => {
    const scores = heldBack
      .filter(({ day, competency, reader }) => {
        return day === group.day && competency === group.competency && reader === group.reader;
      })
      .flatMap(({ score }) => score ?? []);
    const sum = scores.reduce((total, score) => total + score, 0);
    return { ...group, sum: group.sum - sum, answers: group.answers - scores.length };
  });
}
