import { z } from "zod";

/**
 * Who is asking. Only this room mints it, out of a cookie whose signature holds; data functions demand it, so that
 * an id that came with a request can never stand in for its owner.
 */
export const candidateIdSchema = z.uuid().brand<"CandidateId">();
export type CandidateId = z.infer<typeof candidateIdSchema>;
