import type { Yaml } from "mdast";
import { isMap, isScalar, Lexer, parseDocument } from "yaml";
import type { Place } from "./findings";

const KEYS = ["id", "title", "summary"] as const;

/** Three short texts; the YAML reader recurses, and a long "[[[[…" would exhaust its stack. */
const MAX_CHARACTERS = 2_000;

type FrontMatter = Partial<Record<(typeof KEYS)[number], string>>;

/** Reads id, title and summary from the block between two "---" lines; a missing value is undefined and reported. */
export function readFrontMatter(node: Yaml | null, bank: Place): FrontMatter {
  if (!node) {
    bank.report(
      'Start the file with a line "---", then the lines "id: ...", "title: ..." and "summary: ...", then "---".',
    );
    return {};
  }
  if (node.value.length > MAX_CHARACTERS) {
    bank.report(`Shorten what stands between the two "---": at most ${MAX_CHARACTERS} characters.`);
    return {};
  }
  // The failsafe schema leaves every value a text, so that a title may be "2024" or "Yes".
  const document = parseDocument(node.value, { schema: "failsafe", prettyErrors: false });
  const lineAt = (offset: number) => node.value.slice(0, offset).split("\n").length + bank.line;
  const [error] = [...document.errors, ...document.warnings];
  if (error) {
    const advice = 'Write "name: value" on each line, and put a value with a colon or another sign in quotation marks.';
    bank.report(`This is not YAML (${error.message}). ${advice}`, lineAt(error.pos[0]));
    return {};
  }
  const values: FrontMatter = {};
  const seen = new Set<string>();
  for (const { key, value } of isMap(document.contents) ? document.contents.items : []) {
    const line = isScalar(key) && key.range ? lineAt(key.range[0]) : bank.line;
    const name = KEYS.find((candidate) => isScalar(key) && key.value === candidate);
    if (!name) {
      bank.report(`Take this line out: only ${KEYS.join(", ")} belong here.`, line);
      continue;
    }
    seen.add(name);
    const place = bank.at(name, line);
    const text = isScalar(value) && typeof value.value === "string" ? value.value.replace(/\s+/g, " ").trim() : "";
    if (text === "") place.report(`Write a text after "${name}:".`);
    else values[name] = text;
  }
  for (const name of KEYS) if (!seen.has(name)) bank.report(`Add a line "${name}: ..." between the two "---".`);
  let line = bank.line + 1;
  for (const token of new Lexer().lex(node.value)) {
    if (/^[#&]/.test(token))
      bank.report("Put this text in quotation marks: YAML leaves out what follows # or &.", line);
    line += token.split("\n").length - 1;
  }
  return values;
}
