import type { Heading, Nodes, Paragraph, PhrasingContent, RootContent } from "mdast";
import type { Place } from "./findings";

/** A heading with what stands under it. `depth` is the number of its # signs. */
export type Section = {
  depth: number;
  heading: PhrasingContent[];
  line: number;
  body: RootContent[];
  sections: Section[];
};

/** One "- " item of a list: its text and whatever else it holds. */
export type Item = { text: string; line: number; nested: RootContent[] };

const NAMES: Partial<Record<Nodes["type"], string>> = {
  paragraph: "text",
  list: "a list",
  heading: "text underlined with --- or ===",
  html: "HTML",
  image: "an image",
  imageReference: "an image",
  code: "a code block, or text indented by four spaces",
  blockquote: "a quotation, that is a line that starts with >",
  thematicBreak: "a horizontal line",
  definition: "the address of a link",
};

export function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

/** Reports a node that cannot stand where it stands; `instead` says what to do. */
export function reportNode(node: Nodes, instead: string, place: Place): void {
  const name = node.type === "list" && node.ordered ? "a numbered list" : (NAMES[node.type] ?? node.type);
  place.report(`Found ${name}. ${instead}`, lineOf(node));
}

export function reportHeadings(sections: Section[], instead: string, place: Place): void {
  for (const { line } of sections) place.report(`Found a heading. ${instead}`, line);
}

/** The headings of a file as a tree; what stands before the first one is `body`. */
export function outline(nodes: RootContent[]): Pick<Section, "body" | "sections"> {
  const root: Section = { depth: 0, heading: [], line: 1, body: [], sections: [] };
  const open = [root];
  for (const node of nodes) {
    if (node.type !== "heading" || isUnderlined(node)) {
      open.at(-1)?.body.push(node);
      continue;
    }
    while (open.length > 1 && rank(open.at(-1)) >= rank(node)) open.pop();
    const section = { depth: node.depth, heading: node.children, line: lineOf(node), body: [], sections: [] };
    open.at(-1)?.sections.push(section);
    open.push(section);
  }
  return root;
}

/** "Text\n---" is a heading in Markdown, and hardly ever meant as one. */
function isUnderlined({ position }: Heading): boolean {
  return position !== undefined && position.end.line > position.start.line;
}

/** A level-1 heading is the file's title, not the parent of its questions. */
function rank(heading: { depth: number } | undefined): number {
  return Math.max(heading?.depth ?? 0, 2);
}

/** The words of inline Markdown, with every run of white space as one space. */
export function readText(nodes: PhrasingContent[], place: Place): string {
  const text = words(nodes, place);
  if (text.split("\n").slice(1).some(isTableRule)) {
    place.report("Found a table. Write plain text here.", nodes[0] && lineOf(nodes[0]));
  }
  return text.replace(/\s+/g, " ").trim();
}

/** The line under a table's head, e.g. "|---|:-:|", which plain Markdown leaves as text. */
function isTableRule(line: string): boolean {
  return /^[-|: \t]*$/.test(line) && line.includes("-") && line.includes("|");
}

function words(nodes: PhrasingContent[], place: Place): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case "text":
        case "inlineCode":
          return node.value;
        case "break":
          return "\n";
        case "emphasis":
        case "strong":
        case "link":
        case "linkReference":
          return words(node.children, place);
        default:
          reportNode(node, "Write plain text here, and a less-than sign as \\<.", place);
          return "";
      }
    })
    .join("");
}

/** Paragraphs, joined by an empty line; anything else is reported. Undefined where there is no paragraph. */
export function readParagraphs(nodes: RootContent[], place: Place): string | undefined {
  const paragraphs = nodes.filter((node): node is Paragraph => {
    if (node.type !== "paragraph") reportNode(node, "Write plain paragraphs here.", place);
    return node.type === "paragraph";
  });
  if (paragraphs.length === 0) return undefined;
  return paragraphs
    .map((paragraph) => readText(paragraph.children, place))
    .filter((text) => text !== "")
    .join("\n\n");
}

/** The items of one or more "- " lists; anything else is reported. */
export function readItems(nodes: RootContent[], place: Place): Item[] {
  return nodes.flatMap((node) => {
    if (node.type !== "list" || node.ordered) {
      reportNode(node, 'Write a list here: every line starts with "- ".', place);
      return [];
    }
    return node.children.flatMap((item): Item[] => {
      const [first, ...nested] = item.children;
      if (first?.type === "paragraph") return [{ text: readText(first.children, place), line: lineOf(item), nested }];
      if (first) reportNode(first, 'Write plain text after "- ".', place);
      else place.report('Write something after "- ", or take the line out.', lineOf(item));
      return [];
    });
  });
}
