import type { Level } from "../../schema";
import type { Gate, GateName } from "./gates";

const GATE_SENTENCES = {
  "too-little": "There is too little here to judge.",
  list: "This reads as a list of keywords. Say in sentences what you do, and how.",
  repetition: "The same words come again and again, so there is little to judge.",
  "question-echoed": "This mostly repeats the question or its criteria. Say what you yourself do.",
  "look-fors-pasted": "This mostly repeats the phrases that the judge looks for. Say it in your own words.",
  "example-copied": "This mostly repeats the example answer. Use a case of your own.",
  "unfilled-template": "Parts of a template are still in brackets. Put your own details in their place.",
  "off-topic": "The answer seems to be about something else than the question.",
  "passage-copied": "The words that come nearest are those of the question or the criterion itself.",
  negated: "You say that you do not do this.",
} satisfies Record<GateName, string>;

const LEVEL_SENTENCES = [
  "I found nothing that clearly speaks to this.",
  "You name this, with little on how or why.",
  "You say how you do this or why it matters, without a detail of your own that would show it.",
  "You explain this and back it with a detail of your own.",
] as const satisfies Record<Level, string>;

export const NOT_ENGLISH = "I can only read English, so I have not judged this.";
const SET_ASIDE = "Sentences addressed to the judge were set aside.";

/** What the candidate is told about one criterion: one or two plain sentences. */
export function reasoningFor(level: Level, gates: Gate[], setAside: boolean): string {
  const gate = gates.find(({ cap }) => level <= cap);
  const first = gate ? GATE_SENTENCES[gate.name] : LEVEL_SENTENCES[level];
  return setAside ? `${first} ${SET_ASIDE}` : first;
}
