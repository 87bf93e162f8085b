import { resolve } from "node:path";
import { z } from "zod";

/** An empty variable counts as one that is not set, as in `.env.example`. */
const optionalText = z
  .string()
  .trim()
  .transform((text) => text || undefined)
  .optional();

const environmentSchema = z
  .object({
    DATABASE_URL: optionalText
      .pipe(z.string().default("file:.data/greenroom.db"))
      .refine((url) => url.startsWith("file:") && url.length > "file:".length, {
        message: "DATABASE_URL must look like file:.data/greenroom.db",
      }),
    DATA_DIR: optionalText.pipe(z.string().default(".data")),
    OPENAI_API_KEY: optionalText,
    OPENAI_BASE_URL: optionalText.pipe(
      z.url({ message: "OPENAI_BASE_URL must be an address such as http://127.0.0.1:11434/v1" }).optional(),
    ),
    COACH_MODEL: optionalText,
    TRANSCRIBE_MODEL: optionalText,
    TRANSCRIBE_BASE_URL: optionalText.pipe(
      z.url({ message: "TRANSCRIBE_BASE_URL must be an address such as http://127.0.0.1:8000/v1" }).optional(),
    ),
    TRANSCRIBE_API_KEY: optionalText,
    COACH_PANEL: optionalText
      .pipe(z.string().default("1"))
      .refine((size) => /^[13579]$/.test(size), { message: "COACH_PANEL must be 1, 3, 5, 7 or 9" })
      .transform(Number),
    /** Set by scripts/start.mjs on loopback alone; whoever has it may take up a history of this machine. */
    GREENROOM_RESTORE_TOKEN: optionalText,
    /** Set by scripts/start.mjs where the server listens on loopback: only then do pages change settings. */
    GREENROOM_ON_LOOPBACK: optionalText,
  })
  .refine((variables) => !variables.OPENAI_BASE_URL || variables.COACH_MODEL, {
    message: "OPENAI_BASE_URL needs COACH_MODEL beside it: the name of the model that the server should use",
  })
  .refine((variables) => !variables.TRANSCRIBE_BASE_URL || variables.TRANSCRIBE_MODEL, {
    message: "TRANSCRIBE_BASE_URL needs TRANSCRIBE_MODEL beside it: the name of the model that turns speech into text",
  });

/** The settings that come from outside, checked. Paths are absolute; `languageModel` is null where none is connected. */
export type Environment = {
  databaseUrl: string;
  dataDirectory: string;
  languageModel: { apiKey: string; baseUrl: string | undefined; model: string } | null;
  /** What turns speech into text: `server` is null where it is the language model's own server. */
  transcription: { model: string | undefined; server: { apiKey: string; baseUrl: string } | null };
  /** How many readings of a language model one assessment takes the median of: odd, 1 to 9. */
  panel: number;
  restoreToken: string | undefined;
  onLoopback: boolean;
};

const DEFAULT_OPENAI_MODEL = "gpt-5-mini";

/**
 * Reads the environment's variables.
 * @throws an Error with one line for each variable that is wrong, saying what to write instead.
 */
export function readEnvironment(variables: Record<string, string | undefined>, root: string): Environment {
  const parsed = environmentSchema.safeParse(variables);
  if (!parsed.success) throw new Error(parsed.error.issues.map((issue) => issue.message).join("\n"));
  const {
    DATABASE_URL,
    DATA_DIR,
    OPENAI_API_KEY,
    OPENAI_BASE_URL,
    COACH_MODEL,
    TRANSCRIBE_MODEL,
    TRANSCRIBE_BASE_URL,
    TRANSCRIBE_API_KEY,
    COACH_PANEL,
    GREENROOM_RESTORE_TOKEN,
    GREENROOM_ON_LOOPBACK,
  } = parsed.data;
  const connected = OPENAI_API_KEY !== undefined || OPENAI_BASE_URL !== undefined;
  return {
    databaseUrl: `file:${resolve(root, DATABASE_URL.slice("file:".length))}`,
    dataDirectory: resolve(root, DATA_DIR),
    languageModel: connected
      ? {
          apiKey: OPENAI_API_KEY ?? "not-needed",
          baseUrl: OPENAI_BASE_URL,
          model: COACH_MODEL ?? DEFAULT_OPENAI_MODEL,
        }
      : null,
    transcription: {
      model: TRANSCRIBE_MODEL,
      server: TRANSCRIBE_BASE_URL ? { baseUrl: TRANSCRIBE_BASE_URL, apiKey: TRANSCRIBE_API_KEY ?? "not-needed" } : null,
    },
    panel: COACH_PANEL,
    restoreToken: GREENROOM_RESTORE_TOKEN,
    onLoopback: GREENROOM_ON_LOOPBACK !== undefined,
  };
}

let cached: Environment | undefined;

/** The checked environment of this process, read once, when first asked for. */
export function environment(): Environment {
  cached ??= readEnvironment(process.env, process.cwd());
  return cached;
}
