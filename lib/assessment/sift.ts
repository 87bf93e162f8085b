import { isForeignSentence } from "./judges/offline/languages";
import { sentences } from "./judges/offline/windows";
import { NO_SPEECH, OTHER_SCRIPT } from "./sifting/no-speech";
import { speaksToTheJudge } from "./sifting/phrases";
import { plain } from "./sifting/unmasked";

export type Span = { start: number; end: number };

/** The sentences that are judged, and why the others are not. */
export type Sifted = { kept: Span[]; toTheJudge: Span[]; withoutContent: Span[]; notEnglish: Span[] };

const WITHOUT_CONTENT = [
  /^(?:(?:so|and|well|ok|okay|right),? )*(?:(?:many )?thanks|thank you)(?: (?:very|so|much|a lot|again|in advance|for (?:your time|listening|reading|the question)))*\W*$/,
  /^(?:(?:so|and|well|ok|okay|right),? )*(?:that's|that is|this is|that was) (?:all|it|everything)(?: (?:from me|for now|really|i have|i think))?\W*$/,
  /^(?:sorry |well |honestly |um |so )*i (?:really |honestly |just )?(?:do not|dont|don't) (?:really )?know\b.{0,40}$/,
  /^(?:sorry |well )*(?:i (?:have|'ve got|ve got) )?no idea\b.{0,40}$/,
  /^.{0,20}\b(?:i (?:can't|cant|cannot) (?:think of|answer|remember|say)|nothing comes to mind|not sure(?: how to| what to)?|no comment|pass on this|skip this)\b.{0,40}$/,
];

/** In speech without punctuation a "sentence" is the whole answer: longer ones are searched piece by piece. */
const LONGEST_SENTENCE = 40;
const PIECE = 16;
/** What stands between two attacks in such speech and is no longer than this belongs to them. */
const LONGEST_SEAM = 3;
/** Where an order is found by its last words, these before it belong to it. */
const LEAD_IN =
  /^(?:ignore|disregard|forget|override|please|kindly|now|just|and|give|award|rate|score|mark|set|you|must|should|me)$/i;
/** An order may be split over this many lines. */
const MOST_LINES = 8;
/** A capital where an attack without a full stop runs into the answer that follows it; not in "If you …, I will …". */
const NEW_START =
  /(?<=\S)(?<!\b[Ii]f (?:you|I|every)\b[^.!?]*)(?<![,:]|\b(?:and|if|that|when|because|so|or|but|as|while|than|before|after|for|what|how|where|who|which|until|like)) (?=(?:I|We|It|In|On|At|The|They|This|That|There|Last|When|My|She|He|So|Then|First|After|But|One|Once|Our|What|Well|Yes|If)\b)/gu;

/** Sorts the sentences of an answer: what speaks to the judge, or says nothing, is set aside; the rest is judged. */
export function sift(answer: string): Sifted {
  const sifted: Sifted = { kept: [], toTheJudge: [], withoutContent: [], notEnglish: [] };
  sifted.toTheJudge.push(...NO_SPEECH.flatMap((pattern) => spansOf(answer, pattern)));
  sifted.notEnglish.push(...spansOf(answer, OTHER_SCRIPT));
  const spoken = without(sentences(answer), [...sifted.toTheJudge, ...sifted.notEnglish], answer);
  const pieces = spoken.flatMap((sentence) => piecesOf(answer, sentence));
  const attacks = attacksAmong(answer, pieces);
  const others: Span[] = [];
  pieces.forEach((piece, index) => {
    if (attacks[index]) sifted.toTheJudge.push(piece);
    else join(others, piece);
  });
  for (const span of others) {
    if (WITHOUT_CONTENT.some((pattern) => pattern.test(plain(answer.slice(span.start, span.end))))) {
      sifted.withoutContent.push(span);
      continue;
    }
    for (const piece of inPieces(answer, span)) {
      if (isForeignSentence(answer.slice(piece.start, piece.end))) sifted.notEnglish.push(piece);
      else join(sifted.kept, piece);
    }
  }
  return sifted;
}

/** The stretches of an answer that speak to whoever judges: no evidence for anything. Neighbours are one stretch. */
export function addressedToTheJudge(answer: string): Span[] {
  const stretches: Span[] = [];
  for (const { start, end } of sift(answer).toTheJudge.toSorted((one, two) => one.start - two.start)) {
    const last = stretches.at(-1);
    if (last && !/[\p{L}\p{N}]/u.test(answer.slice(last.end, start))) last.end = Math.max(last.end, end);
    else stretches.push({ start, end });
  }
  return stretches;
}

function spansOf(answer: string, pattern: RegExp): Span[] {
  return [...answer.matchAll(pattern)].map(({ index, 0: text }) => ({ start: index, end: index + text.length }));
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

/** Stretches that follow each other are one again. */
function join(spans: Span[], next: Span): void {
  const last = spans.at(-1);
  if (last?.end === next.start) last.end = next.end;
  else spans.push({ ...next });
}

function piecesOf(answer: string, sentence: Span): Span[] {
  if (wordsIn(answer, sentence).length > LONGEST_SENTENCE) {
    return cutAt(
      sentence,
      attacksInSpeech(answer, sentence).flatMap(({ start, end }) => [start, end]),
    );
  }
  return cutAt(
    sentence,
    spansOf(answer.slice(sentence.start, sentence.end), NEW_START).map(({ end }) => sentence.start + end),
  );
}

/** Long speech without punctuation in pieces of PIECE words, anything else whole. */
function inPieces(answer: string, span: Span): Span[] {
  const words = wordsIn(answer, span);
  if (words.length <= LONGEST_SENTENCE) return [span];
  return cutAt(
    span,
    words.filter((_, index) => index % PIECE === 0).map(({ start }) => start),
  );
}

/** What stands between white space. */
function wordsIn(answer: string, { start, end }: Span): Span[] {
  return spansOf(answer.slice(start, end), /\S+/g).map((word) => ({
    start: start + word.start,
    end: start + word.end,
  }));
}

function cutAt({ start, end }: Span, cuts: number[]): Span[] {
  const starts = [start, ...new Set(cuts.filter((cut) => cut > start && cut < end))];
  return starts.map((from, index) => ({ start: from, end: starts[index + 1] ?? end }));
}

/** The exact words of the attacks in a stretch that no punctuation parts. */
function attacksInSpeech(answer: string, sentence: Span): Span[] {
  const words = wordsIn(answer, sentence);
  const speaks = (from: number, to: number) => {
    const [first, last] = [words[from], words[to - 1]];
    return first !== undefined && last !== undefined && speaksToTheJudge(answer.slice(first.start, last.end));
  };
  const isLeadIn = (word: Span | undefined) => word !== undefined && LEAD_IN.test(answer.slice(word.start, word.end));
  const found: [number, number][] = [];
  const search = (from: number, to: number) => {
    if (!speaks(from, to)) return;
    let [first, last] = [from, to];
    while (speaks(first, last - 1)) last--;
    while (speaks(first + 1, last)) first++;
    while (first > from && isLeadIn(words[first - 1])) first--;
    search(from, first);
    const before = found.at(-1);
    if (before && first - before[1] <= LONGEST_SEAM) before[1] = last;
    else found.push([first, last]);
    search(last, to);
  };
  // Half-way over the next piece, so that an order across two pieces is found.
  for (let from = 0; from < words.length; from += PIECE) {
    search(Math.max(from, found.at(-1)?.[1] ?? 0), Math.min(words.length, from + PIECE + PIECE / 2));
  }
  return found.flatMap(([first, last]) => {
    const start = words[first]?.start;
    const end = words[last]?.start ?? sentence.end;
    return start === undefined ? [] : [{ start, end }];
  });
}

/** For each piece, whether it is an attack by itself or as one of several lines. */
function attacksAmong(answer: string, pieces: Span[]): boolean[] {
  const attacks = pieces.map(({ start, end }) => speaksToTheJudge(answer.slice(start, end)));
  pieces.forEach((first, index) => {
    for (let next = index + 1; next < Math.min(pieces.length, index + MOST_LINES); next++) {
      const [before, last] = [pieces[next - 1], pieces[next]];
      if (!before || !last || attacks[next - 1] || attacks[next] || endsSentence(answer, before)) return;
      if (!speaksToTheJudge(answer.slice(first.start, last.end))) continue;
      attacks.fill(true, index, next + 1);
      return;
    }
  });
  return attacks;
}

function endsSentence(answer: string, { end }: Span): boolean {
  return /[.!?]["'”’)\]]*\s*$/.test(answer.slice(0, end));
}
