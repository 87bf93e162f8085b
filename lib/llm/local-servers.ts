import { z } from "zod";

/** Where servers of models on one's own machine listen unless told otherwise. */
const USUAL_PLACES = [
  { name: "Ollama", baseUrl: "http://127.0.0.1:11434/v1" },
  { name: "LM Studio", baseUrl: "http://127.0.0.1:1234/v1" },
] as const;

const PATIENCE_MILLISECONDS = 700;
const modelsSchema = z.object({ data: z.array(z.object({ id: z.string() })) });

export type LocalServer = { name: string; baseUrl: string; models: string[] };

/** Looks on this machine, and nowhere else, for servers of models that answer. Those that do not are left out. */
export async function findLocalServers(
  places: readonly { name: string; baseUrl: string }[] = USUAL_PLACES,
): Promise<LocalServer[]> {
  const found = await Promise.all(places.map(lookAt));
  return found.filter((server) => server !== null);
}

async function lookAt({ name, baseUrl }: { name: string; baseUrl: string }): Promise<LocalServer | null> {
  try {
    const response = await fetch(`${baseUrl}/models`, {
      cache: "no-store",
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
    });
    const parsed = modelsSchema.safeParse(await response.json());
    return response.ok && parsed.success ? { name, baseUrl, models: parsed.data.data.map(({ id }) => id) } : null;
  } catch {
    return null;
  }
}
