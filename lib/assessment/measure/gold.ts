import type { Bands } from "../band";
import { learnedMatching } from "../judges/offline/learned";
import { chooseBackground, SEED, withoutLookFors } from "../judges/offline/training";
import type { Judge } from "../schema";
import { type Figures, figuresForMachines, figuresOf } from "./figures";
import { fitBands } from "./fit-bands";
import { type LabelledFile, readGoldFiles, readWritten } from "./labelled-file";
import { type MeasuredFile, measureAsIs, measureLeavingOneOut, type Watch } from "./protocols";

/** The share of scores that a band should hold. */
const AIM = 0.9;

/**
 * Measures a judge on the labelled answers that come with the project: the offline one leaving out of its fitting each
 * question that it is tried on, a language model as it is.
 * @param withLookFors false: as with a question of an unknown occupation, of which nothing but its criteria is known
 */
export async function measureGold(
  judge: Judge,
  { withLookFors }: { withLookFors: boolean },
  watch: Watch,
): Promise<MeasuredFile[]> {
  const fromBank = await readGoldFiles("bank");
  const files = withLookFors ? fromBank : (await readGoldFiles("line")).map(strippedOfLookFors);
  if (judge.name !== "offline") return measureAsIs(files, judge, watch);
  const anywhere = chooseBackground(fromBank.flatMap(({ answers }) => answers));
  const written = await readWritten();
  const more = withLookFors ? written : written.map(withoutLookFors);
  return measureLeavingOneOut(files, more, { anywhere, matching: learnedMatching }, watch);
}

/** The figures over all files as `npm run eval -- --json` prints them, and beside them those of each. */
export function measurementOf(judge: Judge, files: MeasuredFile[], protocol: string) {
  const origin = { protocol, judge: judge.name, model: judge.model };
  return {
    ...figuresForMachines(figuresOfAll(files), origin),
    files: Object.fromEntries(files.map(({ name, answers }) => [name, figuresForMachines(figuresOf(answers), origin)])),
  };
}

/** The bands that follow from the errors on the labelled answers. */
export function bandsOf({ model, promptVersion }: Judge, files: MeasuredFile[]): Bands {
  const scored = files.flatMap(({ answers }) =>
    answers.flatMap(({ question, profile, score, labelledScore }) =>
      score === null || labelledScore === null
        ? []
        : [{ question, profile: profile ?? "", score, labelled: labelledScore }],
    ),
  );
  return { model, promptVersion, ...fitBands(scored, AIM, SEED) };
}

export function figuresOfAll(files: MeasuredFile[]): Figures {
  return figuresOf(files.flatMap(({ answers }) => answers));
}

function strippedOfLookFors(file: LabelledFile): LabelledFile {
  return { ...file, answers: file.answers.map(withoutLookFors) };
}
