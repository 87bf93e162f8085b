/**
 * The body of a request. No more than is allowed is ever held.
 * @param most in bytes
 * @returns null where there is more
 */
export async function readBody(request: Request, most: number): Promise<Buffer | null> {
  if (Number(request.headers.get("content-length")) > most) return null;
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > most) {
      await reader?.cancel();
      return null;
    }
    parts.push(part.value);
  }
  return Buffer.concat(parts);
}

/**
 * The JSON of a request, or undefined where it is none or holds more than is allowed.
 * @param most in bytes
 */
export async function readJson(request: Request, most: number): Promise<unknown> {
  const bytes = await readBody(request, most);
  try {
    return bytes === null ? undefined : JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
}
