import type { RootContent } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkParse from "remark-parse";
import { unified } from "unified";

/** A line that begins a part of the file: it ends every list and paragraph before it. */
export const HEADING = /^#{1,6}(?:[ \t]|$)/;

const markdownReader = unified().use(remarkParse).use(remarkFrontmatter, ["yaml"]).freeze();

/**
 * The file as Markdown nodes, with their lines in the file. Every heading is read on its own with what stands under it,
 * since the Markdown reader's time grows with the square of what it is given at once. Only code blocks and HTML can
 * reach over a heading, and a bank has none.
 */
export function readNodes(source: string): RootContent[] {
  const lines = source.split("\n");
  const isFence = (line: string) => line.trimEnd() === "---";
  const frontMatterEnd = lines.findIndex((line, index) => index > 0 && isFence(lines[0] ?? "") && isFence(line));
  const headings = lines.flatMap((line, index) => (index > frontMatterEnd && HEADING.test(line) ? [index] : []));
  const starts = [0, ...headings];
  return starts.flatMap((start, index) => {
    const { children } = markdownReader.parse(lines.slice(start, starts[index + 1]).join("\n"));
    moveDown(children, start);
    return children;
  });
}

function moveDown(nodes: RootContent[], lines: number): void {
  for (const node of nodes) {
    if (node.position) {
      node.position.start.line += lines;
      node.position.end.line += lines;
    }
    if ("children" in node) moveDown(node.children, lines);
  }
}
