import { readDocument } from "./docx";
import { linesOfHtml } from "./html-lines";
import { MAX_FILE_BYTES, MAX_LINES, MAX_TEXT_CHARACTERS, type Refusal } from "./limits";
import type { ArticleLine } from "./line";
import { linesOfText } from "./text-lines";

/** How PDF, RTF, older Word and pictures begin. */
const OTHER_FORMATS = ["%PDF", "{\\rtf", "\xd0\xcf\x11\xe0", "\x89PNG", "\xff\xd8\xff", "GIF8", "7z", "Rar!"];

export type ReadFile = { ok: true; lines: ArticleLine[] } | { ok: false; reason: Refusal };

/**
 * Reads an article out of a file: plain text, Markdown, HTML or a Word document, told by what is in it and by the end of
 * its name. Nothing in it is run, and nothing that it refers to is fetched.
 */
export async function readArticleFile(bytes: Uint8Array, fileName: string): Promise<ReadFile> {
  if (bytes.length > MAX_FILE_BYTES) return { ok: false, reason: "too-large" };
  const start = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  if (start.startsWith("PK")) {
    const document = await readDocument(bytes);
    return document.ok ? readMarkup(document.html) : document;
  }
  if (OTHER_FORMATS.some((signature) => start.startsWith(signature))) return { ok: false, reason: "other-format" };
  const text = decoded(bytes);
  return text === null ? { ok: false, reason: "not-text" } : readArticleText(text, fileName);
}

/** Reads an article that was pasted, or a text file's text. */
export function readArticleText(text: string, fileName = ""): ReadFile {
  if (text.length > MAX_FILE_BYTES) return { ok: false, reason: "too-large" };
  if (/\.html?$/i.test(fileName) || isMarkup(text)) return readMarkup(text);
  if (text.length > MAX_TEXT_CHARACTERS) return { ok: false, reason: "too-long" };
  return checked(linesOfText(text));
}

function readMarkup(html: string): ReadFile {
  const lines = linesOfHtml(html);
  return lines === null ? { ok: false, reason: "too-deep" } : checked(lines);
}

function checked(lines: ArticleLine[]): ReadFile {
  if (lines.length === 0) return { ok: false, reason: "empty" };
  const characters = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (lines.length > MAX_LINES || characters > MAX_TEXT_CHARACTERS) return { ok: false, reason: "too-long" };
  return { ok: true, lines };
}

/** A page's source says so at its beginning, or is full of blocks. */
function isMarkup(text: string): boolean {
  const start = text.slice(0, 20_000).trimStart();
  if (/^(?:<!doctype html|<html[\s>]|<\?xml[^>]{0,200}\?>\s*<!doctype html)/i.test(start)) return true;
  return start.startsWith("<") && (start.match(/<\/(?:p|div|h[1-6]|li|section|article|ul|ol)>/gi)?.length ?? 0) >= 3;
}

/** UTF-8, UTF-16 with its mark, or what Windows wrote before those. Null for what is no text. */
function decoded(bytes: Uint8Array): string | null {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const text = isUtf16
    ? new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes)
    : decodedBytes(bytes);
  const sample = text.slice(0, 100_000);
  const strange = sample.match(/(?!\s)\p{Cc}|\ufffd/gu)?.length ?? 0;
  return strange > sample.length / 200 ? null : text;
}

function decodedBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Node 20 decodes windows-1252 as Latin-1, without its quotation marks.
    return Buffer.from(bytes)
      .toString("latin1")
      .replace(/\p{Cc}/gu, (sign) => WINDOWS_1252.charAt(sign.charCodeAt(0) - 0x80) || sign);
  }
}

/** What stands in windows-1252 from 0x80 to 0x9f. */
const WINDOWS_1252 = "€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ";
