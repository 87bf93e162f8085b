import { DOING } from "./criteria";
import { beginsWithImperative } from "./voice";

/** The follow-up question for a criterion that came without one, in the words of the criterion. */
export function probeFor(criterion: string): string {
  const text = criterion.replace(/[\s.!?]+$/u, "");
  if (/\bSTAR\b/u.test(text)) return "What was the situation, what did you do yourself, and how did it end?";
  return probeForReader(text) ?? probeForDeed(text) ?? probeForAdvice(text);
}

/** "You assess the load" as "Can you tell me how you assess the load?" */
function probeForReader(text: string): string | null {
  const [, verb = "", rest = ""] =
    /^(?:you|they) (?:would |will |can |should |must )?(\p{L}{2,})\b(.*)$/iu.exec(text) ?? [];
  if (verb === "") return null;
  const isDeed =
    !/^(?:know|understand|have|say|show)$/iu.test(verb) &&
    (DEEDS.has(verb.toLowerCase()) || /^ (?:the|an?|your|their|them|it|every|each|any|others)\b/iu.test(rest));
  return fitted(isDeed ? `Can you tell me how you ${verb}${rest}?` : `Can you say more about this: ${lowered(text)}?`);
}

/** The verbs with which criteria are written. */
const DEEDS: ReadonlySet<string> = new Set(
  "acknowledge adapt admit ask avoid balance bring call check choose cite communicate compare connect consider decide demonstrate describe escalate explain find follow give greet handle have help identify include involve keep know learn leave let link listen look make measure mention name notice offer own pick plan prefer prioritise prioritize protect put quote recognise recognize record refer reflect report respect respond say seek set share show speak state stay take talk tell test think understand use verify wait work".split(
    " ",
  ),
);
/** A third person's verb that is not among them shows itself by what it acts on: "Repeats the test". */
const ACT =
  /^(?!(?:this|his|its|across|besides|towards|perhaps|always)\b)\p{L}{2,}[^s\P{L}]s (?:the|an?|your|their|them|it|every|each|any|others|one|two|whether|how|what|where|first|back|out|up|off)\b/iu;
const TWO_DEEDS =
  /\b(?:and|or|then|but) (?:\p{L}+ly )?\p{L}{2,}s(?:$| (?:the|an?|how|what|why|whether|where|who|if|for|about|that|when|to|it|them|their)\b)/iu;

/** "Checks the date on every batch" as "Can you tell me how you check the date on every batch?" */
function probeForDeed(text: string): string | null {
  const [, verb = "", rest = ""] = /^(?:clearly |always |also )?(\p{L}{2,})s (.+)$/iu.exec(text) ?? [];
  const deed = base(verb.toLowerCase());
  const isTelling = /^(?:say|tell|explain|know|show|demonstrate|state|mention|understand)$/u.test(deed);
  // "Tests you ran" and "records of visits" are things.
  const isThing = /^(?:you|they|of)\b/iu.test(rest) || (/^that\b/iu.test(rest) && !isTelling);
  const isDeed = (DEEDS.has(deed) && !isThing) || ACT.test(text);
  if (!isDeed) return null;
  if (TWO_DEEDS.test(rest)) return fitted(`Can you say more about this: ${lowered(text)}?`);
  if (/^(?:say|tell|explain|know)$/u.test(deed) && CLAUSE.test(rest)) return fitted(asked(rest));
  if (/^(?:give|name|describe|explain|share|say|tell|mention|state|show|demonstrate|cite|quote)$/u.test(deed))
    return probeForAdvice(`${deed} ${rest}`);
  return fitted(
    /^(?:know|have|use|understand|include)$/u.test(deed) ? asked(rest) : `Can you tell me how you ${deed} ${rest}?`,
  );
}

/** "Verifies" without its last letter as "verify", "has" as "have". */
function base(verb: string): string {
  if (verb === "ha") return "have";
  return verb.replace(/ie$/iu, "y").replace(/(?<=ch|sh|ss)e$/iu, "");
}

