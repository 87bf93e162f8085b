import { DOING } from "./criteria";
import { beginsWithImperative } from "./voice";

/** The follow-up question for a criterion that came without one, in the words of the criterion. */
export function probeFor(criterion: string): string {
  const text = criterion.replace(/[\s.!?]+$/u, "");
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
    /^(?:say|tell (?:them|the interviewer)) (?:\p{L}+ly )?((?:how|what|why|when|where|which|who|whom|that|whether)\b.*)$/iu.exec(
      text,
    );
  if (said) return fitted(asked(said[1] ?? ""));
  if (told) return fitted(`Could you ${verbToCandidate(told[1] ?? "")} ${told[2]}?`);
  if (shown) return fitted(`Can you give an example that shows ${shown[1]}?`);
  if (stressed) return fitted(asked(stressed[1] ?? ""));
  if (/^(?:choose|pick|name|say|start|begin|end|finish|set out)\b/iu.test(text))
    return fitted(`Could you ${lowered(text)}?`);
  if (beginsWithImperative(text) || DOING.test(text)) return fitted(`Can you say more about this: ${lowered(text)}?`);
  return fitted(asked(lowered(text)));
}

function asked(subject: string): string {
  if (/^(?:how|what|why|when|where|which|whom?|whether)\b/iu.test(subject)) return `Can you tell me ${subject}?`;
  if (/^that\b/iu.test(subject)) return `Can you say more about the point ${subject}?`;
  return `What can you tell me about ${subject}?`;
}

function verbToCandidate(verb: string): string {
  const lower = verb.toLowerCase();
  if (lower.startsWith("walk")) return "walk me through";
  return lower.startsWith("tell") ? "tell me about" : lower;
}

/** Not the first letter of a name, of "I" or of an abbreviation. */
function lowered(text: string): string {
  return /^\p{Lu}(?:\p{Ll}|\s)/u.test(text) && !/^I\b/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

const MAX_PROBE_CHARACTERS = 300;

function fitted(probe: string): string {
  return probe.length <= MAX_PROBE_CHARACTERS ? probe : "Can you say more about that point?";
}
