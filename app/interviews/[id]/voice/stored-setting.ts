import type { z } from "zod";

/** A setting that this browser remembers. Storage may be full or switched off: then the setting lasts as long as the page. */
export function storedSetting<Value>(key: string, schema: z.ZodType<Value>, usual: Value) {
  return {
    read(): Value {
      try {
        return schema.parse(JSON.parse(localStorage.getItem(key) ?? ""));
      } catch {
        return usual;
      }
    },
    write(value: Value): void {
      try {
        localStorage.setItem(key, JSON.stringify(value));
      } catch {
        // See above.
      }
    },
  };
}
