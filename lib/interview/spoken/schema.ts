import { z } from "zod";
import { heardByBrowserSchema, MAX_PIECES } from "@/lib/speech/schema";
import { MAX_ANSWER_CHARACTERS } from "../schema";

/** recording: pieces come in; waiting and hearing: it is being turned into text; done; failed: there is no text. */
export const recordingStatusSchema = z.enum(["recording", "waiting", "hearing", "done", "failed"]);
export type RecordingStatus = z.infer<typeof recordingStatusSchema>;

/** Where a piece belongs, as it stands in its address. */
export const pieceAddressSchema = z.object({
  id: z.uuid(),
  recording: z.uuid(),
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
