import { expect, it } from "vitest";
import { secondsTaken } from "./seconds-taken";

const asked = new Date("2026-11-22T10:00:00Z");
const after = (seconds: number) => new Date(asked.getTime() + seconds * 1000);

it.each<[string, Date | null, Date, number]>([
  ["from the question to the answer", asked, after(90.4), 90],
  ["at most half an hour, for who leaves a question open", asked, after(9 * 3600), 1800],
  ["never less than nothing", asked, after(-5), 0],
  ["nothing where nothing was asked", null, after(60), 0],
])("counts %s", (_, askedAt, submittedAt, seconds) => expect(secondsTaken(askedAt, submittedAt)).toBe(seconds));
