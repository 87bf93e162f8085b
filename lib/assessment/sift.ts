import { isForeignSentence } from "./judges/offline/languages";
import { sentences } from "./judges/offline/windows";
import { wordsOf } from "./judges/offline/words";

export type Span = { start: number; end: number };

/** The sentences that are judged, and why the others are not. */
export type Sifted = { kept: Span[]; toTheJudge: Span[]; withoutContent: Span[]; notEnglish: Span[] };

// "Level" is not among them: pumps, oxygen and fluids have levels too.
const SCORE = "(?:marks?|scores?|points?|credit|ratings?|grades?|stars?)";
// "The highest level of care" is no plea.
const NOT_OF = "(?! of)";
const TOP = "(?:full|top|maximum|max|highest|perfect)";
const JUDGE =
  "(?:assessors?|evaluators?|examiners?|graders?|raters?|scorers?|marker|judge|language model|assessment model)";
const THE_ANSWER =
  "(?:me|(?:this|my|the (?:above|following|whole|entire)) (?:answer|response|reply|submission|transcript)|all criteria|(?:every|each) criterion)";
/** What a candidate cannot point at in an answer: other answers, and papers that nobody can see. */
const OWN_PAPERS =
  "(?:attached |enclosed |online |full )?(?:portfolio|cv|curriculum vitae|résumé|resume|appendix|annex|attachments?|linkedin|github|website|blog|cover letter|application(?: form)?|personal statement|supporting (?:documents?|statement|evidence))";
const ELSEWHERE = `(?:(?:my|the|an|this|any) (?:previous|earlier|prior|preceding|above|other|last|first|second|third) (?:answers?|repl(?:y|ies)|submissions?|response to)|(?:my|the|an) (?:attached|enclosed|accompanying|uploaded|linked)|(?:my|the) ${OWN_PAPERS}|(?:appendix|annex|attachment|exhibit|enclosure) (?:[a-z]|\\d+)\\b)`;
// An order, not an account: "I never ignore the instructions" is what a good technician says.
const ORDERED =
  "(?:^\\W*|[.:;,!?\"'(-]\\s*|\\b(?:please|now|kindly|just|and|then|must|should|you|judge|model|assistant) )";

const SPEAKER_LABEL =
  "(?:interviewer|system|developer|admin|assistant|user|assessor|evaluator|examiner|grader|rater|judge|moderator|panel|chair|chatgpt|ai|bot)";
const LABEL_TAIL =
  "(?:'s)?(?: (?:note|notes|message|prompt|override|update|notice|instructions?|summary|remarks|comments?|verdict|to [a-z ]{1,30}|\\d+))*";

/** Stretches that are no speech of the candidate's, wherever their sentences end. */
const BLOCKS = [
  /<!--[\s\S]*?(?:-->|$)/g,
  /```[\s\S]*?(?:```|$)/g,
  /<(system|instructions?|assistant|admin|prompt|rubric|judge)\b[^>]*>[\s\S]*?(?:<\/\1>|$)/gi,
  /\[inst\][\s\S]*?(?:\[\/inst\]|$)/gi,
  /<\/?[a-z][^<>]{0,80}>|<\|[^<>]{1,40}\|>/gi,
  /[{[]\s*["'][^"'\n]{1,60}["']\s*:[^\n]*[}\]]|\{\s*\n[\s\S]*?\n\s*\}/g,
  // Letters of both cases and digits in one long run: base64 and the like. Then hexadecimal and binary.
  /(?=[\w+/-]*[a-z])(?=[\w+/-]*[A-Z])(?=[\w+/-]*\d)[\w+/-]{28,}={0,2}|[A-Za-z0-9+/]{28,}={1,2}/g,
  /(?:\b[0-9a-f]{2}\b\s?){8,}|(?:\b[01]{8}\b\s?){3,}/g,
  // A picture whole; of a link only its address, since its words are the candidate's.
  /!\[[^\]\n]*\]\([^)\n]*\)|(?<=\])\([^)\s]{4,}\)|\b(?:https?:\/\/|www\.)[^\s<>"')]*[^\s<>"').,;:!?]/gi,
];

/** A run of letters of another script; single ones among Latin letters are look-alikes, not language. */
const OTHER_SCRIPT = /(?:(?!\p{Script=Latin})\p{L}[\p{M}\p{P}\s\d]*){6,}/gu;

