import type { RootContent } from "mdast";
import type { Place } from "./findings";
import { readItems, reportNode } from "./markdown-outline";

/** One "- Name: value" line, and what is indented under it. */
export type Field = { value: string; line: number; nested: RootContent[] };

/** The "- Name: value" lines right under a heading, by name; unknown, repeated and nameless ones are reported. */
export function readFields<Name extends string>(
  body: RootContent[],
  names: readonly Name[],
  place: Place,
): Map<Name, Field> {
  const fields = new Map<Name, Field>();
  const known = `The lines that belong here are ${names.map((name) => `"- ${name}: ..."`).join(", ")}.`;
  for (const { text, line, nested } of readItems(body, place)) {
    const colon = text.indexOf(":");
    const label = text.slice(0, Math.max(colon, 0)).trim();
    const name = names.find((candidate) => candidate.toLowerCase() === label.toLowerCase());
    if (colon < 0) place.report(`Begin this line with a name and a colon, or indent it under its name. ${known}`, line);
    else if (name === undefined) place.report(`Nothing here is called "${label}". ${known}`, line);
    else if (fields.has(name)) place.report(`Keep one of the two lines "- ${name}: ...".`, line);
    else fields.set(name, { value: text.slice(colon + 1).trim(), line, nested });
  }
  return fields;
}

/** The value of a field that is one line of text; undefined, and reported, where it has none. `hint` says what to write. */
export function readValue<Name extends string>(
  fields: Map<Name, Field>,
  name: Name,
  hint: string,
  place: Place,
): string | undefined {
  const field = fields.get(name);
  if (!field) {
    place.report(`Add a line "- ${name}: ..." under this heading: ${hint}.`);
    return undefined;
  }
  place.at(name.toLowerCase(), field.line);
  for (const node of field.nested) reportNode(node, `Write "${name}" on one line, with nothing under it.`, place);
  if (field.value === "") {
    place.report(`Write something after "${name}:": ${hint}.`, field.line);
    return undefined;
  }
  return field.value;
}

/** The texts of a plain list, each with its place under `place`; undefined, and reported, where nothing is listed. */
export function readTexts(nodes: RootContent[], empty: string, place: Place): string[] | undefined {
  const items = readItems(nodes, place);
  if (nodes.length === 0) place.report(empty);
  if (items.length === 0) return undefined;
  return items.map(({ text, line, nested }, index) => {
    place.at(index, line);
    for (const node of nested) reportNode(node, "Write one line for each item, with nothing under it.", place);
    return text;
  });
}
