import { ABSTRACT_WORDS, COMMON_WORDS, FUNCTION_WORDS, NUMBER_WORDS, TIME_WORDS } from "./vocabulary";
import { stem, type Word, wordsOf } from "./words";

/** Grammar words of other languages in Latin script, a line or two for each. Those that English has too do not count. */
const FOREIGN_WORDS = new Set(
  `el la los las y es se al del lo su más una uno que por para con pero muy como estaba porque siempre cuando le
  les des et est dans pour avec je nous vous mais pas sur aux cette toujours était sont qui ne
  der die und ich nicht mit auf ein eine wir dass wenn dann immer den dem ist habe zu von
  il che di per sono una non della nel anche sempre gli ho mi poi prima
  os um não com uma eu mas quando foi meu minha então
  het een ik niet van dat wij maar altijd bij zijn naar ek nie vir
  jest się nie na że jak ale zawsze bardzo z w potem jsem jsme není také když aby pro že už
  sam smo nije što kako koji samo kada ili och att jag som det är på för med inte jeg ikke og til af
  hogy nem egy és az csak volt mert majd että ei oli minä hän kun niin mutta sitten myös olen ja kad yra bet
  și să este cu pe din mai sunt pentru care dacă apoi dhe të për një është nuk
  ve bir bu için ile ben çok ama sonra daha olarak ne kadar
  ang ng mga sa ko ako kung kasi naman lang siya niya hindi tapos kapag din rin yung ay
  yang dan saya untuk dengan tidak ini itu dari pada adalah akan kami mereka sudah bisa harus juga karena lalu ke
  ya wa kwa ni katika kama lakini sana mimi yake wake kila hii hiyo kuwa baada kabla
  tôi và của là không cho được với các những một có người khi thì mwen pou yo nan waa iyo yn mae wedi`
    .trim()
    .split(/\s+/)
    .filter((word) => !FUNCTION_WORDS.has(word)),
);

const ENGLISH_STEMS: ReadonlySet<string> = new Set(
  [FUNCTION_WORDS, COMMON_WORDS, ABSTRACT_WORDS, NUMBER_WORDS, TIME_WORDS].flatMap((words) => [...words].map(stem)),
);

/** Share of foreign grammar words from which a text may be in another language. */
const LEAST_FOREIGN = 0.1;
/** English sentences, a learner's and a note's too, have at least 0.33 of English grammar words; other languages under 0.15. */
const LEAST_GRAMMAR = 0.24;
/** Lists of English keywords, which have no grammar, know at least 0.19 of these words; other languages under 0.1. */
const LEAST_KNOWN = 0.15;
/** Fewer words than this tell no language. */
const WORDS_TO_TELL = 5;
const CONTENT_WORDS_TO_TELL = 9;

/**
 * Whether a text is in English, by its script and by whose grammar words it uses; where it has none, as in a list of
 * keywords, by whose content words. In doubt, yes.
 * @param topic stems of the question's own words, which an English answer may use.
 */
export function isEnglish(text: string, topic: ReadonlySet<string> = new Set()): boolean {
  if (!isLatin(text)) return false;
  const words = wordsOf(text);
  if (words.length < WORDS_TO_TELL) return true;
  const { grammar, foreign, known } = sharesOf(words, topic);
  if (foreign >= LEAST_FOREIGN && grammar <= 2 * foreign) return false;
  return grammar >= LEAST_GRAMMAR || known >= LEAST_KNOWN || words.length < CONTENT_WORDS_TO_TELL;
}

/** Whether one sentence among others is plainly in another language: in its script, or with its grammar words. In doubt, no. */
export function isForeignSentence(text: string): boolean {
  if (!isLatin(text)) return true;
  const words = wordsOf(text);
  if (words.length < WORDS_TO_TELL) return false;
  const { grammar, foreign } = sharesOf(words, new Set());
  return foreign >= LEAST_FOREIGN && grammar <= foreign;
}

function isLatin(text: string): boolean {
  const letters = [...text.matchAll(/\p{L}/gu)].length;
  const latin = [...text.matchAll(/\p{Script=Latin}/gu)].length;
  return letters === 0 || latin / letters >= 0.5;
}

function sharesOf(words: Word[], topic: ReadonlySet<string>) {
  const share = (test: (word: Word) => boolean) => words.filter(test).length / words.length;
  return {
    grammar: share(({ plain }) => FUNCTION_WORDS.has(plain)),
    foreign: share(({ plain }) => FOREIGN_WORDS.has(plain)),
    // Words of one or two letters stand in every language.
    known: share(({ plain, stem }) => /^[a-z]{3,}$/.test(plain) && (ENGLISH_STEMS.has(stem) || topic.has(stem))),
  };
}