function probeForAdvice(text: string): string {
  const told =
    /^(?:please )?(describe|explain|discuss|share|outline|give|provide|name|list|define|compare|summari[sz]e|talk about|walk (?:them|the interviewer) through|tell (?:them|the interviewer) about) (.*)$/iu.exec(
      text,
    );
  const shown = /^(?:show|demonstrate|prove|illustrate) (?:that )?(.*)$/iu.exec(text);
  const stressed =
    /^(?:mention|highlight|emphasi[sz]e|stress|acknowledge|note|include|cover|reference|point out|touch on|focus on|refer to|express|convey|identify|state|use|cite|address) (.*)$/iu.exec(
      text,
    );
  const said =
    /^(?:say|tell(?: (?:them|the interviewer))?) (?:\p{L}+ly )?((?:how|what|why|when|where|which|who|whom|that|whether)\b.*)$/iu.exec(
      text,
    );
  if (said) return fitted(asked(said[1] ?? ""));
  if (told) return fitted(`Could you ${verbToCandidate(told[1] ?? "")} ${told[2]}?`);
  if (shown) return fitted(`Can you give an example that shows ${shown[1]}?`);
  if (stressed) return fitted(asked(stressed[1] ?? ""));
  if (/^(?:choose|pick|name|say|start|begin|end|finish|set out)\b/iu.test(text))
    return fitted(`Could you ${lowered(text)}?`);
  if (beginsWithImperative(text) || (DOING.test(text) && text.includes(" ")) || ORDER.test(text))
    return fitted(`Can you say more about this: ${lowered(text)}?`);
  const isSentence =
    /^(?:the|your|an?|they|you|it|every\p{L}+|nobody) (?:\p{L}+ ){0,3}(?:is|are|was|were|stays|gets)\b/iu.test(text);
  return isSentence ||
    /^(?:if|while|once|before|after|when [^,]*,|do(?:es)?|did|had|has|is|are|was|can|could|will|would|never|not)\b/iu.test(
      text,
    )
    ? fitted(`Can you say more about this: ${lowered(text)}?`)
    : fitted(asked(lowered(text)));
}

/** A verb that no list here knows shows itself by what it acts on: "Defuse the tension", "Chill it first". */
const ORDER =
  /^(?!(?:about|above|after|against|all|and|any|as|at|before|between|both|but|by|how|what|why|when|where|which|whom?|during|for|from|half|if|in|into|most|of|on|or|over|since|some|than|through|to|under|until|with|without|whether)\b)(?!\p{L}+(?:ing|ed|ness|ity|ment|tion|s)\b)\p{L}{3,} (?:(?:off|out|up|down|away|back) )?(?:the|an?|your|their|them|it|every|each|any|yourself|others)\b/iu;

/** What somebody tells or knows. */
const CLAUSE = /^(?:how|what|why|when|where|which|whom?|whether)\b/iu;

function asked(subject: string): string {
  if (CLAUSE.test(subject)) return `Can you tell me ${subject}?`;
  if (/^that\b/iu.test(subject)) return `Can you say more about the point ${subject}?`;
  return `What can you tell me about ${subject}?`;
}

function verbToCandidate(verb: string): string {
  const lower = verb.toLowerCase();
  if (lower.startsWith("walk")) return "walk me through";
  return lower.startsWith("tell") ? "tell me about" : lower;
}

/** Not the first letter of a name of two words, of "I" or of an abbreviation. */
function lowered(text: string): string {
  return /^\p{Lu}(?:\p{Ll}|\s)/u.test(text) && !/^(?:I\b|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll})/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

const MAX_PROBE_CHARACTERS = 300;

function fitted(probe: string): string {
  return probe.length <= MAX_PROBE_CHARACTERS ? probe : "Can you say more about that point?";
}
