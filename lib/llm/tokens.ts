import { z } from "zod";

/** As the server counts them, 0 where it does not. `cachedInput` is the part of `input` that it had in its cache. */
export type Tokens = { input: number; cachedInput?: number; output: number };

/** What servers agree on when they count tokens. */
export const usageSchema = z
  .object({
    prompt_tokens: z.number(),
    completion_tokens: z.number(),
    prompt_tokens_details: z.object({ cached_tokens: z.number().nullish() }).nullish().catch(null),
  })
  .nullish()
  .catch(null);

export function tokensOf(usage: z.infer<typeof usageSchema>): Tokens {
  return {
    input: usage?.prompt_tokens ?? 0,
    cachedInput: usage?.prompt_tokens_details?.cached_tokens ?? 0,
    output: usage?.completion_tokens ?? 0,
  };
}

export function sumOfTokens(counts: readonly Tokens[]): Required<Tokens> {
  return {
    input: counts.reduce((sum, { input }) => sum + input, 0),
    cachedInput: counts.reduce((sum, { cachedInput = 0 }) => sum + cachedInput, 0),
    output: counts.reduce((sum, { output }) => sum + output, 0),
  };
}
