const SOUND = "u+h*m+|u+h+|e+r+m+|e+r|a+h+|e+h+|h+m+|mm+";

/**
 * Sounds and phrases that win time. Words that mean something as often as not ("like", "so", "actually") are left out:
 * counting them would count honest sentences.
 */
const FILLER = new RegExp(`\\b(?:${SOUND}|you know|i mean|sort of|kind of)\\b`, "giu");

/** How many fillers stand in a transcript: at least, since recognisers drop them. */
export function countFillers(transcript: string): number {
  return [...transcript.matchAll(FILLER)].length;
}
