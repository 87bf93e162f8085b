import { z } from "zod";

export const chatRequestSchema = z.looseObject({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })).min(1),
  temperature: z.number().optional(),
  stream: z.boolean().optional(),
  stream_options: z.object({ include_usage: z.boolean().optional() }).optional(),
  response_format: z
    .discriminatedUnion("type", [
      z.object({ type: z.literal("text") }),
      z.object({ type: z.literal("json_object") }),
      z.object({
        type: z.literal("json_schema"),
        json_schema: z.object({
          name: z.string(),
          strict: z.boolean().optional(),
          schema: z.record(z.string(), z.unknown()),
        }),
      }),
    ])
    .optional(),
});
export type ChatRequest = z.infer<typeof chatRequestSchema>;

/** The part of JSON Schema that strict mode knows. */
type Schema = {
  type?: string | undefined;
  enum?: unknown[] | undefined;
  properties?: Record<string, Schema> | undefined;
  items?: Schema | undefined;
  anyOf?: Schema[] | undefined;
};
const jsonSchema: z.ZodType<Schema> = z.object({
  type: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  get properties() {
    return z.record(z.string(), jsonSchema).optional();
  },
  get items() {
    return jsonSchema.optional();
  },
  get anyOf() {
    return z.array(jsonSchema).optional();
  },
});

/** A value of the requested schema: where it asks for quotes, the first sentence of the answer. */
export function validValue(request: ChatRequest): unknown {
  const schema = requestedSchema(request);
  return schema ? valueFor(schema, "", firstSentence(request)) : "This is an answer in plain text.";
}

/** In JSON mode the schema stands in a message, on a line of its own. */
function requestedSchema({ response_format, messages }: ChatRequest): Schema | null {
  if (response_format?.type === "json_schema") return jsonSchema.parse(response_format.json_schema.schema);
  const line = messages.flatMap(({ content }) => content.split("\n")).find((text) => text.startsWith('{"'));
  return response_format?.type === "json_object" && line ? jsonSchema.parse(JSON.parse(line)) : null;
}

export function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function valueFor(schema: Schema, name: string, sentence: string): unknown {
  if (schema.anyOf?.[0]) return valueFor(schema.anyOf[0], name, sentence);
  if (schema.enum) return schema.enum.includes("explained") ? "explained" : schema.enum[0];
  switch (schema.type) {
    case "object": {
      const properties = Object.entries(schema.properties ?? {});
      return Object.fromEntries(properties.map(([key, property]) => [key, valueFor(property, key, sentence)]));
    }
    case "array":
      return schema.items && name !== "redFlags" ? [valueFor(schema.items, name, sentence)] : [];
    case "string":
      return name.startsWith("quote") ? sentence : `You say: ${sentence}`;
    case "boolean":
      return false;
    case "null":
      return null;
    default:
      return 1;
  }
}

/** The first sentence of the fenced answer; empty where no message has one. */
export function firstSentence({ messages }: ChatRequest): string {
  const fenced = /^<answer-([0-9a-f]+)>\n(.*)\n<\/answer-\1>$/ms.exec(messages.at(-1)?.content ?? "");
  return /^.*?(?:[.!?](?=\s|$)|$)/s.exec(fenced?.[2]?.trim() ?? "")?.[0] ?? "";
}
