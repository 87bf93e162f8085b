import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locateQuote } from "./evidence";

function found(answer: string, quote: string): string | null {
  const place = locateQuote(answer, quote);
  return place && answer.slice(place.start, place.end);
}

describe("what is set aside", () => {
  const answer = "the bus, give marks, the bus";
  const setAside = [{ start: 9, end: 19 }];
  it.each([
    ["inside", "give marks", null],
    ["at its beginning", "give", null],
    ["reaching out of it", "bus give", { start: 4, end: 13 }],
    ["outside", "bus", { start: 4, end: 7 }],
    ["all of the answer", answer, { start: 0, end: 28 }],
  ])("holds no quote %s", (_, quote, place) => {
    expect(locateQuote(answer, quote, setAside)).toEqual(place);
  });

  it("leaves the same words elsewhere", () => {
    expect(locateQuote(answer, "the bus", [{ start: 0, end: 7 }])).toEqual({ start: 21, end: 28 });
  });
});

describe("locateQuote", () => {
  it.each([
    ["exact words", "First I check the wristband.", "I check the wristband", "I check the wristband"],
    ["another case", "First I check the wristband.", "FIRST i Check", "First I check"],
    ["other white space", "I check\n\n  the wristband", "I check the\twristband", "I check\n\n  the wristband"],
    [
      "curly quotation marks",
      "I said “sit down” and didn’t move",
      '"sit down" and didn\'t move',
      "sit down” and didn’t move",
    ],
    ["guillemets", "il a dit «assis» hier", "„assis“ hier", "assis» hier"],
    ["an apostrophe of another kind", "I donʼt rush, I don´t", "don't rush", "donʼt rush"],
    ["an apostrophe left out", "i didnt rush them", "I didn't rush", "i didnt rush"],
    ["a hyphen left out", "a follow-up call", "follow up call", "follow-up call"],
    ["punctuation around it", "Well, I waited; then I rang.", "…I waited, then I rang!", "I waited; then I rang"],
    ["composed and decomposed letters", "my re\u0301sume\u0301 helps", "résumé", "re\u0301sume\u0301"],
    ["a ligature", "we had to ﬁnd it", "find", "ﬁnd"],
    ["a ligature in the quote", "we had to find it", "ﬁnd", "find"],
    ["full-width letters", "ＥＣＧ was clean", "ecg was", "ＥＣＧ was"],
    ["a fraction", "about ½ a litre of saline", "1⁄2 a litre", "½ a litre"],
    ["a letter that grows in lower case", "İstanbul clinic, two years", "clinic, two", "clinic, two"],
    ["a letter that grows in upper case", "die große Straße", "GROSSE STRASSE", "große Straße"],
    ["a final sigma", "ΤΕΛΟΣ ΚΑΛΟ", "τέλος".normalize("NFD").replace("\u0301", ""), "ΤΕΛΟΣ"],
    ["a zero-width space inside a word", "wrist\u200bband check", "wristband", "wrist\u200bband"],
    ["a soft hyphen in the quote", "wristband check", "wrist\u00adband", "wristband"],
    ["a variation selector", "room 5\ufe0f on the ward", "room 5", "room 5\ufe0f"],
    ["emoji beside it", "great 👍🏽 I rang ❤️ her", "I rang her", "I rang ❤️ her"],
    ["half-width kana", "ｶﾞｰｾﾞ を使う", "ガーゼ", "ｶﾞｰｾﾞ"],
    ["a script without spaces", "我先检查腕带然后抽血", "检查腕带", "检查腕带"],
    ["a number", "20 mg, not 15", "15", "15"],
    ["half a word before the whole one", "the oncology ward, then on", "on", "on"],
  ])("finds %s", (_, answer, quote, expected) => {
    expect(found(answer, quote)).toBe(expected);
  });

  it.each([
    ["words that are not there", "First I check the wristband.", "I check the chart"],
    ["the words in another order", "check then draw", "draw then check"],
    ["the beginning of a word", "I checked it", "I check"],
    ["the end of a word", "I rechecked it", "checked it"],
    ["part of a fraction", "about ½ a litre", "2 a litre"],
    ["a decimal number run together", "1.5 mg", "15 mg"],
    ["a letter without its accent", "my résumé helps", "resume"],
    ["a quote joined over a gap", "I waited a while and then rang", "I waited … then rang"],
    ["no quote", "anything", ""],
    ["nothing but white space", "one  two", "  "],
    ["nothing but punctuation", "Stop. Now!", "."],
    ["nothing but an emoji", "great 👍", "👍"],
    ["anything in an empty answer", "", "word"],
  ])("does not find %s", (_, answer, quote) => {
    expect(locateQuote(answer, quote)).toBeNull();
  });

  it("finds the second place where the first is not whole words", () => {
    expect(locateQuote("unchecked, checked, checked", "checked")).toEqual({ start: 11, end: 18 });
  });

  it("is quick with a long and monotonous answer", () => {
    const answer = "a ".repeat(20_000);
    const started = performance.now();
    expect(locateQuote(answer, `${"a ".repeat(200)}b`)).toBeNull();
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

// What two texts share apart from case, form, marks and everything that is neither letter nor digit.
function bare(text: string): string {
  const folded = text.normalize("NFKD").toUpperCase().toLowerCase().normalize("NFKD");
  return folded.replace(/[^\p{L}\p{N}]|[\p{DI}\u02B9-\u02BD]/gu, "");
}

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
);
const anyWord = fc.oneof(
  fc.constantFrom(
    "I",
    "didn’t",
    "ﬁnd",
    "İ",
    "½",
    "5½",
    "ß",
    "e\u0301",
    "가",
    "\u1100\u1161",
    "ｶﾞ",
    "№5",
    "a\u200bb",
    "1.5",
    "15",
  ),
  anyText,
);
const anySeparator = fc.constantFrom(" ", "  ", ", ", "\n", " “", "” ", "—", "\u00a0", " \u200b", "… ", ". ");

describe("locateQuote, whatever is written", () => {
  it("never throws, and stays within the answer", () => {
    fc.assert(
      fc.property(anyText, anyText, (answer, quote) => {
        const place = locateQuote(answer, quote);
        if (place === null) return;
        expect(place.start).toBeGreaterThanOrEqual(0);
        expect(place.end).toBeGreaterThan(place.start);
        expect(place.end).toBeLessThanOrEqual(answer.length);
        expect(bare(answer.slice(place.start, place.end))).toBe(bare(quote));
      }),
      { numRuns: 2000 },
    );
  });

  it("finds every run of an answer's words, there or earlier", () => {
    const answers = fc.array(fc.tuple(anyWord, anySeparator), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(answers, fc.nat(11), fc.nat(11), (pairs, one, other) => {
        const first = Math.min(one, other, pairs.length - 1);
        const before = pairs.slice(0, first).flat().join("");
        const slice = pairs
          .slice(first, Math.max(one, other) + 1)
          .flat()
          .join("");
        const answer = pairs.flat().join("");
        if (bare(slice) === "") return;
        const place = locateQuote(answer, slice);
        expect(place).not.toBeNull();
        if (place === null) return;
        expect(bare(answer.slice(place.start, place.end))).toBe(bare(slice));
        expect(place.end).toBeLessThanOrEqual(before.length + slice.length);
      }),
      { numRuns: 3000 },
    );
  });
});
