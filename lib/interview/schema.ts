import { z } from "zod";
import { idSchema } from "@/lib/bank/schema";

/** Seconds to think and to answer, before extra time; null means without end. Figures: docs/decisions/006. */
export const PRESETS = {
  "one-way": { title: "One-way video", thinkingSeconds: 30, answerSeconds: 120, moreTime: false },
  live: { title: "Live", thinkingSeconds: 0, answerSeconds: 180, moreTime: true },
  untimed: { title: "Untimed", thinkingSeconds: 0, answerSeconds: null, moreTime: false },
  custom: { title: "Custom", thinkingSeconds: 30, answerSeconds: 120, moreTime: true },
} as const;

export const presetSchema = z.enum(["one-way", "live", "untimed", "custom"]);
export type Preset = z.infer<typeof presetSchema>;

/** Factors on every time limit; ten times is what WCAG 2.2.1 asks for. */
export const EXTRA_TIMES = [1, 1.25, 1.5, 2, 3, 5, 10] as const;

/** What one press of "More time" adds. */
export const MORE_TIME_SECONDS = 60;

/** Long enough for ten minutes of fast speech, short enough to judge; the page says so long before it is reached. */
export const MAX_ANSWER_CHARACTERS = 20_000;

export const DEFAULT_QUESTION_COUNT = 6;

/** Under this much time left the room warns, seen and heard. */
export const WARNING_SECONDS = [30, 10] as const;

export const retakesSchema = z.enum(["none", "one", "free"]);
/** How often a question may be answered anew. */
export type Retakes = z.infer<typeof retakesSchema>;

/** How the interviewer goes about it, besides the clock. */
export type Manner = {
  retakes: Retakes;
  followUps: boolean;
  lowPressure: boolean;
  /** Whether the report holds the levels of an answer back until the candidate has had the chance to rate it. */
  rateFirst: boolean;
};

export const USUAL_MANNER: Manner = { retakes: "none", followUps: false, lowPressure: false, rateFirst: false };

/** A low-pressure interview is short. */
export const LOW_PRESSURE_QUESTIONS = 3;

/** How long after an answer the interviewer may think of a follow-up; then the interview goes on without one. */
export const FOLLOW_UP_SECONDS = 4;

export type Clock = { preset: Preset; thinkingSeconds: number; answerSeconds: number | null; extraTime: number };

const extraTimeSchema = z.coerce
  .number()
  .refine((factor) => EXTRA_TIMES.some((known) => known === factor), { message: "Choose one of the extra times." });

const seconds = (least: number, most: number, what: string) =>
  z.coerce
    .number({ message: `${what} is a number of seconds.` })
    .int(`${what} is a whole number of seconds.`)
    .min(least, `${what} is at least ${least} seconds.`)
    .max(most, `${what} is at most ${most} seconds.`);

const clockFields = {
  clock: presetSchema,
  extraTime: extraTimeSchema.default(1),
  thinkingSeconds: seconds(0, 600, "Time to think").default(PRESETS.custom.thinkingSeconds),
  answerSeconds: seconds(10, 3600, "Time to answer").default(PRESETS.custom.answerSeconds),
};

// An unticked box is not sent at all.
const tickedSchema = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

/** The form of `/interviews/new`. The seconds count only with the custom clock. */
export const interviewRequestSchema = z.object({
  bank: idSchema,
  count: z.coerce
    .number({ message: "Say how many questions, as a number." })
    .int("Say how many questions, as a whole number.")
    .min(1, "Ask for at least one question.")
    .default(DEFAULT_QUESTION_COUNT),
  seed: z.coerce.number().int().min(0).max(0x7fffffff),
  ...clockFields,
  retakes: retakesSchema.default("none"),
  followUps: tickedSchema,
  lowPressure: tickedSchema,
  rateFirst: tickedSchema,
});
export type InterviewRequest = z.infer<typeof interviewRequestSchema>;

/** The clock that a request asks for. */
export function requestedClock(
  request: Pick<InterviewRequest, "clock" | "extraTime" | "thinkingSeconds" | "answerSeconds">,
): Clock {
  const { thinkingSeconds, answerSeconds } = request.clock === "custom" ? request : PRESETS[request.clock];
  return { preset: request.clock, thinkingSeconds, answerSeconds, extraTime: request.extraTime };
}

/** The manner that a request asks for: low pressure has no follow-ups. */
export function requestedManner({
  retakes,
  followUps,
  lowPressure,
  rateFirst,
}: Pick<InterviewRequest, keyof Manner>): Manner {
  return { retakes, followUps: followUps && !lowPressure, lowPressure, rateFirst };
}

/**
 * How many questions a request asks for.
 * @param available how many the bank has
 */
export function requestedCount(
  { count, lowPressure }: Pick<InterviewRequest, "count" | "lowPressure">,
  available: number,
): number {
  return lowPressure ? Math.min(LOW_PRESSURE_QUESTIONS, available) : count;
}

/** A draft as it travels: a lower revision never replaces a higher one. */
export const draftSchema = z.object({
  text: z
    .string()
    .max(
      MAX_ANSWER_CHARACTERS,
      `An answer has at most ${MAX_ANSWER_CHARACTERS} characters. Shorten it; all of it stays in this browser.`,
    ),
  revision: z.int().positive().max(1_000_000_000),
  /** The revision that the page last had from the server: with another one there, somebody else wrote in between. */
  base: z.int().nonnegative().optional(),
});
export type Draft = z.infer<typeof draftSchema>;

export const purposeSchema = z.enum(["mock", "practice"]);
/** What an interview is for: mock is as in real life, practice is where help may stand beside the question. */
export type Purpose = z.infer<typeof purposeSchema>;

export const endingSchema = z.enum(["submitted", "timed-out", "skipped"]);
export type Ending = z.infer<typeof endingSchema>;
