import { describe, expect, it } from "vitest";
import { Prisma } from "@/lib/db/generated/client";
import { LEFT_OUT } from "./data";
import {
  archiveFields,
  assessmentFields,
  attemptFields,
  bankFields,
  disagreementFields,
  interviewFields,
  recordingFields,
  selfRatingFields,
  storyFields,
} from "./schema";

/** What a file holds of each table, and what it leaves out because it follows from the rest. */
const IN_A_FILE = new Map<string, string[]>(
  Object.entries({
    Candidate: [...Object.keys(archiveFields.shape.candidate.unwrap().shape), "id"],
    OwnBank: [...Object.keys(bankFields.shape), ...Object.keys(LEFT_OUT.ownBank)],
    Story: [...Object.keys(storyFields.shape), ...Object.keys(LEFT_OUT.story)],
    Interview: [...Object.keys(interviewFields.shape), ...Object.keys(LEFT_OUT.interview)],
    Attempt: [...Object.keys(attemptFields.shape), ...Object.keys(LEFT_OUT.attempt)],
    Recording: [...Object.keys(recordingFields.shape), ...Object.keys(LEFT_OUT.recording)],
    Assessment: [...Object.keys(assessmentFields.shape), ...Object.keys(LEFT_OUT.assessment)],
    SelfRating: [...Object.keys(selfRatingFields.shape), ...Object.keys(LEFT_OUT.selfRating)],
    Disagreement: [...Object.keys(disagreementFields.shape), ...Object.keys(LEFT_OUT.disagreement)],
  }),
);

/** Records inside a record, and the bytes of a recording, which lie in a file of their own. */
const NO_COLUMNS = ["attempts", "recordings", "assessments", "disagreements", "selfRating", "sound"];

/** Tables in which nothing is a candidate's to take along, each with the reason. */
const NOT_IN_A_FILE = new Map([
  ["DoomedSound", "what is left to be deleted, of nobody's any more"],
  ["Meaning", "made anew from the texts where it is missing"],
]);

describe("everything that somebody has is in their file", () => {
  it.each(Object.keys(Prisma.ModelName))("the table %s", (model) => {
    const enums = new Map<string, unknown>(Object.entries(Prisma));
    const columns = enums.get(`${model}ScalarFieldEnum`);
    if (typeof columns !== "object" || columns === null) throw new Error(`Prisma lists no columns for ${model}`);
    if (NOT_IN_A_FILE.has(model)) return;
    const known = IN_A_FILE.get(model)?.filter((name) => !NO_COLUMNS.includes(name));
    expect(known?.toSorted(), `export and import ${model}, or say why not`).toEqual(Object.keys(columns).toSorted());
  });
});
