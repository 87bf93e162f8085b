// npm run assess -- IN.jsonl OUT.jsonl [--judge offline|llm] [--no-bank]: judges a file of answers; tests/gold/SCHEMA.md
// describes the lines. Exit status: 0 every line has its reading, 1 some have an error instead, 2 it could not be run.
import { judgeFile } from "@/lib/assessment/lines/judge-file";
import { CommandError, readArguments, runCommand } from "./command-line";
import { judgeOrComplain } from "./named-judge";
import { startProgress } from "./progress";

const USAGE = "npm run assess -- IN.jsonl OUT.jsonl [--judge offline|llm] [--no-bank]";
const NUMBERS_SHOWN = 20;

await runCommand(async () => {
  const { paths, judge: name, noBank } = readArguments(USAGE, ["judge", "no-bank"], { least: 2, most: 2 });
  const [input = "", output = ""] = paths;
  if (input === output) throw new CommandError(`IN and OUT are both ${input}; give OUT another name.`);
  const judge = judgeOrComplain(name);
  const now = () => performance.now();
  const progress = startProgress(process.stderr, now);
  const outcome = await judgeFile({
    input,
    output,
    judge,
    source: noBank ? "line" : "bank",
    now,
    onProgress: ({ lines, share }) => progress.update({ share, detail: `${lines} lines` }),
  });
  progress.end();
  if (!outcome.ok) {
    throw new CommandError(
      `Line ${outcome.line} of ${output}.partial is from another input, rubric or judge. Delete that file to begin again.`,
    );
  }
  const { lines, kept, unread, failed } = outcome;
  console.error(
    `${lines} lines written with the ${judge.name} judge (${judge.model}), ${kept} of them by an earlier run.`,
  );
  if (unread.length > 0) {
    const more = unread.length > NUMBERS_SHOWN ? ", …" : "";
    console.error(`${unread.length} could not be read: line ${unread.slice(0, NUMBERS_SHOWN).join(", ")}${more}.`);
  }
  if (failed > 0) console.error(`${failed} have no reading because the judge failed; their error says why.`);
  return unread.length + failed > 0 ? 1 : 0;
});
