/*
 * The matters that talk about judging this very answer is made of. One of them stands in many honest sentences; several
 * together, where nobody tells of their work, hardly do. What is here catches orders that nobody has thought of; the
 * known ones stand in phrases.ts. Matched against one sentence in plain lower-case text.
 */

/** A three as a level: not of things ("three nurses"), nor of a day or an hour. */
const A_THREE =
  "\\b(?:an?|all|at|be|is|of|give|put|than|below|under|to|with|number|get|got|reach\\w*|enter|say|has) (?:3|threes?)(?=\\W*$|[.,;!]\\s|\\s(?:everywhere|overall|across|for (?:all|each|every|it|this|me)|on (?:all|each|every)|in (?:all|each|every)|or (?:more|above|higher)))";

const MATTERS: readonly RegExp[] = [
  // What the sentence wants: a level, a mark, a pass.
  new RegExp(
    `${A_THREE}|\\bthrees\\b|\\b(?:3|three) (?:everywhere|across the board)|\\blevel (?:3|three)\\b|\\b(?:top|highest|maximum|best|high|higher|perfect|full) (?:levels?|marks?|scores?|grades?|ratings?|points|credit)\\b(?! of)|\\bdemonstrated\\b(?! (?:how|the|to|that|an?|it|by|my|his|her|in|on|good|our|this))|\\b(?:all|maximum|every) (?:the )?points\\b|\\b(?:the|a) maximum\\b(?! (?:of|dose|load|speed|weight|rate|time|level|temperature|number|amount))|\\b(?:10|ten|5|five|100|3) ?(?:\\/|out of) ?(?:10|ten|5|five|100|3)\\b(?!\\/)|\\bhundred out of\\b|★{2,}`,
  ),
  // What is done with it.
  /\b(?:rat(?:e|es|ed|ing)|(?:un)?scor(?:e|es|ed|ing)|grad(?:e|es|ed|ing)|judg(?:e|es|ed|ing|ment)|evaluat(?:e|es|ed|ion|ing)|assess(?:es|ed|ing|ment)?|award(?:s|ed|ing)?|verdict|approve[sd]?|pre-approved|marking|marks?|(?:pass|passes|passed|fail|fails|failing) (?:me|this|all|him|the candidate)|reward(?:ed)?|(?:skip_?)?eval\w*|discriminating)\b/,
  // What it is done by.
  /\b(?:rubrics?|criteri(?:a|on)|look-?fors?|the scale|scale|scoring|levels|guide|every (?:category|item|count)|all (?:counts|four|five|three|items|categories)|each (?:category|item|one))\b/,
  // Who does it, or whom it is done to.
  /\b(?:judge|assessor|evaluator|grader|examiner'?s?|rater|ai|gpt[- ]?\d*|chatgpt|claude|gemini|llm|bot|models?|experts|candidates?|supervisor|organisers|hr)\b/,
  // What it is done to.
  /\b(?:(?:this|my|the|above|other|real|whole|sample|any) (?:answer|response|reply|submission|transcript|question|evaluation|assessment|message|sentence|text|interview)|everything (?:above|here|you|that the|the)|(?:the )?above|of myself|rate myself|self-assessment)\b/,
  // That it is asked for.
  /^\W*(?:please|just|only|never|always|say|answer|respond|reply|assume|pretend|imagine|suppose|treat|copy|use|give|put|enter|reverse|count|accept|approve|override|skip|consider|take|hey|remember|do|don't|note)\b|\b(?:please|you (?:must|should|will|would|have to|agree|are|need|give|fail|score)|if you|for you|must (?:result|be)|should be|asks? for|asked that|(?:are|were) looking for|be kind|strict|imperative|overrides?|from now on|opposite|stands for|counts? as|means|no (?:evaluation|assessment|judgement) (?:is )?(?:required|needed))\b/,
];

const THREE_MATTERS = 3;
/** So few words hold no work beside the plea. */
const SHORT = 14;

/** Whether a sentence speaks of judging in so many ways that it can hardly speak of work. */
export function isTalkOfJudging(reading: string): boolean {
  const matters = MATTERS.filter((matter) => matter.test(reading)).length;
  if (matters >= THREE_MATTERS) return true;
  const wantsLevel = MATTERS[0]?.test(reading) === true;
  return matters === THREE_MATTERS - 1 && wantsLevel && reading.split(" ").length <= SHORT;
}
