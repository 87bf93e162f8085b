// npm run publish-measurements: measures the offline judge as it ships, by leave-one-question-out on tests/gold, and writes
// the figures and bands that the app shows. Run it after train-offline-judge; a test fails while they do not fit together.
import { writeFileSync } from "node:fs";
import { offlineJudge } from "@/lib/assessment/judges/offline/judge";
import { bandsOf, measureGold, measurementOf } from "@/lib/assessment/measure/gold";
import { runCommand } from "./command-line";
import { watched } from "./progress";

const FOLDER = "lib/assessment/judges/offline";

await runCommand(async () => {
  const judge = offlineJudge();
  const files = await watched((watch) => measureGold(judge, { withLookFors: true }, watch));
  write("measured.json", measurementOf(judge, files, "leave-one-question-out"));
  write("bands.json", bandsOf(judge, files));
  const bare = await watched((watch) => measureGold(judge, { withLookFors: false }, watch));
  write("measured-without-look-fors.json", measurementOf(judge, bare, "leave-one-question-out, without look-fors"));
  return 0;
});

function write(name: string, value: unknown): void {
  writeFileSync(`${FOLDER}/${name}`, `${JSON.stringify(value, null, 2)}\n`);
  console.error(`wrote ${FOLDER}/${name}`);
}
