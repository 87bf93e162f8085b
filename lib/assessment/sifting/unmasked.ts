const LOOK_ALIKES = new Map(
  [..."аaеeоoрpсcуyхxіiјjѕsԁdһhοoαaεeιiκkνvρpτtυuɡgıi"].flatMap((letter, index, all) =>
    index % 2 === 0 ? [[letter, all[index + 1] ?? letter] as const] : [],
  ),
);
const LETTERS_FOR_SIGNS = new Map(
  Object.entries({ "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", $: "s" }),
);

/** Words that attacks live on: found again where their letters are scrambled. */
const KEY_WORDS = new Map(
  [
    "ignore",
    "disregard",
    "rubric",
    "criterion",
    "criteria",
    "instructions",
    "demonstrated",
    "maximum",
    "marks",
    "score",
  ]
    .concat(["every", "full", "give", "level", "award", "highest", "perfect"])
    .map((word) => [signature(word), word]),
);

const ROT13 = 13;

/** A sentence as a reader sees it: lower case, no invisible characters, one form of quotes and spaces. */
export function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, " ")
    .toLowerCase();
}

/** A sentence in every reading in which it may hide an order: as it stands, and with each disguise taken off. */
export function readingsOf(sentence: string): string[] {
  const text = plain(sentence);
  const bare = withoutDisguise(text);
  const turned = [...text].reverse().join("");
  return [...new Set([text, bare, joined(bare), unscrambled(text), turned, rotated(text)])];
}

/** Letters of other alphabets and digits for letters ("1gn0re") read as plain ones. */
function withoutDisguise(text: string): string {
  return [...text.normalize("NFKD").replace(/\p{M}/gu, "")]
    .map((letter) => LOOK_ALIKES.get(letter) ?? letter)
    .join("")
    .replace(/\S*\p{L}\S*/gu, (word) => word.replace(/[013457@$]/g, (sign) => LETTERS_FOR_SIGNS.get(sign) ?? sign));
}

/** Letters and syllables that spaces or signs part ("i g n o r e", "ru-bric", "m_a_r_k_s") put together again. */
function joined(text: string): string {
  return text
    .replace(/\b(?:\p{L}[ .\-_*|]){3,}\p{L}\b/gu, (parted) => parted.replace(/[ .\-_*|]/g, ""))
    .replace(/(?<=\p{L})[_*.\-|~^+](?=\p{L})/gu, "")
    .replace(/[_*]/g, "");
}

function unscrambled(text: string): string {
  return text.replace(/\p{L}{4,}/gu, (word) => KEY_WORDS.get(signature(word)) ?? word);
}

function signature(word: string): string {
  return word.slice(0, 1) + [...word.slice(1)].sort().join("");
}

function rotated(text: string): string {
  return text.replace(/[a-z]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 97 + ROT13) % 26) + 97));
}
