/** Statements with which interviewers ask, wherever they stand. */
const SPOKEN_TO_YOU =
  /^(?:please |so,? |now,? |okay,? |can you |could you )?(?:tell (?:me|us)\b|give (?:me|us|an? (?:\w+ )?example)\b|share (?:with (?:me|us)|an? (?:time|example|story|situation|moment|experience))|walk (?:me|us)\b|talk (?:me|us)\b|talk about (?:a|an|yourself|your)\b|describe (?:to us|for us|to me|for me|an? (?:\p{L}+ ){1,2}(?:you|that|when|where|in which|with whom)\b|an? (?:time|situation|moment|occasion|experience|project|case|challenge|example|difficult|day|typical|recent|specific|conflict|mistake|decision)|your|yourself|the|how|one|any|what)\b|show (?:me|us)\b|sell (?:me|us)\b|convince (?:me|us)\b|help (?:me|us) understand|introduce yourself|think of a time|imagine\b|suppose\b|name (?:a|an|one|two|three|your|some|the)\b|explain (?:to me|to us|how|what|why|the|your|a|an)\b|list (?:the|some|three|your)\b|discuss (?:a|an|your|the|how)\b|provide an example|recall a|define\b|compare\b|outline\b|rate (?:your|yourself)|sum up|summari[sz]e|let['’]s (?:say|talk)|take (?:me|us) through|run (?:me|us) through|complete the sentence|you (?:notice|see|find|are (?:asked|given|told|working|alone|faced)|have (?:been|a|an|two|three))\b|a (?:customer|client|patient|parent|pupil|student|colleague|guest|resident|child)\b)/iu;

/** A question or a statement that asks; without its number and marks. */
export function isAsking(text: string): boolean {
  return endsInQuestion(text) || SPOKEN_TO_YOU.test(text.replace(/^["“‘']/u, ""));
}

/** "How do you cope?" and "Why us? (behavioural)". */
export function endsInQuestion(text: string): boolean {
  return /[?？؟][\s"”’'»)\]*_.]{0,3}(?:\([^()]{1,40}\))?[\s*]{0,3}$/u.test(text);
}

/** Whether a plain line, without number, heading or bold, asks in a way that no advice does. */
export function isSpokenToCandidate(text: string): boolean {
  return (
    /^["“‘']?(?:please |so,? |now,? |can you |could you )?(?:tell|give|walk|talk|show|sell|convince|take|run) (?:me|us)\b/iu.test(
      text,
    ) ||
    /^["“‘']?(?:give|provide|share) an? (?:\w+ )?example\b/iu.test(text) ||
    /^["“‘']?(?:describe|share|discuss|think of|recall|talk about) (?:a|an|one)(?: \w+)? (?:time|situation|occasion|moment|example|instance|experience)\b/iu.test(
      text,
    )
  );
}

/**
 * Cuts a line that goes on after its question, as in "Why us? They want to see interest."; most have no second part.
 * Two questions in a row are one.
 */
export function cutAfterQuestion(text: string): { question: string; rest: string } {
  const cut = /[?？][”"’']?\s+(?=["“]?\p{Lu})/u.exec(text);
  if (!cut) return { question: text, rest: "" };
  const end = cut.index + cut[0].trimEnd().length;
  const rest = text.slice(end).trim();
  const next = /[?？][”"’']?\s+(?=["“]?\p{Lu})/u.exec(rest);
  const nextSentence = rest.slice(0, next ? next.index + 1 : undefined);
  if (!/[.!]\s/u.test(nextSentence) && endsInQuestion(nextSentence)) {
    const second = cutAfterQuestion(rest);
    return { question: `${text.slice(0, end)} ${second.question}`, rest: second.rest };
  }
  if (/^(?:please|if so|if not|give|explain|why|describe|tell|how|and|or|what)\b[^.]{0,80}\.?$/iu.test(rest))
    return { question: text, rest: "" };
  return { question: text.slice(0, end), rest };
}

/** Question texts are compared by their words. */
export function wordsAlone(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘']/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
