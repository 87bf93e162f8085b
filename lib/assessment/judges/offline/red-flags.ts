import { sentences } from "./windows";

export type CaughtFlag = { text: string; quote: string };

const THOSE_SERVED = "(?:patients?|customers?|clients?|guests?|pupils?|students?|children|kids|residents?|passengers?)";

/**
 * What can be caught by its words alone, in the speaker's own mouth. Few and plain: a red flag caps the score, so a
 * false one does more harm than a missed one. A question's own red flags count only where they name the same fault.
 */
const FLAGS: { text: string; pattern: RegExp }[] = [
  {
    text: "Dishonesty: makes up or falsifies a record",
    pattern:
      /\bi(?: just| simply| usually| often| sometimes| always|'d|'ve|'ll| would)? (?:fake[ds]?|falsif(?:y|ied)|forged?|fabricated?|backdated?|made up (?:the|a|some) (?:numbers?|readings?|figures?|results?|entries|record))\b/,
  },
  {
    text: "Dishonesty: hides a mistake or lies about it",
    pattern:
      /\bi(?: just| simply)? (?:lied (?:to|about)|covered (?:it|that|the mistake) up|hid (?:it|the (?:mistake|error|evidence))|kept (?:it|that|the mistake) (?:quiet|to myself))\b/,
  },
  {
    text: "Danger: at work after drinking or taking drugs",
    pattern:
      /\bi (?:was|came in|drove|worked|turned up)(?: \w+){0,3} (?:drunk|hungover|stoned|high on|after a few (?:pints|drinks|beers))\b/,
  },
  {
    text: "Violence or threats",
    pattern: new RegExp(
      `\\bi(?: just)? (?:slapped|punched|kicked|smacked|threatened)(?: \\w+){0,2} (?:him|her|them|${THOSE_SERVED}|colleague)\\b`,
    ),
  },
  {
    text: "Contempt for the people served",
    pattern: new RegExp(
      `\\b(?:the |these |those |some |most )?${THOSE_SERVED} (?:are|were)(?: just| all| mostly| basically| so)? (?:idiots?|morons?|stupid|scum|dim|thick|rats|animals|vermin)\\b`,
    ),
  },
  {
    text: "Breach of privacy: shares private details",
    pattern: new RegExp(
      `\\bi (?:posted|shared|uploaded|tweeted|forwarded)(?: \\w+){0,3} (?:photos?|pictures?|videos?|records?|notes|details|scans?)(?: \\w+){0,3} ${THOSE_SERVED}\\b(?!.{0,40}\\b(?:consent|permission)\\b)`,
    ),
  },
];

const DENIED = /\b(?:never|not|n't|nobody|no one|wouldn't|without|accused|if i)\b/;

/** Red flags in the sentences given, each with the sentence as an exact quote. */
export function redFlagsIn(answer: string, spans = sentences(answer)): CaughtFlag[] {
  return spans.flatMap(({ start, end }) => {
    const quote = answer.slice(start, end);
    const text = quote.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, " ");
    return FLAGS.filter(({ pattern }) => {
      const match = pattern.exec(text);
      return match !== null && !DENIED.test(text.slice(Math.max(0, match.index - 25), match.index + match[0].length));
    }).map((flag) => ({ text: flag.text, quote }));
  });
}
