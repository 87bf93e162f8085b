import written from "./concepts.json";
import { type Word, wordsOf } from "./words";

/*
 * Families of words and phrases that people use for one idea at work ("rang", "bleeped", "got hold of"), in concepts.json.
 * Written by hand from general knowledge, for any trade; none comes from the labelled answers.
 */

type Entry = { concept: number; stems: readonly string[] };

const NAMES = Object.keys(written);

/** By the stem that an entry begins with. */
const entries = new Map<string, Entry[]>();
Object.values(written).forEach((family, concept) => {
  for (const phrase of family.split(", ")) {
    const stems = wordsOf(phrase).map(({ stem }) => stem);
    const [first] = stems;
    if (first === undefined) throw new Error(`concepts.json: "${phrase}" has no word`);
    entries.set(first, [...(entries.get(first) ?? []), { concept, stems }]);
  }
});

/** How many concepts there are. */
export const CONCEPTS = NAMES.length;

/** How often each concept is spoken of, in the order of concepts.json. A word may speak of several. */
export function conceptsIn(words: readonly Word[]): Float64Array {
  const counts = new Float64Array(CONCEPTS);
  words.forEach(({ stem }, start) => {
    for (const { concept, stems } of entries.get(stem) ?? []) {
      if (stems.every((each, offset) => words[start + offset]?.stem === each))
        counts[concept] = (counts[concept] ?? 0) + 1;
    }
  });
  return counts;
}
