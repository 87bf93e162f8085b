/** What stands in an attempt to which nobody has spoken. */
export const TYPED = { spokenAt: null, correctionEndsAt: null };

/** The same, with all that the rules ask for. */
export const TYPED_ATTEMPT = { ...TYPED, spokenSeconds: null, draftAtEnd: null };
