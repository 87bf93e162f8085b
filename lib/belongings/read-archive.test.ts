import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type WrittenArchive, writtenArchive } from "./archive.fixture";
import { readArchive } from "./read-archive";

const samples = fc.sample(writtenArchive, { numRuns: 60, seed: 5 });
const messageOf = (text: string) => {
  const read = readArchive(text);
  return read.ok ? "read" : read.message;
};

/** A file with at least one interview, one recording with sound and one reading, changed a little. */
function changed(change: (archive: WrittenArchive) => void): string {
  const archive = samples.find(({ interviews }) =>
    interviews.some(({ attempts }) => attempts.some(({ recordings }) => recordings.some(({ sound }) => sound))),
  );
  if (!archive) throw new Error("no sample has sound in it");
  const copy = structuredClone(archive);
  change(copy);
  return JSON.stringify(copy);
}

const attemptsOf = ({ interviews }: WrittenArchive) => interviews.flatMap(({ attempts }) => attempts);
const soundOf = (archive: WrittenArchive) => {
  const found = attemptsOf(archive).flatMap(({ recordings }) => recordings.filter(({ sound }) => sound))[0];
  if (!found) throw new Error("no recording");
  return found;
};

/** The first attempt of some once more, as if it were another. */
function again(attempts: ReturnType<typeof attemptsOf>) {
  return attempts
    .slice(0, 1)
    .map((each) => ({ ...each, id: crypto.randomUUID(), recordings: [], assessments: [], selfRating: null }));
}

describe("reading a file", () => {
  it("takes what an export wrote", () => {
    expect(messageOf(changed(() => {}))).toBe("read");
  });

  it.each([
    ["nothing", "", "This is no JSON file"],
    ["half a file", changed(() => {}).slice(0, -20), "or it is cut off"],
    ["somebody else's JSON", '{"name":"greenroom"}', "not exported by Greenroom"],
    ["a list", "[]", "not exported by Greenroom"],
    ["a later version", '{"format":"greenroom","version":2}', "made by a newer Greenroom"],
  ])("says what is wrong with %s", (_, text, message) => {
    expect(messageOf(text)).toContain(message);
  });

  it.each<[string, (archive: WrittenArchive) => void, string]>([
    ["a field that it does not know", (archive) => Object.assign(archive, { more: 1 }), "more"],
    [
      "an answer that is no text",
      (archive) => Object.assign(attemptsOf(archive)[0] ?? {}, { answer: 7 }),
      "interviews 1, attempts 1, answer",
    ],
    [
      "an id that leads out of its folder",
      (archive) => Object.assign(soundOf(archive), { id: "../../session-secret" }),
      ", id: Invalid UUID",
    ],
    [
      "sound that is something else",
      (archive) => Object.assign(soundOf(archive), { sound: Buffer.from("<script>").toString("base64") }),
      "the recording is damaged",
    ],
    [
      "sound with something hidden behind it",
      (archive) => Object.assign(soundOf(archive), { sound: `${soundOf(archive).sound}=` }),
      "the recording is damaged",
    ],
    [
      "the same id twice",
      (archive) => Object.assign(archive, { interviews: [...archive.interviews, ...archive.interviews] }),
      "the same id stands in it twice",
    ],
    [
      "two attempts in one place",
      ({ interviews: [interview] }) => interview?.attempts.push(...again(interview.attempts)),
      "two attempts stand in the same place",
    ],
    [
      "a follow-up to somebody else's answer",
      ({ interviews: [interview] }) =>
        interview?.attempts.push(
          ...again(interview.attempts).map((each) => ({
            ...each,
            position: 99,
            part: 2 as const,
            firstId: crypto.randomUUID(),
          })),
        ),
      "follows no answer of its interview",
    ],
    [
      "a shipped bank in the place of an own one",
      (archive) => Object.assign(archive, { banks: [{ ...samples.flatMap(({ banks }) => banks)[0], id: "general" }] }),
      "not the id of an own bank",
    ],
  ])("refuses %s, and says where it stands", (_, change, message) => {
    expect(messageOf(changed(change))).toContain(message);
  });

  it("whatever is changed in a file, reading it never throws", () => {
    fc.assert(
      fc.property(writtenArchive, fc.nat(), fc.string(), (archive, place, noise) => {
        const text = JSON.stringify(archive);
        const at = place % text.length;
        readArchive(text.slice(0, at) + noise + text.slice(at + 1));
      }),
      { numRuns: 300 },
    );
  });
});
