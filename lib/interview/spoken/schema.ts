import { z } from "zod";
import { heardByBrowserSchema, hearingFailureSchema, MAX_PIECES } from "@/lib/speech/schema";
import { MAX_ANSWER_CHARACTERS } from "../schema";

/** recording: pieces come in; waiting and hearing: it is being turned into text; done; failed: there is no text. */
export const recordingStatusSchema = z.enum(["recording", "waiting", "hearing", "done", "failed"]);
export type RecordingStatus = z.infer<typeof recordingStatusSchema>;

/** Which recording of which attempt, as it stands in its address. */
export const recordingAddressSchema = z.object({ id: z.uuid(), recording: z.uuid() });

/** Where a piece belongs. */
export const pieceAddressSchema = recordingAddressSchema.extend({
  piece: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().max(MAX_PIECES - 1)),
});

/** "Stop recording", as it travels. `heard` is what the browser's own recogniser made of it, where that is at work. */
export const stopSchema = z.object({
  pieces: z.int().min(0).max(MAX_PIECES),
  keep: z.boolean(),
  heard: z.object({ text: z.string().max(MAX_ANSWER_CHARACTERS), by: heardByBrowserSchema }).optional(),
});
export type Stop = z.infer<typeof stopSchema>;

/**
 * What the room needs to know of a spoken answer, as it travels. Moments in milliseconds since 1970.
 * unheard: something is still to become text; toLand: text is there that is not in the draft yet.
 */
export const roomViewSchema = z.object({
  now: z.number(),
  isOpen: z.boolean(),
  isSpoken: z.boolean(),
  unheard: z.boolean(),
  toLand: z.boolean(),
  /** Null while something is unheard. */
  correctionEndsAt: z.number().nullable(),
  recordings: z.array(
    z.object({
      id: z.string(),
      status: recordingStatusSchema,
      failure: hearingFailureSchema.nullable(),
      isSilent: z.boolean(),
      mayTryAgain: z.boolean(),
    }),
  ),
});
export type RoomView = z.infer<typeof roomViewSchema>;
