const NEW_LINE = 0x0a;

/** `text` is null where the bytes are not UTF-8. `end` is where the next line begins, in bytes. */
export type FileLine = {
  /** From 1. */
  number: number;
  text: string | null;
  end: number;
  /** Whether a line feed ends it: of a file that is being written, the last line may be torn. */
  whole: boolean;
};

/**
 * Cuts a file into lines, one at a time, at line feeds alone: other separators, such as U+2028, which node:readline
 * also cuts at, may stand inside JSON strings. Decoding each line by itself keeps one bad byte from spoiling others.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<FileLine> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let pieces: Uint8Array[] = [];
  let number = 0;
  let end = 0;

  function lineOf(whole: boolean): FileLine {
    const bytes = Buffer.concat(pieces);
    pieces = [];
    number += 1;
    end += bytes.length + (whole ? 1 : 0);
    return { number, text: decoded(decoder, bytes), end, whole };
  }

  for await (const chunk of chunks) {
    let start = 0;
    for (let at = chunk.indexOf(NEW_LINE); at !== -1; at = chunk.indexOf(NEW_LINE, start)) {
      pieces.push(chunk.subarray(start, at));
      yield lineOf(true);
      start = at + 1;
    }
    if (start < chunk.length) pieces.push(chunk.subarray(start));
  }
  if (pieces.length > 0) yield lineOf(false);
}

function decoded(decoder: TextDecoder, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}
