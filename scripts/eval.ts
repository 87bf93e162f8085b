// npm run eval -- [LABELLED.jsonl] [--judge offline|llm] [--no-bank] [--json]: how well a judge agrees with labels.
// Exit status: 0, 1 where some lines of the file could not be read, 2 where it could not be run.
import { questionsFittedOn } from "@/lib/assessment/judges/offline/judge";
import { figuresOf } from "@/lib/assessment/measure/figures";
import { bandsOf, figuresOfAll, measureGold, measurementOf } from "@/lib/assessment/measure/gold";
import { keepMeasurement } from "@/lib/assessment/measure/kept";
import { type LabelledFile, readLabelledFile } from "@/lib/assessment/measure/labelled-file";
import { type MeasuredFile, measureAsIs } from "@/lib/assessment/measure/protocols";
import { figuresTable } from "@/lib/assessment/measure/table";
import type { Judge } from "@/lib/assessment/schema";
import { CommandError, readArguments, runCommand } from "./command-line";
import { judgeOrComplain } from "./named-judge";
import { watched } from "./progress";

const USAGE = "npm run eval -- [LABELLED.jsonl] [--judge offline|llm] [--no-bank] [--json]";

const PROTOCOLS = {
  "leave-one-question-out": "each question read with coefficients fitted on all the others",
  "shipped coefficients": "the coefficients as they ship",
  "as is": "nothing is fitted to labels",
} as const;

/** A measurement with more failed readings than this share tells of the connection rather than of the judge. */
const MOST_FAILED = 0.02;

type Report = {
  judge: Judge;
  protocol: keyof typeof PROTOCOLS;
  condition: string;
  files: MeasuredFile[];
  /** Whether these are the answers that come with the project. */
  isGold: boolean;
};

await runCommand(async () => {
  const {
    paths,
    judge: name,
    noBank,
    json,
  } = readArguments(USAGE, ["judge", "no-bank", "json"], { least: 0, most: 1 });
  const judge = judgeOrComplain(name);
  const print = json ? printForMachines : printForPeople;
  const [path] = paths;
  if (path === undefined) {
    const report = await reportOnGold(judge, noBank);
    print(report);
    return tellOfFailures(report.files) > 0 ? 1 : 0;
  }
  const file = await readLabelledFile(path, noBank ? "line" : "bank");
  for (const { line, error } of file.unread) console.error(`Line ${line} could not be read: ${error}`);
  if (file.answers.length === 0) throw new CommandError(`${path} holds no labelled answer that could be read.`);
  if (judge.name === "offline") warnOfKnownQuestions(file);
  const [measured] = await watched((watch) => measureAsIs([file], judge, watch));
  const protocol = judge.name === "offline" ? "shipped coefficients" : "as is";
  const files = measured ? [measured] : [];
  print({ judge, protocol, condition: noBank ? "banks ignored" : "", files, isGold: false });
  return file.unread.length + tellOfFailures(files) > 0 ? 1 : 0;
});

/** @returns how many answers have no reading because the judge failed */
function tellOfFailures(files: MeasuredFile[]): number {
  const failures = files.flatMap(({ answers }) => answers.flatMap(({ failure }) => failure ?? []));
  if (failures.length > 0) {
    const kinds = [...new Set(failures)].join(", ");
    const count = failures.length === 1 ? "1 answer has" : `${failures.length} answers have`;
    console.error(`${count} no reading because the judge failed (${kinds}): counted as 0.`);
  }
  return failures.length;
}

async function reportOnGold(judge: Judge, noBank: boolean): Promise<Report> {
  const files = await watched((watch) => measureGold(judge, { withLookFors: !noBank }, watch));
  const protocol = judge.name === "offline" ? "leave-one-question-out" : "as is";
  const answers = files.flatMap((file) => file.answers);
  const failed = answers.filter(({ failure }) => failure !== null).length;
  if (failed > MOST_FAILED * answers.length) console.error("Not kept: too many readings failed.");
  else if (judge.name === "llm" && !noBank) {
    keepMeasurement({ measurement: measurementOf(judge, files, protocol), bands: bandsOf(judge, files) });
    console.error("Kept: the settings page and the reports show these figures and this band from now on.");
  }
  return { judge, protocol, condition: noBank ? "without look-fors" : "", files, isGold: true };
}

function warnOfKnownQuestions({ answers }: LabelledFile): void {
  const fittedOn = questionsFittedOn();
  const known = answers.filter(({ question }) => fittedOn.has(question.question)).length;
  if (known === 0) return;
  console.error(
    `${known} of ${answers.length} answers are to questions that the shipped coefficients were fitted on: expect less on others.`,
  );
}

function printForMachines({ judge, protocol, condition, files, isGold }: Report): void {
  const {
    files: byFile,
    model: _,
    ...all
  } = measurementOf(judge, files, [protocol, condition].filter(Boolean).join(", "));
  console.log(JSON.stringify(isGold ? { ...all, files: byFile } : all, null, 2));
}

function printForPeople({ judge, protocol, condition, files, isGold }: Report): void {
  const columns = files.map(({ name, answers }) => ({ name, figures: figuresOf(answers) }));
  if (isGold) columns.push({ name: "both", figures: figuresOfAll(files) });
  console.log(`Judge: ${judge.name} (${judge.model})`);
  console.log(`Protocol: ${protocol} (${PROTOCOLS[protocol]})${condition && `, ${condition}`}`);
  if (isGold)
    console.log("Answers and labels are synthetic: no candidate gave these answers, no interviewer rated them.");
  console.log(`\n${figuresTable(columns)}\n`);
  console.log("In brackets: 95% bootstrap intervals, resampled by question. Scores are of 100, capped on both sides.");
  console.log("What was not judged counts as level 0 and score 0.");
}