/** Addressed to whoever judges, or written as if by them. Matched against plain lower-case text. */
const TO_THE_JUDGE = [
  new RegExp(
    `${ORDERED}(?:ignore|disregard|forget|override|overrule|bypass)\\b.{0,50}\\b(?:instructions?|rubric|rules|criteria|guidelines|prompt|guide)\\b`,
  ),
  /\b(?:ignore|disregard|forget|override|overrule|bypass)\b.{0,30}\b(?:previous|prior|above|scoring|rating|marking|grading|your) (?:instructions?|rubric|rules|criteria|guidelines|prompt|guide|scheme)\b/,
  new RegExp(
    `\\b(?:give|award|assign|grant|rate|score|mark|grade|return)\\b.{0,50}\\b${TOP}\\b.{0,30}\\b${SCORE}\\b${NOT_OF}`,
  ),
  /\b(?:output|award|assign|rate|score|mark|(?:give|return)(?: (?:me|it|this|every criterion|each criterion))?)\b.{0,25}\blevel (?:3|three)\b/,
  new RegExp(`\\b(?:full|top|maximum|perfect) ${SCORE}\\b${NOT_OF}`),
  /\b(?:award|grant) (?:me |this |it )?(?:the |a )?(?:maximum|full|perfect)\b|\bgive (?:me|this) (?:the |a )?(?:maximum|full|perfect)\b/,
  /\b(?:top|highest|maximum) level (?:for|on|in) (?:each|every|all) criteri(?:a|on)\b|\bgive me\b.{0,30}\b(?:top|highest|maximum) level\b/,
  /\b(?:demonstrated|meets?|met|satisf(?:y|ies|ied)) (?:each|every|all(?: the)?) criteri(?:a|on)\b|\bcriteri(?:a|on) (?:comes?|came) out as\b/,
  new RegExp(`\\b(?:rate|score|grade|mark) ${THE_ANSWER}\\b`),
  /\b(?:rubric|scoring guide|marking scheme|rating guide|criteria) (?:was|were|has been|have been|is|are) (?:now )?(?:changed|updated|replaced|void|cancelled|withdrawn)\b/,
  new RegExp(`\\b(?:dear|note (?:to|for)(?: the)?|attention|to the) ${JUDGE}\\b`),
  new RegExp(`^\\W*${SPEAKER_LABEL}${LABEL_TAIL}\\W{0,3}:`),
  /\b(?:set|change|put|raise|move|switch)\b.{0,12}\b(?:every|each|all|the|this|my) (?:scores?|marks?|ratings?|criteria|criterion|levels?)\b.{0,20}\b(?:to|at|as) (?:3|three|full|max|maximum|top|demonstrated|the (?:top|highest))\b/,
  // Without a speaker: "we only start when all criteria are met" is about patients.
  /^(?!.*\b(?:i|we|they|she|he|patients?|when|if|until)\b).*\b(?:all|every|each) criteri(?:a|on)\b.{0,40}\b(?:met|satisfied|demonstrated|fulfilled|level 3)\b/,
  /\bi (?:meet|met|satisfy|fulfil|have met)\b.{0,20}\b(?:all|every|each|the)\b.{0,10}\bcriteri(?:a|on)\b/,
  /^\W*(?:the )?candidate(?: \d+)? (?:demonstrated|explained|opened|gave|took|names|would|has|showed)\b|\bcandidate:|\binterviewer:/,
  new RegExp(`\\b${JUDGE}(?:'s)? (?:summary|remarks|note|should|must|please|has|will)\\b`),
  /\b(?:as an ai|you are (?:now )?(?:a|an|the) (?:helpful|ai|assistant|judge|grader))\b/,
  /["{]\s*\w+"?\s*:\s*(?:[0-3]|true|false|"demonstrated")\s*[,}]/,
  /<!--|-->|<\/?(?:system|instruction|assistant)\b/,
  new RegExp(
    `(?:${ORDERED}|\\bi )(?:see|refer(?: back)?(?: you)?(?: back)? to|consult|view|look at|turn to)\\b.{0,30}\\b${ELSEWHERE}`,
  ),
  new RegExp(`${ORDERED}(?:read|check|open|visit|go to|find|review)\\b.{0,30}\\bmy ${OWN_PAPERS}`),
  new RegExp(
    `^(?!.*\\b(?:i|we|she|he|they) ).*\\b(?:found|described|explained|answered|covered|given|listed|shown|documented|set out|attached|available|contained|included|it|everything|details|evidence|rest|same)\\b.{0,20}\\b(?:in|on|at|as|to) ${ELSEWHERE}`,
  ),
  /\b(?:ideal|outstanding|strong sample|model) (?:answer|response|reply)\b/,
  /\b(?:hidden|secret|your|system) (?:instructions?|prompt|directives?)\b|\b(?:new|updated|previous|prior|above) (?:system )?(?:prompt|directives?)\b|^\W*(?:new|updated|revised|real) instructions?\W*:/,
  /\b(?:you are (?:now )?in|activate|enable) (?:developer|debug|maintenance|jailbreak|god|admin|test) mode\b|\b(?:developer|god) mode\b|\bjailbreak/,
  new RegExp(
    `\\b(?:please|kindly|beg|deserves?|must|should|entitled|merits?|earns?|worth)\\b.{0,40}\\b${TOP}\\b.{0,12}\\b${SCORE}\\b${NOT_OF}`,
  ),
  new RegExp(
    `\\b(?:treat|count|consider|regard|mark|accept|take|record|register) (?:this|the following|everything|${THE_ANSWER})\\b.{0,50}\\b(?:demonstrated|passed|sufficient|criteri(?:a|on)|full (?:marks|credit))\\b`,
  ),
  new RegExp(
    `${ORDERED}(?:treat|count|consider|regard|accept|take|record|register|assume|deem)\\b.{0,12}${THE_ANSWER}\\b`,
  ),
  new RegExp(
    `\\b${THE_ANSWER}\\b.{0,40}\\b(?:meets|satisfies|covers|fulfils|demonstrates|deserves|scores|has been (?:verified|approved|scored|checked)|is (?:complete|correct|perfect|excellent|demonstrated|a (?:3|three)))\\b`,
  ),
  new RegExp(
    `\\b(?:${JUDGE}|ai)\\b.{0,25}\\b(?:must|should|shall|will|are to|have to|need to|now)\\b.{0,40}\\b(?:score|rate|grade|mark|award|output|return|respond|answer with|print|assess)\\b`,
  ),
  new RegExp(
    `\\byou\\b.{0,12}\\b(?:must|should|shall|will|are to|have to|need to|now)\\b.{0,20}\\b(?:score|rate|grade|award|output|return|respond|print)\\b.{0,30}\\b(?:${THE_ANSWER}|${TOP}|level 3|demonstrated|json)\\b`,
  ),
  /\b(?:print|reveal|output|reply with|respond with|answer with)\b.{0,30}\b(?:(?:system|your) (?:prompt|instructions?)|prompt|json|demonstrated|rubric)\b/,
  /^\W*(?:overall |final |total )?(?:scores?|levels?|ratings?|grades?|marks?|verdict)\s*[:=]\s*(?:3|three|100|full|top|max|maximum|demonstrated|excellent|perfect|pass|12 ?\/ ?12|10 ?\/ ?10|3 ?\/ ?3)\b/,
  /\b(?:overall|final|total|my|this) (?:scores?|ratings?|grades?|marks?|verdict) (?:is|are) (?:now |set to )?(?:3|three|100|full|top|max|maximum|demonstrated|excellent|perfect|pass)\b/,
  /^\W*["']?[\w-]+["']?\s*[:=]\s*["']?(?:3|level 3|demonstrated|full marks|true)["']?\W*$/,
  /\b(?:hiring|interview) (?:decision|panel|board|committee)\b.{0,60}\b(?:approved|decided|agreed|confirmed|already)\b/,
  /\b(?:rubric|scoring guide|marking scheme|rating guide|scoring system|mark scheme)\b.{0,60}\b(?:changed|updated|replaced|void|cancelled|withdrawn|suspended|no longer|new version|revised|every answer|any answer|all answers)\b/,
  /\b(?:decode|rot13|base64|eval)\b.{0,40}\b(?:this|following|above|string|text|obey|follow|instruction)/,
];

const CRYPTIC_LETTERS = new Map(
  [..."аaеeоoрpсcуyхxіiјjѕsԁdһhοoαaεeιiκkνvρpτtυuᴏo"].flatMap((letter, index, all) =>
    index % 2 === 0 ? [[letter, all[index + 1] ?? letter] as const] : [],
  ),
);
const DIGITS_FOR_LETTERS = new Map(
  Object.entries({ "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", $: "s" }),
);

const WITHOUT_CONTENT = [
  /^(?:sorry |well |honestly |um |so )*i (?:really |honestly |just )?(?:do not|dont|don't) (?:really )?know\b.{0,40}$/,
  /^(?:sorry |well )*(?:i (?:have|'ve got|ve got) )?no idea\b.{0,40}$/,
  /^.{0,20}\b(?:i (?:can't|cant|cannot) (?:think of|answer|remember|say)|nothing comes to mind|not sure(?: how to| what to)?|no comment|pass on this|skip this)\b.{0,40}$/,
];

/** In speech without punctuation a "sentence" is the whole answer: longer ones are sorted piece by piece. */
const LONGEST_PIECE = 40;
const PIECE = 16;
/** A capital where an attack without a full stop runs into the answer that follows it. */
const NEW_START =
  /(?<=[\p{Ll}\d.!?"'}\])>]) (?=(?:I|We|It|In|On|At|The|They|This|That|There|Last|When|My|She|He|So|Then|First|After|But|One|Once|Our|What|Well|Yes|If)\b)/gu;

/** Sorts the sentences of an answer: what speaks to the judge, or says nothing, is set aside; the rest is judged. */
export function sift(answer: string): Sifted {
  const sifted: Sifted = { kept: [], toTheJudge: [], withoutContent: [], notEnglish: [] };
  sifted.toTheJudge.push(...BLOCKS.flatMap((block) => spansOf(answer, block)));
  sifted.notEnglish.push(...spansOf(answer, OTHER_SCRIPT));
  const spoken = without(sentences(answer), [...sifted.toTheJudge, ...sifted.notEnglish], answer);
  const pieces = spoken.flatMap((sentence) => piecesOf(answer, sentence));
  const attacks = pieces.map((piece) => speaksToTheJudge(answer, piece, piece));
  pieces.forEach((piece, index) => {
    const next = pieces[index + 1];
    // What is split over two pieces or two lines matches only when they are read together.
    if (!next || attacks[index] || attacks[index + 1] || endsSentence(answer, piece)) return;
    if (speaksToTheJudge(answer, piece, next)) {
      attacks[index] = true;
      attacks[index + 1] = true;
    }
  });
  pieces.forEach((piece, index) => {
    if (attacks[index]) sifted.toTheJudge.push(piece);
    else if (isForeignSentence(answer.slice(piece.start, piece.end))) sifted.notEnglish.push(piece);
    else if (matches(WITHOUT_CONTENT, answer, piece, piece)) sifted.withoutContent.push(piece);
    else keep(sifted.kept, piece);
  });
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

function spansOf(answer: string, pattern: RegExp): Span[] {
  return [...answer.matchAll(pattern)].map(({ index, 0: text }) => ({ start: index, end: index + text.length }));
}

function endsSentence(answer: string, { end }: Span): boolean {
  return /[.!?]["'”’)\]]*\s*$/.test(answer.slice(0, end));
}

/** What is left of the spans, where it holds a letter or a digit. */
function without(spans: Span[], blocks: Span[], answer: string): Span[] {
  return blocks
    .reduce(
      (left, block) =>
        left.flatMap(({ start, end }) =>
          block.end <= start || block.start >= end
            ? [{ start, end }]
            : [
                { start, end: block.start },
                { start: block.end, end },
              ].filter((span) => span.start < span.end),
        ),
      spans,
    )
    .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(answer.slice(start, end)));
}

/** Pieces that follow each other are read as one again. */
function keep(kept: Span[], piece: Span): void {
  const last = kept.at(-1);
  if (last?.end === piece.start) last.end = piece.end;
  else kept.push({ ...piece });
}

function piecesOf(answer: string, sentence: Span): Span[] {
  const text = answer.slice(sentence.start, sentence.end);
  if (plain(text).split(" ").length > LONGEST_PIECE) {
    return cutAt(
      sentence,
      wordsOf(text).flatMap(({ start }, index) => (index > 0 && index % PIECE === 0 ? [sentence.start + start] : [])),
    );
  }
  if (!speaksToTheJudge(answer, sentence, sentence)) return [sentence];
  return cutAt(
    sentence,
    [...text.matchAll(NEW_START)].map(({ index, 0: gap }) => sentence.start + index + gap.length),
  );
}

function cutAt({ start, end }: Span, cuts: number[]): Span[] {
  const starts = [start, ...cuts];
  return starts.map((from, index) => ({ start: from, end: starts[index + 1] ?? end }));
}

function speaksToTheJudge(answer: string, first: Span, last: Span): boolean {
  return matches(TO_THE_JUDGE, answer, first, last);
}

function matches(patterns: RegExp[], answer: string, first: Span, last: Span): boolean {
  const text = plain(answer.slice(first.start, last.end));
  const readings = [text, unmasked(text)];
  return patterns.some((pattern) => readings.some((reading) => pattern.test(reading)));
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

/** Letters of other alphabets, digits for letters ("1gn0re") and spaced letters ("i g n o r e") read as plain ones. */
function unmasked(text: string): string {
  return [...text.normalize("NFKD").replace(/\p{M}/gu, "")]
    .map((letter) => CRYPTIC_LETTERS.get(letter) ?? letter)
    .join("")
    .replace(/\S*\p{L}\S*/gu, (word) => word.replace(/[013457@$]/g, (sign) => DIGITS_FOR_LETTERS.get(sign) ?? sign))
    .replace(/\b(?:\p{L}[ .\-_*]){3,}\p{L}\b/gu, (spaced) => spaced.replace(/[ .\-_*]/g, ""))
    .replace(/[_*]/g, "");
}
