import { FUNCTION_WORDS } from "./judges/offline/vocabulary";
import { sentences } from "./judges/offline/windows";
import { wordsOf } from "./judges/offline/words";

export type Span = { start: number; end: number };

/** The sentences that are judged, and why the others are not. */
export type Sifted = { kept: Span[]; toTheJudge: Span[]; withoutContent: Span[] };

const SCORE = "(?:marks?|scores?|points?|levels?|credit|ratings?|grades?|band|stars?)";
// "The highest level of care" is no plea.
const NOT_OF = "(?! of)";
const JUDGE =
  "(?:assessors?|evaluators?|examiners?|graders?|raters?|scorers?|marker|judge|language model|assessment model)";

/** Addressed to whoever judges, or written as if by them. Matched against plain lower-case text. */
const TO_THE_JUDGE = [
  /\b(?:ignore|disregard|forget|override|overrule|bypass)\b.{0,50}\b(?:instructions?|rubric|rules|criteria|guidelines|prompt|guide)\b/,
  new RegExp(
    `\\b(?:give|award|assign|grant|rate|score|mark|grade|return)\\b.{0,50}\\b(?:full|top|maximum|max|highest|perfect|100)\\b.{0,30}\\b${SCORE}\\b${NOT_OF}`,
  ),
  /\b(?:return|output|award|give|assign|rate|score)\b.{0,40}\blevel (?:3|three)\b/,
  new RegExp(`\\b(?:full|top|maximum|perfect) ${SCORE}\\b${NOT_OF}`),
  /\b(?:award|give|grant) (?:me |this |it )?(?:the |a )?(?:maximum|full|perfect)\b/,
  /\b(?:rate|score|grade|mark) (?:me|this|it|my|on|every|each|all)\b.{0,60}\b(?:full|top|maximum|highest|perfect|demonstrated|potential|10|100|3)\b/,
  /\b(?:rubric|scoring guide|marking scheme|rating guide|criteria) (?:was|were|has been|have been|is|are) (?:now )?(?:changed|updated|replaced|void|cancelled|withdrawn)\b/,
  new RegExp(`\\b(?:dear|note (?:to|for)(?: the)?|attention|to the) ${JUDGE}\\b`),
  /^\W*(?:system|developer|admin)(?: note| message| prompt| override| update)?(?: to [a-z ]{1,30})?:/,
  /\b(?:all|every|each) criteri(?:a|on)\b.{0,40}\b(?:met|satisfied|demonstrated|fulfilled|level 3)\b|\bi (?:meet|met|satisfy|fulfil|have met)\b.{0,20}\bcriteria\b/,
  /\bcandidate (?:\d+|demonstrated|explained|opened|gave|took|names|would|has|showed)\b|\bthe candidate\b|\bcandidate:|\binterviewer:/,
  new RegExp(`\\b${JUDGE}(?:'s)? (?:summary|remarks|note|should|must|please|has|will)\\b`),
  /\b(?:as an ai|you are (?:now )?(?:a|an|the) (?:helpful|ai|assistant|judge|grader))\b/,
  /["{]\s*\w+"?\s*:\s*(?:[0-3]|true|false|"demonstrated")\s*[,}]/,
  /<!--|-->|<\/?(?:system|instruction|assistant)\b/,
  /\b(?:refer|see|referred)\b.{0,40}\b(?:earlier answer|previous (?:answer|question)|attached|portfolio|appendix|pages? \d)/,
  /\b(?:ideal|outstanding|strong sample|model|perfect|best) (?:answer|response|reply)\b/,
];

