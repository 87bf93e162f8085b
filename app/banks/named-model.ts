import { currentConnection } from "@/lib/llm/connection";

/** The language model that is connected, and where texts for it go; null where there is none. */
export function namedModel(): { name: string; server: string } | null {
  const connected = currentConnection();
  return connected && { name: connected.connection.model, server: connected.connection.baseUrl ?? "OpenAI" };
}
