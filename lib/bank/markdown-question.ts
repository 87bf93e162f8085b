import type { Place } from "./findings";
import { type Field, readFields, readTexts, readValue } from "./markdown-fields";
import { readParagraphs, readText, reportHeadings, reportNode, type Section } from "./markdown-outline";
import { criterionSchema, QUESTION_KINDS, QUESTION_MARKS } from "./schema";

const SECTIONS = ["Why it is asked", "How to answer", "Red flags", "Example answer"] as const;
type SectionName = (typeof SECTIONS)[number];
const THE_SECTIONS = `The sections of a question are ${SECTIONS.map((name) => `"### ${name}"`).join(", ")}.`;
const NO_HEADING = "No heading may stand under this one.";

/** Reads one question, as far as it can be read: every value that is undefined has been reported. */
export function readQuestion(section: Section, index: number, lineOfId: Map<string, number>, questions: Place) {
  const { id, text } = splitHeading(readText(section.heading, questions));
  const place = questions.at(index, section.line, id ?? (text || null));
  checkId(id, lineOfId, place);
  const fields = readFields(section.body, ["Kind", "Competency", "Mark"], place);
  const sections = readSections(section, place);
  return {
    id,
    question: text,
    kind: readValue(fields, "Kind", `one of ${QUESTION_KINDS.join(", ")}`, place)?.toLowerCase(),
    competency: readValue(fields, "Competency", "in a few words, the skill that it asks about", place),
    intent: readProse(sections.get("Why it is asked"), "intent", place),
    criteria: readCriteria(sections.get("How to answer"), place),
    redFlags: readRedFlags(sections.get("Red flags"), place),
    example: readProse(sections.get("Example answer"), "example", place),
    ...(fields.has("Mark") ? { mark: readValue(fields, "Mark", `one of ${QUESTION_MARKS.join(", ")}`, place) } : {}),
  };
}

function splitHeading(heading: string): { id: string | undefined; text: string } {
  const match = /^(.*)\{#([^{}]*)\}$/.exec(heading);
  return { id: match?.[2], text: match?.[1] ?? heading };
}

function checkId(id: string | undefined, lineOfId: Map<string, number>, place: Place): void {
  if (id === undefined) {
    place.report('End this heading with an id of its own, such as "{#patient-safety}".');
    return;
  }
  const taken = lineOfId.get(id);
  if (taken === undefined) lineOfId.set(id, place.line);
  else place.report(`Change the id "${id}": line ${taken} has it already.`);
}

function readSections(question: Section, place: Place): Map<SectionName, Section> {
  const sections = new Map<SectionName, Section>();
  for (const section of question.sections) {
    const { line } = section;
    const heading = readText(section.heading, place);
    const name = SECTIONS.find((candidate) => candidate.toLowerCase() === heading.toLowerCase());
    if (section.depth !== 3)
      place.report(`Write "### " before a section; criteria stand under "### How to answer".`, line);
    else if (name === undefined) place.report(`Rename the section "${heading}" or take it out. ${THE_SECTIONS}`, line);
    else if (sections.has(name)) place.report(`Keep one of the two sections "### ${name}".`, line);
    else sections.set(name, section);
  }
  for (const name of SECTIONS) {
    const isNeeded = name === "How to answer" && !sections.has(name);
    if (isNeeded) place.report(`Add a section "### ${name}" to this question. ${THE_SECTIONS}`);
  }
  return sections;
}

/** Null where the bank does not say it. */
function readProse(section: Section | undefined, key: string, question: Place): string | null | undefined {
  if (!section) return null;
  const place = question.at(key, section.line);
  reportHeadings(section.sections, NO_HEADING, place);
  if (section.body.length === 0) place.report("Write something under this heading.");
  return readParagraphs(section.body, place);
}

function readRedFlags(section: Section | undefined, question: Place): string[] | undefined {
  if (!section) return [];
  const place = question.at("redFlags", section.line);
  reportHeadings(section.sections, NO_HEADING, place);
  return readTexts(section.body, 'List red flags under this heading, each after "- ", or take the heading out.', place);
}

function readCriteria(section: Section | undefined, question: Place) {
  if (!section) return undefined;
  const place = question.at("criteria", section.line);
  for (const node of section.body)
    reportNode(node, 'Only criteria stand here, each under its own "#### " heading.', place);
  const lineOfId = new Map<string, number>();
  const criteria = section.sections.filter(({ depth, line }) => {
    if (depth !== 4) place.report('Write four signs, "#### ", before a criterion.', line);
    return depth === 4;
  });
  return criteria.map((criterion, index) => readCriterion(criterion, lineOfId, place.at(index, criterion.line)));
}

function readCriterion(section: Section, lineOfId: Map<string, number>, place: Place) {
  const { id, text } = splitHeading(readText(section.heading, place));
  checkId(id, lineOfId, place);
  reportHeadings(section.sections, NO_HEADING, place);
  const fields = readFields(section.body, ["Weight", "Probe", "Look for"], place);
  return {
    id,
    text,
    weight: readWeight(fields, place),
    probe: readValue(fields, "Probe", "the follow-up question when an answer lacks this", place),
    lookFors: readLookFors(fields.get("Look for"), place),
  };
}

function readWeight(fields: Map<string, Field>, place: Place): number | undefined {
  if (!fields.has("Weight")) return 1;
  const hint = "a number above 0 and up to 10";
  const text = readValue(fields, "Weight", hint, place);
  if (text === undefined) return undefined;
  const weight = criterionSchema.shape.weight.safeParse(Number(text));
  if (!weight.success) place.report(`Write the weight as ${hint}.`, fields.get("Weight")?.line);
  return weight.data;
}

function readLookFors(field: Field | undefined, criterion: Place): string[] | undefined {
  if (!field) return [];
  const place = criterion.at("lookFors", field.line);
  const instead = 'Write each look-for on a line of its own under "- Look for:", indented by two spaces, after "- ".';
  if (field.value !== "") place.report(instead);
  return readTexts(field.nested, instead, place);
}
