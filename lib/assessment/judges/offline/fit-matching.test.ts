import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { describe, expect, it } from "vitest";
import { fitMatcher, type Lesson } from "./fit-matching";
import { type Matcher, placeOf } from "./matching";
import type { Signs } from "./signs";

/*
 * A small world: what is sought is one of four things, each a sign of its own; a sentence that meets it has quite another
 * sign, always the same. Beside these there is noise.
 */
const THINGS = 4;
const SIGNS = 32;

function text(sign: number, noise: () => number): Signs {
  const vector = Float32Array.from({ length: SIGNS }, (_, index) => (index === sign ? 1 : 0.2 * (noise() - 0.5)));
  return { vector, concepts: [] };
}

function lessons(count: number, seed: number): Lesson[] {
  const random = xoroshiro128plus(seed);
  const noise = () => uniformFloat64(random);
  return Array.from({ length: count }, (_, lesson) => {
    const things = [lesson % THINGS, (lesson + 1) % THINGS];
    return {
      sought: things.map((thing) => [text(thing, noise)]),
      sentences: things.flatMap((thing, meets) =>
        [0, 1, 2].map(() => ({ signs: text(SIGNS - 1 - thing, noise), meets })),
      ),
    };
  });
}

/** Share of sentences that lie nearer to what they meet than to the other thing that their lesson seeks. */
function shareRight({ sentence, sought }: Matcher, of: Lesson[]): number {
  const right = of.flatMap((lesson) => {
    const targets = lesson.sought.map((texts) => placeOf(texts, sought));
    return lesson.sentences.map(({ signs, meets }) => {
      const place = placeOf([signs], [sentence]);
      const nearness = targets.map((target) => target.reduce((sum, value, at) => sum + value * (place[at] ?? 0), 0));
      return nearness.indexOf(Math.max(...nearness)) === meets;
    });
  });
  return right.filter(Boolean).length / right.length;
}

describe("fitMatcher", () => {
  it.each(["lesson", "lessons"] as const)("learns what meets what, among what its %s seek", (among) => {
    const matcher = fitMatcher(lessons(480, 1), { columns: 4, among, seed: 1 });
    expect(shareRight(matcher, lessons(40, 2))).toBeGreaterThan(0.95);
  });

  it("learns nothing where sentences meet things by chance", () => {
    const random = xoroshiro128plus(5);
    const chance = lessons(240, 1).map((lesson) => ({
      ...lesson,
      sentences: lesson.sentences.map(({ signs }) => ({ signs, meets: uniformFloat64(random) < 0.5 ? 0 : 1 })),
    }));
    const share = shareRight(fitMatcher(chance, { columns: 4, among: "lesson", seed: 1 }), lessons(40, 2));
    expect(share).toBeLessThan(0.8);
  });

  it("gives the same matcher for the same lessons and seed, to the bit", () => {
    const matcherOf = (seed: number) => fitMatcher(lessons(48, 1), { columns: 4, among: "lesson", seed });
    expect(matcherOf(1)).toEqual(matcherOf(1));
    expect(matcherOf(2)).not.toEqual(matcherOf(1));
  });

  it("has nothing to fit to no lessons", () =>
    expect(() => fitMatcher([], { columns: 4, among: "lesson", seed: 1 })).toThrow("nothing to learn from"));
});
