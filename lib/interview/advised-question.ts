/** What an article says about one question. `advice`: how to answer it, piece by piece. */
export type AdvisedQuestion = { key: string; question: string; advice: string[]; example: string | null };