const WITHOUT_CONTENT = [
  /^(?:sorry |well |honestly |um |so )*i (?:really |honestly |just )?(?:do not|dont|don't) (?:really )?know\b.{0,40}$/,
  /^(?:sorry |well )*(?:i (?:have|'ve got|ve got) )?no idea\b.{0,40}$/,
  /^.{0,20}\b(?:i (?:can't|cant|cannot) (?:think of|answer|remember|say)|nothing comes to mind|not sure(?: how to| what to)?|no comment|pass on this|skip this)\b.{0,40}$/,
];

/** In speech without punctuation a "sentence" is the whole answer: longer ones are sorted piece by piece. */
const LONGEST_PIECE = 40;
const PIECE = 16;

/** Sorts the sentences of an answer: what speaks to the judge, or says nothing, is set aside; the rest is judged. */
export function sift(answer: string): Sifted {
  const sifted: Sifted = { kept: [], toTheJudge: [], withoutContent: [] };
  for (const sentence of sentences(answer)) {
    const pieces = piecesOf(answer, sentence);
    const attacks = pieces.map((piece) => speaksToTheJudge(answer, piece, piece));
    pieces.forEach((piece, index) => {
      const next = pieces[index + 1];
      // What is split over two pieces matches only when they are read together.
      if (next && !attacks[index] && !attacks[index + 1] && speaksToTheJudge(answer, piece, next)) {
        attacks[index] = true;
        attacks[index + 1] = true;
      }
    });
    pieces.forEach((piece, index) => {
      if (attacks[index]) sifted.toTheJudge.push(piece);
      else if (matches(WITHOUT_CONTENT, answer, piece, piece)) sifted.withoutContent.push(piece);
      else keep(sifted.kept, piece);
    });
  }
  return sifted;
}

/** The stretches of an answer that speak to whoever judges: no evidence for anything. Neighbours are one stretch. */
export function addressedToTheJudge(answer: string): Span[] {
  const stretches: Span[] = [];
  for (const { start, end } of sift(answer).toTheJudge) {
    const last = stretches.at(-1);
    if (last && !/[\p{L}\p{N}]/u.test(answer.slice(last.end, start))) last.end = end;
    else stretches.push({ start, end });
  }
  return stretches;
}

/** Pieces that follow each other are read as one again. */
function keep(kept: Span[], piece: Span): void {
  const last = kept.at(-1);
  if (last?.end === piece.start) last.end = piece.end;
  else kept.push({ ...piece });
}

function piecesOf(answer: string, sentence: Span): Span[] {
  const words = wordsOf(answer.slice(sentence.start, sentence.end));
  if (words.length <= LONGEST_PIECE) return [sentence];
  const starts = words.filter((_, index) => index % PIECE === 0).map((word) => sentence.start + word.start);
  return starts.map((start, index) => ({
    start: index === 0 ? sentence.start : start,
    end: starts[index + 1] ?? sentence.end,
  }));
}

function speaksToTheJudge(answer: string, first: Span, last: Span): boolean {
  return matches(TO_THE_JUDGE, answer, first, last);
}

function matches(patterns: RegExp[], answer: string, first: Span, last: Span): boolean {
  const text = plain(answer.slice(first.start, last.end));
  return patterns.some((pattern) => pattern.test(text));
}

function plain(text: string): string {
  // Invisible characters and look-alike letters hide words from a pattern.
  return text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, " ")
    .toLowerCase();
}

const FOREIGN_WORDS = new Set(
  `el la los las y es se al del lo su más una uno que por para con pero muy como estaba porque siempre cuando
  le les des est dans pour avec je nous vous mais pas sur une aux cette toujours était sont
  der die und ich nicht mit auf ein eine wir dass wenn dann immer den dem ist habe zu von
  il che di per sono una non della nel anche quando sempre gli ho mi
  o os um não com uma eu mas sempre quando foi meu minha
  het een ik niet van dat wij maar altijd bij zijn naar
  jest się nie na że do jak ale zawsze bardzo w z och att jag som det är på för med inte
  ve bir bu için ile ben çok ama de da`
    .trim()
    .split(/\s+/),
);

/** Share of foreign grammar words from which an answer may be in another language. */
const LEAST_FOREIGN = 0.1;
/** Fewer words than this tell no language. */
const WORDS_TO_TELL = 5;

/** Whether the answer is in English, by its script and by whose grammar words it uses. In doubt, yes. */
export function isEnglish(answer: string): boolean {
  const letters = [...answer.matchAll(/\p{L}/gu)].length;
  const latin = [...answer.matchAll(/\p{Script=Latin}/gu)].length;
  if (letters > 0 && latin / letters < 0.5) return false;
  const words = wordsOf(answer);
  if (words.length < WORDS_TO_TELL) return true;
  const english = words.filter((word) => FUNCTION_WORDS.has(word.plain)).length / words.length;
  const foreign =
    words.filter((word) => FOREIGN_WORDS.has(word.plain) && !FUNCTION_WORDS.has(word.plain)).length / words.length;
  return foreign < LEAST_FOREIGN || english > 2 * foreign;
}
