import { describe, expect, it } from "vitest";
import { askPanel, panelFinding, panelRedFlags } from "./panel";
import type { Finding, Level, RedFlag } from "./schema";

/** Each with evidence and reasoning of its own, by which it is recognised. */
function findings(...levels: (Level | null)[]): [Finding, ...Finding[]] {
  const [first = null, ...others] = levels;
  const finding = (level: Level | null, index: number): Finding => ({
    criterionId: "warns",
    evidence: level ? [{ start: index, end: index + 1 }] : [],
    reasoning: `reading ${index}`,
    level,
  });
  return [finding(first, 0), ...others.map((level, index) => finding(level, index + 1))];
}

describe("panelFinding", () => {
  it.each<[panel: (Level | null)[], level: Level | null, reasoning: string | RegExp]>([
    [[2], 2, "reading 0"],
    [[2, 2, 2], 2, "reading 0"],
    [[1, 2, 2], 2, "reading 1"],
    [[2, 1, 1], 1, "reading 1"],
    [[3, 2, 3, 2, 3], 3, "reading 0"],
    [[0, 0, 1], 0, "reading 0"],
    [[2, 1], 1, "reading 1"],
    [[null, 2, 2], 2, "reading 1"],
    [[null, 2, 1], 1, "reading 2"],
    [[null, null, 2], null, "reading 0"],
    [[3, null, null], null, "reading 1"],
    [[null, null, null], null, "reading 0"],
    [[3, null], null, "reading 1"],
    [[1, 3, 2], null, /^Not judged reliably.*“mentioned” to “demonstrated”/],
    [[0, 2, 2], null, /“missing” to “explained”/],
    [[2, 2, 2, 2, 2, 2, 2, 2, 0], null, /^Not judged reliably/],
    [[null, 0, 3], null, /^Not judged reliably/],
  ])("of %j makes %j", (panel, level, reasoning) => {
    const finding = panelFinding(findings(...panel));
    expect(finding).toMatchObject({ criterionId: "warns", level, panel });
    expect(finding.reasoning).toMatch(reasoning);
    expect(finding.evidence).toHaveLength(level ? 1 : 0);
    if (level) expect(finding.reasoning).toBe(`reading ${finding.evidence[0]?.start}`);
  });
});

describe("panelRedFlags", () => {
  const flag = (text: string, start: number, end: number): RedFlag => ({ text, evidence: { start, end } });
  it.each<[name: string, members: RedFlag[][], texts: string[]]>([
    ["raised by all, in the first one's words", [[flag("a", 0, 9)], [flag("b", 2, 5)], [flag("c", 0, 9)]], ["a"]],
    ["raised by two of three", [[], [flag("b", 2, 5)], [flag("c", 0, 9)]], ["b"]],
    ["raised by one of three", [[flag("a", 0, 9)], [], []], []],
    ["raised by one of two", [[flag("a", 0, 9)], []], []],
    ["raised on different passages", [[flag("a", 0, 9)], [flag("b", 9, 12)], []], []],
    ["raised twice by the same one", [[flag("a", 0, 9), flag("b", 0, 9)], [], []], []],
    [
      "two that most raise",
      [
        [flag("a", 0, 9), flag("b", 20, 29)],
        [flag("c", 22, 25), flag("d", 0, 2)],
      ],
      ["a", "b"],
    ],
  ])("%s", (_, members, texts) => {
    expect(panelRedFlags(members).map(({ text }) => text)).toEqual(texts);
  });
});

describe("askPanel", () => {
  it("asks at most three at once, and keeps the order of asking", async () => {
    let asked = 0;
    let open = 0;
    let most = 0;
    const answers = await askPanel(7, async () => {
      const seat = asked++;
      most = Math.max(most, ++open);
      await new Promise((resolve) => setTimeout(resolve, 7 - seat));
      open -= 1;
      return { ok: true, seat };
    });
    expect(most).toBe(3);
    expect(answers.map(({ seat }) => seat)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it.each<[size: number, failing: number[], asked: number]>([
    [3, [], 3],
    [3, [0], 3],
    [9, [0, 1, 2, 3], 9],
    [9, [0, 1, 2, 3, 4], 7],
  ])("of %i with failures at %j asks %i", async (size, failing, asked) => {
    let seat = 0;
    const answers = await askPanel(size, async () => ({ ok: !failing.includes(seat++) }));
    expect(answers).toHaveLength(asked);
  });
});
