import type { QuestionKind } from "../schema";

/** In this order: the first that fits decides. */
const KINDS: { kind: QuestionKind; pattern: RegExp }[] = [
  {
    kind: "situational",
    pattern:
      /\b(?:what would you|how would you|through how you(?: would|['’]d)|how (?:do|will) you (?:usually )?(?:handle|deal with|react|respond|manage|approach|cope with|act in)(?: [\p{L}'’-]+){0,4} (?:situations?|cases?|times?|moments?|scenarios?) (?:where|when|in which|with|that))\b/iu,
  },
  {
    kind: "behavioural",
    pattern:
      /\b(?:(?:a|the last|an?other|one|any) (?:time|situation|occasion|moment|instance)s? (?:when|where|that|in which|you|of)|tell (?:me|us) about a (?:time|mistake|conflict|challenge|difficult|situation|project)|give (?:me|us) an example|(?:share|provide|describe) an? (?:specific )?(?:example|instance|time|situation|occasion|experience|challenging|difficult|moment|conflict|mistake|project)|example of (?:a|how|when|something)|(?:tell (?:me|us) about|describe|talk about|share) (?:a|an|one|the (?:last|first|most|\p{L}+est)) (?!(?:typical|normal|usual)\b)|have you ever|how did you|when did you last|did you ever|think of a time|you(?:'ve| have) (?:encountered|faced|handled|dealt|made|resolved))\b/iu,
  },
  {
    kind: "situational",
    pattern:
      /\b(?:what would you|how would you|what (?:will|do) you do (?:if|when|first)|how (?:do|will) you (?:handle|deal with|react|respond|manage)(?: [\p{L}'’-]+){0,6} (?:if|when|where|who|situations?|conflicts?|disagreements?|stress|pressure|customers?|clients?|guests?|parents?|complaints?|criticism|mistakes?|dilemmas?|emergenc\w+|feedback|failure|ambiguity)|imagine|suppose|let's say|if (?:a|an|you|your|the|we|one)\b|hypothetical|scenario)\b/iu,
  },
  {
    kind: "motivation",
    pattern:
      /\b(?:why (?:do|did|are|should|would|have) (?:you|we)|why (?:this|us|our|nursing|teaching)|what (?:interests|attracts|attracted|motivates|motivated|drives|inspires|inspired|excites|drew|made you|do you (?:like|enjoy|love|know about (?:us|our)))|where do you see|(?:career|long[- ]term|short[- ]term) goals?|passionate|ideal (?:job|workplace|boss)|what are you looking for|hope to|salary|stay (?:up to date|updated|current)|keep up)\b/iu,
  },
  {
    kind: "background",
    pattern:
      /\b(?:tell (?:me|us) (?:a (?:bit|little) )?about (?:yourself|your)|introduce yourself|walk (?:me|us) through|your (?:experience|background|qualifications?|education|training|career|work history|current (?:job|role)|strengths?|weakness(?:es)?|certifications?|previous)|(?:greatest|biggest|main) (?:strength|weakness|achievement|accomplishment)|how (?:long|many years) have you|experience (?:do you have|with|in|working|of)|qualifies|how would (?:others|your (?:boss|colleagues))|what (?:is|are) your)\b/iu,
  },
];

/** The kind of a question by its words: technical where they say nothing else. `hint` is the article's own word for it. */
export function kindOf(question: string, hint: string | null): QuestionKind {
  const told = /\b(behaviou?ral|situational|scenario|technical|motivation|background|general|competency)/iu
    .exec(hint ?? "")?.[1]
    ?.toLowerCase();
  if (told?.startsWith("behavio")) return "behavioural";
  if (told === "situational" || told === "scenario") return "situational";
  if (told === "technical" || told === "motivation" || told === "background") return told;
  return KINDS.find(({ pattern }) => pattern.test(question))?.kind ?? "technical";
}
