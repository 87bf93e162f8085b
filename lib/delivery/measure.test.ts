import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countFillers } from "./fillers";
import { measureDelivery } from "./measure";
import { paceOver } from "./pace";
import { pausesBetween } from "./pauses";
import type { Speech, Word } from "./schema";

/** Words of a fifth of a second, one beginning at each of these seconds. */
const wordsAt = (...starts: number[]): Word[] => starts.map((start) => ({ text: "word", start, end: start + 0.2 }));

/** So many words a minute from one second to another, evenly. */
function evenly(wordsPerMinute: number, from: number, until: number): Word[] {
  const step = 60 / wordsPerMinute;
  return wordsAt(...Array.from({ length: Math.round((until - from) / step) }, (_, place) => from + place * step));
}

const speech = (words: Word[], seconds: number): Speech => ({
  transcript: words.map(({ text }) => text).join(" "),
  words,
  seconds,
});

describe("pauses", () => {
  const rows: [string, number[], [number, number][]][] = [
    ["none between words that follow each other", [0, 0.5, 1], []],
    ["exactly two seconds is none yet", [0, 2.2], []],
    ["a little more is one", [0, 2.3], [[0.2, 2.3]]],
    [
      "two of them",
      [0, 3, 3.4, 10],
      [
        [0.2, 3],
        [3.6, 10],
      ],
    ],
    ["silence before the first word is none", [9, 9.5], []],
    ["no words", [], []],
  ];
  it.each(rows)("%s", (_, starts, expected) =>
    expect(pausesBetween(wordsAt(...starts)).map(({ start, end }) => [start, end])).toEqual(expected),
  );

  it("a word that lasts over its neighbour leaves no false gap", () =>
    expect(
      pausesBetween([
        { text: "long", start: 0, end: 5 },
        { text: "in it", start: 1, end: 1.2 },
        { text: "after", start: 6, end: 6.2 },
      ]),
    ).toEqual([]));
});

describe("fillers", () => {
  const rows: [string, number][] = [
    ["Um, I would, uh, check the label.", 2],
    ["Ummm. Uhh. Erm. Er. Hmm.", 5],
    ["You know, I sort of mean it, I mean.", 3],
    ["I like it, so I actually do it.", 0],
    ["The error in her summary is human.", 0],
    ["", 0],
  ];
  it.each(rows)("%s", (transcript, count) => expect(countFillers(transcript)).toBe(count));
});

describe("the pace over an answer", () => {
  it("of even speech is even, up to the rounding at its ends", () => {
    const [line, ...more] = paceOver(evenly(150, 1, 61));
    expect(more).toEqual([]);
    for (const { wordsPerMinute } of line ?? []) expect(Math.abs(wordsPerMinute - 150)).toBeLessThanOrEqual(12);
  });

  it("has a gap where there was a pause, and no slowness beside it", () => {
    const lines = paceOver([...evenly(150, 0, 20), ...evenly(150, 26, 46)]);
    expect(lines).toHaveLength(2);
    expect(lines[0]?.at(-1)?.at).toBeLessThan(20.1);
    expect(lines[1]?.[0]?.at).toBe(26);
    for (const { wordsPerMinute } of lines.flat()) expect(Math.abs(wordsPerMinute - 150)).toBeLessThanOrEqual(15);
  });

  it("rises where speech gets faster", () => {
    const [line] = paceOver([...evenly(100, 0, 30), ...evenly(200, 30, 60)]);
    expect(line?.[0]?.wordsPerMinute).toBeLessThan(120);
    expect(line?.at(-1)?.wordsPerMinute).toBeGreaterThan(180);
  });

  it("of a few words is none", () => expect(paceOver(wordsAt(0, 0.4, 0.8))).toEqual([]));
});

describe("a spoken answer", () => {
  it("is measured from its first word to its last", () => {
    const delivery = measureDelivery([speech(evenly(120, 3, 63), 70)], 120);
    expect(delivery).toMatchObject({ words: 120, firstWordAfter: 3, pauses: [], fillers: 0, fillersPerMinute: 0 });
    expect(delivery?.wordsPerMinute).toBeCloseTo(121, 0);
    expect(delivery?.shareOfTime).toBeCloseTo(70 / 120);
  });

  it("without word times has a pace over its whole length, and no pauses", () => {
    const said: Speech = { transcript: "word ".repeat(100), words: null, seconds: 60 };
    expect(measureDelivery([said], null)).toEqual({
      seconds: 60,
      words: 100,
      wordsPerMinute: 100,
      lines: null,
      pauses: null,
      firstWordAfter: null,
      fillers: 0,
      fillersPerMinute: 0,
      shareOfTime: null,
    });
  });

  it("in two recordings is one answer, and the time between them does not count", () => {
    const delivery = measureDelivery([speech(evenly(150, 0, 10), 11), speech(evenly(150, 0.5, 10), 12)], null);
    expect(delivery?.seconds).toBe(23);
    expect(delivery?.pauses).toEqual([]);
  });

  it("one recording without word times leaves the whole without", () => {
    const said: Speech = { transcript: "and more", words: null, seconds: 5 };
    expect(measureDelivery([speech(evenly(150, 0, 10), 11), said], null)?.lines).toBeNull();
  });

  it.each([
    ["nothing was said", [{ transcript: " ", words: [], seconds: 20 }]],
    ["there is no recording", []],
  ])("is not measured where %s", (_, speeches) => expect(measureDelivery(speeches, 120)).toBeNull());

  it("two words in a second make no pace", () =>
    expect(measureDelivery([speech(wordsAt(0, 0.5), 1)], null)?.wordsPerMinute).toBeNull());
});

it("whatever the word times are, the figures are finite and in range", () => {
  const word = fc.record({
    text: fc.string({ maxLength: 8 }),
    start: fc.double({ min: 0, max: 500, noNaN: true }),
    end: fc.double({ min: 0, max: 500, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), fc.double({ min: 0, max: 600, noNaN: true }), (words, seconds) => {
      const delivery = measureDelivery([{ transcript: "some words", words, seconds }], 120);
      if (!delivery) return;
      const numbers = [delivery.wordsPerMinute ?? 0, ...(delivery.lines ?? []).flat().map((p) => p.wordsPerMinute)];
      for (const number of numbers) expect(Number.isFinite(number) && number >= 0).toBe(true);
      for (const { start, end } of delivery.pauses ?? []) expect(end - start).toBeGreaterThan(2);
      expect(delivery.shareOfTime).toBeLessThanOrEqual(1);
    }),
  );
});
