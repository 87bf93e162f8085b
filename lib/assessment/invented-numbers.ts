const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const VALUES: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, index): [string, number] => [word, index]),
  ...TENS.map((word, index): [string, number] => [word, 10 * (index + 2)]),
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1_000_000],
]);

const SMALL = `(?:(?:${TENS.join("|")})(?:[ -](?:${UNITS.slice(1, 10).join("|")}))?|${UNITS.join("|")})`;
const SCALE = `(?:${[...SCALES.keys()].join("|")})s?`;
const WORDS = `(?:${SMALL}|${SCALE})(?:[ -]${SCALE}|(?<=${SCALE})[ -](?:and )?${SMALL})*`;
const NUMBER = new RegExp(`\\p{N}+(?:[.,:]\\p{N}+)*(?:[ -]${SCALE}\\b)?|\\b${WORDS}\\b`, "giu");
const PLACEHOLDER = /\[[^\]]*\]/g;

/**
 * The numbers, in digits or words, that stand in a text and not in the answer it was made from: 25 and twenty-five are
 * the same. What stands in square brackets is for the candidate to fill in and is left out. "One" is too often no
 * number to be counted, and ordinals in words are not looked at.
 * @returns as the text has them, each once
 */
export function inventedNumbers(text: string, answer: string): string[] {
  const known = new Set(numbersIn(answer).map(({ value }) => value));
  const invented = new Map<string, string>();
  for (const { written, value } of numbersIn(text.replace(PLACEHOLDER, " [] "))) {
    if (!known.has(value) && !invented.has(value) && written.toLowerCase() !== "one") invented.set(value, written);
  }
  return [...invented.values()];
}

function numbersIn(text: string): { written: string; value: string }[] {
  return Array.from(text.matchAll(NUMBER), ([written]) => ({
    written,
    value: /^\p{N}/u.test(written) ? valueOfDigits(written) : String(valueOfWords(written)),
  }));
}

/** "1,000" is 1000, "8:40" is "8.40", "3 million" is 3000000. What is no such number, a date for instance, stays. */
function valueOfDigits(written: string): string {
  const [digits = "", scale = ""] = written.split(/[ -]/);
  const plain = digits.normalize("NFKC").replace(/,(?=\d{3}(?!\d))/g, "");
  const value = Number(plain.replace(/[,:]/g, "."));
  return Number.isNaN(value) ? plain : String(value * (scaleOf(scale) ?? 1));
}

/** "two hundred and fifty" is 250. */
function valueOfWords(words: string): number {
  let whole = 0;
  let part = 0;
  for (const word of words.toLowerCase().split(/[ -]+/)) {
    const scale = scaleOf(word);
    if (scale === undefined) part += VALUES.get(word) ?? 0;
    else if (scale < 1000) part = Math.max(1, part) * scale;
    else {
      whole += Math.max(1, part) * scale;
      part = 0;
    }
  }
  return whole + part;
}

function scaleOf(word: string): number | undefined {
  return SCALES.get(word.toLowerCase().replace(/s$/, ""));
}
