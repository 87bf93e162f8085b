import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { describe, expect, it } from "vitest";
import { fitTrees, type Row, type Tree, treeSchema, treeValue } from "./trees";

const NAMES = ["size", "colour"];

/** Rows whose target is 3 where size is at least a half, else 0; colour tells nothing. */
function rows(count: number): Row[] {
  const random = xoroshiro128plus(3);
  return Array.from({ length: count }, () => {
    const size = uniformFloat64(random);
    return { features: { size, colour: uniformFloat64(random) }, target: size >= 0.5 ? 3 : 0 };
  });
}

const sumOf = ({ base, trees }: { base: number; trees: Tree[] }, size: number) =>
  trees.reduce<number>((sum, tree) => sum + treeValue(tree, { size, colour: 0.5 }), base);

describe("a tree", () => {
  const tree: Tree = ["size", 0.5, -1, ["colour", 0.2, 2, 3]];
  it.each([
    [0.49, 0.9, -1],
    [0.5, 0.19, 2],
    [0.5, 0.2, 3],
  ])("of size %d and colour %d gives %d", (size, colour, value) =>
    expect(treeValue(tree, { size, colour })).toBe(value),
  );

  it("wants each feature that it asks for", () =>
    expect(() => treeValue(tree, { size: 0.7 })).toThrow('there is no feature "colour"'));

  it("is read back as it was written", () => expect(treeSchema.parse(JSON.parse(JSON.stringify(tree)))).toEqual(tree));

  it.each([
    ["a word", "size"],
    ["a branch that is missing", ["size", 0.5, 1]],
    ["null", null],
  ])("is not %s", (_, written) => expect(treeSchema.safeParse(written).success).toBe(false));
});

describe("fitted trees", () => {
  const fitted = fitTrees(rows(400), NAMES, 1);

  it("find a step in one feature", () => {
    expect(sumOf(fitted, 0.2)).toBeLessThan(0.2);
    expect(sumOf(fitted, 0.8)).toBeGreaterThan(2.8);
  });

  it("are the same for the same rows and seed, and others for another seed", () => {
    expect(fitTrees(rows(400), NAMES, 1)).toEqual(fitted);
    expect(fitTrees(rows(400), NAMES, 2)).not.toEqual(fitted);
  });

  it("say the mean where there is too little to split", () => {
    const few = fitTrees(rows(10), NAMES, 1);
    expect(few.trees.every((tree) => typeof tree === "number")).toBe(true);
    expect(sumOf(few, 0.1)).toBe(sumOf(few, 0.9));
  });
});
