import type { Evidence } from "./schema";

/** A piece of an answer: which criteria (by number) it is evidence for, and which of them end with it. */
export type Segment = { start: number; text: string; criteria: number[]; ending: number[] };

/**
 * Cuts an answer at the ends of its evidence, so that overlapping quotes can all be marked. Joined, the texts are the answer.
 * @param evidence for each criterion in the rubric's order; its number is its place, from 1
 */
export function segmentAnswer(answer: string, evidence: readonly (readonly Evidence[])[]): Segment[] {
  const spans = evidence.flatMap((quotes, place) =>
    quotes.map(({ start, end }) => ({ start, end, number: place + 1 })),
  );
  const cuts = new Set([0, answer.length, ...spans.flatMap(({ start, end }) => [start, end])]);
  const edges = [...cuts].filter((edge) => edge >= 0 && edge <= answer.length).sort((one, other) => one - other);
  return edges.slice(0, -1).map((start, place) => {
    const end = edges[place + 1] ?? answer.length;
    const covering = spans.filter((span) => span.start <= start && span.end >= end);
    return {
      start,
      text: answer.slice(start, end),
      criteria: [...new Set(covering.map((span) => span.number))],
      ending: [...new Set(covering.filter((span) => span.end === end).map((span) => span.number))],
    };
  });
}
