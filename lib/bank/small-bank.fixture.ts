import type { Bank, Criterion, Question } from "./schema";

export const smallCriterion: Criterion = {
  id: "two",
  text: "Asks for two identifiers",
  weight: 2,
  probe: "What do you ask them?",
  lookFors: ["name and date of birth", "read the wristband"],
};

export const smallQuestion: Question = {
  id: "identity-check",
  question: "How do you check who a patient is?",
  kind: "technical",
  competency: "Patient safety",
  intent: "Mixing up two patients harms both.",
  criteria: [smallCriterion],
  redFlags: ["Goes by the bed number"],
  example: "I ask for the full name.\n\nThen I read the wristband.",
};

export const smallBank: Bank = {
  id: "small",
  title: "Small bank",
  summary: "One question to try things on, with a summary that is longer than the eighty characters of a line.",
  questions: [smallQuestion],
};
