import type { Level } from "../../schema";
import type { Material } from "./material";
import { copiedShare, repeatedShare } from "./overlap";
import { isFunctionWord, stemsOf, type Word } from "./words";

/** Why a level is capped. reasons.ts has a sentence for each. */
export type GateName =
  | "too-little"
  | "list"
  | "repetition"
  | "question-echoed"
  | "look-fors-pasted"
  | "example-copied"
  | "unfilled-template"
  | "off-topic"
  | "passage-copied"
  | "negated";

export type Gate = { name: GateName; cap: Level };

/** Words of weight below which nothing has been said that could be judged. */
const LEAST_WORDS = 4;
/** The labelled honest answers have at least 0.33 of grammar words, keyword lists at most 0.23. */
const LEAST_FUNCTION_WORDS = 0.28;
/** Honest answers repeat at most 0.03 of their runs of three words. */
const MOST_REPEATED = 0.35;
/** Honest answers share at most 0.06 of their runs, and 0.35 of their meaning, with question and criteria. */
const MOST_COPIED = 0.4;
const MOST_ECHOED = 0.4;
const MOST_LOOK_FORS = 0.5;
const MOST_EXAMPLE = 0.4;
const PLACEHOLDERS = 3;
/** In standard deviations above talk of other things; the labelled honest answers have at least -0.35. */
const LEAST_REACH = -0.4;

/**
 * The gates that close for the whole answer; empty where it is judged as it stands.
 * @param example the question's example answer; may be empty.
 * @param reach how near the answer comes to its criteria and question (standard deviations), and how much it echoes (0 to 1).
 */
export function answerGates(
  material: Material,
  example: string,
  reach: { answer: number; question: number; echo: number },
): Gate[] {
  const words = material.units.flatMap((unit) => unit.words);
  const criteria = material.criteria.map(({ criterion }) => criterion.text);
  const lookFors = material.criteria.flatMap((criterion) => criterion.lookFors.map(({ text }) => text));
  const weighty = new Set(words.filter((word) => word.weight > 0.5).map((word) => word.stem));
  if (weighty.size < LEAST_WORDS) return [{ name: "too-little", cap: 0 }];

  const gates: Gate[] = [];
  const close = (name: GateName, closed: boolean) => {
    if (closed) gates.push({ name, cap: 0 });
  };
  close("list", words.filter(isFunctionWord).length / words.length < LEAST_FUNCTION_WORDS);
  close("repetition", repeatedShare(words) > MOST_REPEATED);
  close(
    "question-echoed",
    reach.echo >= MOST_ECHOED || copiedShare(words, [material.question.text, ...criteria]) >= MOST_COPIED,
  );
  close("look-fors-pasted", copiedShare(words, [...lookFors, ...criteria]) >= MOST_LOOK_FORS);
  close("example-copied", copiedShare(words, [example]) >= MOST_EXAMPLE);
  close("unfilled-template", [...material.answer.matchAll(/\[[^\]\n]{1,60}\]/g)].length >= PLACEHOLDERS);
  close("off-topic", reach.answer < LEAST_REACH && reach.question < 0);
  return gates;
}

const SPEAKERS: ReadonlySet<string> = new Set(["i", "we"]);
const FLAT_DENIALS: ReadonlySet<string> = new Set(["never", "rarely", "hardly"]);
const DENIALS: ReadonlySet<string> = new Set(["dont", "didnt", "wouldnt", "not", "cant", "wont"]);
const ADVERBS: ReadonlySet<string> = new Set([
  "really",
  "usually",
  "normally",
  "ever",
  "even",
  "actually",
  "do",
  "would",
]);
/** What makes a plain "don't" a refusal: "don't bother to", "don't see the point of". */
const UNWILLING: ReadonlySet<string> = new Set(["bother", "bothered", "need", "see", "waste"]);
/** "I don't know" and "I don't want" deny nothing that was done. */
const STATES: ReadonlySet<string> = new Set(["know", "think", "want", "like", "feel"]);
/** "I never start without checking" affirms. */
const TURNED_ROUND: ReadonlySet<string> = new Set(["without", "unless", "until", "before", "only", "just"]);
/** How many words after the denial may name what is denied. */
const DENIAL_REACH = 5;

/** The gates that close for one criterion, given the words of the passage that supports it best. */
export function criterionGates(material: Material, criterionText: string, passage: Word[]): Gate[] {
  const gates: Gate[] = [];
  const criteria = material.criteria.map(({ criterion }) => criterion.text);
  if (passage.length > 0 && copiedShare(passage, [material.question.text, ...criteria]) >= 0.6) {
    gates.push({ name: "passage-copied", cap: 0 });
  }
  if (deniesCriterion(passage, criterionText)) gates.push({ name: "negated", cap: 0 });
  return gates;
}

/** "I never check the wristband" against "Checks the wristband": the speaker denies doing what the criterion asks for. */
export function deniesCriterion(passage: Word[], criterionText: string): boolean {
  // Whoever writes a criterion with a denial in it ("never guesses") expects one in the answer.
  if (/\b(?:not|never|without|no|avoids?|instead|rather)\b/i.test(criterionText)) return false;
  const asked = stemsOf(criterionText);
  return passage.some(({ plain }, index) => {
    if (!SPEAKERS.has(plain)) return false;
    const after = passage
      .slice(index + 1)
      .filter((word) => !ADVERBS.has(word.plain))
      .slice(0, DENIAL_REACH + 2);
    const [denial, verb, ...rest] = after;
    if (!denial || !verb || after.some((word) => TURNED_ROUND.has(word.plain))) return false;
    const isAsked = (word: Word) => asked.has(word.stem) && !STATES.has(word.plain);
    if (isAsked(verb)) return FLAT_DENIALS.has(denial.plain) || DENIALS.has(denial.plain);
    const refused = FLAT_DENIALS.has(denial.plain) || (DENIALS.has(denial.plain) && UNWILLING.has(verb.plain));
    return refused && rest.some((word) => isAsked(word) && word.weight === 1);
  });
}
