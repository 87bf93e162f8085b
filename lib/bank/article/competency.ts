import type { QuestionKind } from "../schema";

/** What a question is about, by words in it and in its intent. In this order: the first that fits decides. */
const COMPETENCIES: [name: string, pattern: RegExp][] = [
  ["Honesty about mistakes", /\b(?:mistakes?|failures?|failed|went wrong|own up)\b/iu],
  [
    "Conflict",
    /\b(?:conflicts?|disagree\w*|disputes?|clash\w*|difficult (?:colleague|co-?worker|boss|manager)|opposing|differing opinions?)\b/iu,
  ],
  ["Safety", /\b(?:safe|safety|hazards?|infection|hygiene|safeguard\w*|accidents?|risk assessment)\b/iu],
  ["Emergencies", /\b(?:emergenc\w+|crisis|crises|deteriorat\w+|urgent situation)\b/iu],
  ["Confidentiality", /\b(?:confidential\w*|privacy|sensitive information|data protection|gdpr|hipaa)\b/iu],
  ["Ethics", /\b(?:ethic\w*|integrity|moral|dilemmas?|honesty)\b/iu],
  ["Customer care", /\b(?:customers?|clients?|guests?|complain\w*|dissatisf\w*|unhappy|parents?|service recovery)\b/iu],
  [
    "Leadership",
    /\b(?:lead(?:ing)? (?:a|an|the|your|people|others|teams?)|leadership|led a|delegat\w+|mentor\w*|supervis\w+|manage a team|coach\w*)\b/iu,
  ],
  [
    "Pressure",
    /\b(?:stress\w*|pressure|deadlines?|overwhelm\w*|busy|fast-paced|emotional demands?|composure|calm)\b/iu,
  ],
  [
    "Organisation",
    /\b(?:priorit\w+|organi[sz]\w+|multitask\w*|time management|juggl\w+|schedul\w+|workload|plan your)\b/iu,
  ],
  ["Teamwork", /\b(?:teams?|teamwork|collaborat\w+|colleagues?|co-?workers?|work with others)\b/iu],
  ["Inclusion", /\b(?:divers\w+|cultur\w+|inclusi\w+|backgrounds and)\b/iu],
  ["Adaptability", /\b(?:adapt\w*|flexib\w+|changes? in|cope with change|unexpected)\b/iu],
  [
    "Learning",
    /\b(?:stay (?:current|up to date|updated|informed)|keep up|learn\w*|trends?|professional (?:growth|development)|training|certif\w+)\b/iu,
  ],
  ["Communication", /\b(?:communicat\w+|explain to|listening|present\w*|feedback|negotiat\w+|persua\w+)\b/iu],
  ["Problem solving", /\b(?:problems?|troubleshoot\w*|debug\w*|solve|decisions?|analy[sz]\w+|challeng\w+)\b/iu],
  ["Records", /\b(?:record-?keeping|documentation|document|reports?|paperwork)\b/iu],
  ["Equipment", /\b(?:equipment|tools?|machines?|maintenance|software)\b/iu],
  ["Quality", /\b(?:quality|accura\w+|attention to detail|standards?|errors?)\b/iu],
  ["Motivation", /\b(?:why (?:do|did|are|should) |motivat\w+|goals?|passion\w*|interested in|see yourself)\b/iu],
  ["Experience", /\b(?:experience|yourself|background|career|strengths?|weakness\w*|qualif\w+|education)\b/iu],
];

const BY_KIND: Record<QuestionKind, string> = {
  behavioural: "Experience",
  situational: "Judgement",
  technical: "Technical knowledge",
  background: "Experience",
  motivation: "Motivation",
};

const MAX_COMPETENCY_CHARACTERS = 60;

/** @param named what the article calls it, if it does */
export function competencyOf(
  question: string,
  intent: string | null,
  kind: QuestionKind,
  named: string | null,
): string {
  const name = named?.replace(/[\s.,;:]+$/u, "") ?? "";
  if (name.length >= 2 && name.length <= MAX_COMPETENCY_CHARACTERS) return name.charAt(0).toUpperCase() + name.slice(1);
  const found = [question, intent ?? ""].flatMap(
    (text) => COMPETENCIES.find(([, pattern]) => pattern.test(text))?.[0] ?? [],
  );
  return found[0] ?? BY_KIND[kind];
}
