import { matchingSchema } from "./matching";
import written from "./matching.json";

/** The matchers that ship. */
export const learnedMatching = matchingSchema.parse(written);
