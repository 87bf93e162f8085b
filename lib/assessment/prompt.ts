import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

/** The sections that code asks a prompt for, each with the names that it fills in. */
type Sections = Record<string, readonly string[]>;

export type Prompt<Shape extends Sections> = {
  /** The first 12 hexadecimal digits of the SHA-256 of the file. */
  version: string;
  render<Name extends keyof Shape & string>(section: Name, values: Record<Shape[Name][number], string>): string;
};

const frontMatterSchema = z.strictObject({ title: z.string().min(1), summary: z.string().min(1) });

const PLACEHOLDER = /\{\{(.*?)\}\}/g;

/**
 * Loads content/prompts/NAME.md.
 * @throws an Error that says what to mend, as parsePrompt
 */
export function loadPrompt<const Shape extends Sections>(name: string, shape: Shape): Prompt<Shape> {
  const path = join("content", "prompts", `${name}.md`);
  return parsePrompt(path, readFileSync(join(process.cwd(), path), "utf8"), shape);
}

/**
 * Reads a prompt: front matter with title and summary, then one section under each `# Name`, with its placeholders as
 * `{{name}}`.
 * @throws an Error that names `path` and what to mend, where a section or a placeholder is missing or not known
 */
export function parsePrompt<const Shape extends Sections>(path: string, file: string, shape: Shape): Prompt<Shape> {
  const text = file.replaceAll("\r\n", "\n");
  const parts = /^---\n(.*?)\n---\n(.*)$/s.exec(text);
  if (!parts) throw new Error(`${path}: begin with front matter, between two lines of ---`);
  const [, frontMatter = "", body = ""] = parts;
  const checked = frontMatterSchema.safeParse(parse(frontMatter));
  if (!checked.success) throw new Error(`${path}: front matter: ${z.prettifyError(checked.error)}`);

  const [preamble = "", ...headed] = body.split(/^# (.+)\n/m);
  const headings = headed.filter((_, index) => index % 2 === 0).map((heading) => heading.trim());
  const contents = headed.filter((_, index) => index % 2 === 1);
  const wanted = Object.keys(shape);
  if (preamble.trim() !== "" || headings.toSorted().join() !== wanted.toSorted().join()) {
    throw new Error(`${path}: it has the sections ${headings.join(", ")}, and should have ${wanted.join(", ")} only`);
  }

  const sections = new Map(headings.map((heading, index) => [heading, (contents[index] ?? "").trim()]));
  for (const [heading, placeholders] of Object.entries(shape)) {
    const used = new Set(Array.from((sections.get(heading) ?? "").matchAll(PLACEHOLDER), ([, name]) => name));
    const missing = placeholders.filter((name) => !used.delete(name));
    if (missing.length > 0) throw new Error(`${path}: section ${heading} lacks {{${missing.join("}} and {{")}}}`);
    if (used.size > 0)
      throw new Error(`${path}: section ${heading} has the unknown {{${[...used].join("}} and {{")}}}`);
  }

  return {
    version: createHash("sha256").update(text).digest("hex").slice(0, 12),
    render(section, values) {
      const known = new Map(Object.entries<string>(values));
      // One pass, so that a value that contains {{…}} stays as it is.
      return (sections.get(section) ?? "").replace(PLACEHOLDER, (_, name: string) => known.get(name) ?? "");
    },
  };
}

/** Lines as a Markdown list; empty where there are none. */
export function listed(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}
