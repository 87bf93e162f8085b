// npm run publish-measurements: measures the offline judge as it ships, by leave-one-question-out on tests/gold, and writes
// the figures and bands that the app shows, and the README's table. Run it after train-offline-judge; a test fails while they do not fit together.
import { readFileSync, writeFileSync } from "node:fs";
import { offlineJudge } from "@/lib/assessment/judges/offline/judge";
import { withAccuracyTable } from "@/lib/assessment/measure/accuracy-table";
import { bandsOf, measureGold, measurementOf } from "@/lib/assessment/measure/gold";
import { runCommand } from "./command-line";
import { watched } from "./progress";

const FOLDER = "lib/assessment/judges/offline";

await runCommand(async () => {
  const judge = offlineJudge();
  const files = await watched((watch) => measureGold(judge, { withLookFors: true }, watch));
  const bare = await watched((watch) => measureGold(judge, { withLookFors: false }, watch));
  const withLookFors = measurementOf(judge, files, "leave-one-question-out");
  const withoutLookFors = measurementOf(judge, bare, "leave-one-question-out, without look-fors");
  const bands = bandsOf(judge, files);
  writeJson("measured.json", withLookFors);
  writeJson("measured-without-look-fors.json", withoutLookFors);
  writeJson("bands.json", bands);
  write("README.md", withAccuracyTable(readFileSync("README.md", "utf8"), { withLookFors, withoutLookFors, bands }));
  return 0;
});

function writeJson(name: string, value: unknown): void {
  write(`${FOLDER}/${name}`, `${JSON.stringify(value, null, 2)}\n`);
}

function write(path: string, text: string): void {
  writeFileSync(path, text);
  console.error(`wrote ${path}`);
}
