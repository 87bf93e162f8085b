// npm run publish-measurements: measures the offline judge as it ships, by leave-one-question-out on tests/gold, and writes
// the figures and bands that the app shows. Run it after train-offline-judge; a test fails while they do not fit together.
import { writeFileSync } from "node:fs";
import { offlineJudge } from "@/lib/assessment/judges/offline/judge";
import { SEED } from "@/lib/assessment/judges/offline/training";
import { fitBands } from "@/lib/assessment/measure/fit-bands";
import { measureGold, measurementOf } from "@/lib/assessment/measure/gold";
import { runCommand } from "./command-line";
import { watched } from "./progress";

const FOLDER = "lib/assessment/judges/offline";
const AIM = 0.9;

await runCommand(async () => {
  const judge = offlineJudge();
  const files = await watched((watch) => measureGold(judge, { withLookFors: true }, watch));
  const bare = await watched((watch) => measureGold(judge, { withLookFors: false }, watch));
  write("measured.json", measurementOf(judge, files, "leave-one-question-out"));
  write("measured-without-look-fors.json", measurementOf(judge, bare, "leave-one-question-out, without look-fors"));
  const scored = files.flatMap(({ answers }) =>
    answers.flatMap(({ question, profile, score, labelledScore }) =>
      score === null || labelledScore === null
        ? []
        : [{ question, profile: profile ?? "", score, labelled: labelledScore }],
    ),
  );
  write("bands.json", { model: judge.model, ...fitBands(scored, AIM, SEED) });
  return 0;
});

function write(name: string, value: unknown): void {
  writeFileSync(`${FOLDER}/${name}`, `${JSON.stringify(value, null, 2)}\n`);
  console.error(`wrote ${FOLDER}/${name}`);
}
