import "server-only";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { loadBanks } from "./library";
import { criterionSchema } from "./schema";

/** A topic, and what people say when they speak of it as an interviewer would like. */
export type Topic = { text: string; lookFors: string[] };

const fileSchema = z.array(
  z.strictObject({ topic: z.string().min(3), lookFors: criterionSchema.shape.lookFors.min(3) }),
);

let loaded: Promise<Topic[]> | undefined;

/**
 * The topics of content/look-fors.yaml and the criteria of the shipped banks. Read once in a process.
 * @throws an Error where the file is not as it says of itself
 */
export function loadTopics(): Promise<Topic[]> {
  loaded ??= readTopics();
  loaded.catch(() => {
    loaded = undefined;
  });
  return loaded;
}

async function readTopics(): Promise<Topic[]> {
  const source = await readFile(join(process.cwd(), "content", "look-fors.yaml"), "utf8");
  const checked = fileSchema.safeParse(parse(source));
  if (!checked.success) throw new Error(`content/look-fors.yaml: ${z.prettifyError(checked.error)}`);
  const criteria = (await loadBanks()).flatMap(({ questions }) => questions.flatMap((question) => question.criteria));
  return [
    ...checked.data.map(({ topic, lookFors }) => ({ text: topic, lookFors })),
    ...criteria.map(({ text, lookFors }) => ({ text, lookFors })),
  ];
}
