import { convertToHtml, images } from "mammoth";
import { fromBuffer, type ZipFile } from "yauzl";

/** A Word document is a zip file; these are far beyond one of 5 MB that people wrote. */
const MAX_UNPACKED_BYTES = 40_000_000;
const MAX_TEXT_BYTES = 8_000_000;
const MAX_ENTRIES = 2_000;

export type ReadDocument =
  | { ok: true; html: string }
  | { ok: false; reason: "other-format" | "broken-document" | "bomb" };

/** The text of a Word document as HTML, one block on each line, so that lines count paragraphs. Pictures are left out. */
export async function readDocument(bytes: Uint8Array): Promise<ReadDocument> {
  const buffer = Buffer.from(bytes);
  const refusal = await inspect(buffer);
  if (refusal) return { ok: false, reason: refusal };
  try {
    const { value } = await convertToHtml(
      { buffer },
      {
        styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Quote'] => blockquote > p:fresh"],
        ignoreEmptyParagraphs: false,
        externalFileAccess: false,
        convertImage: images.imgElement(async () => ({ src: "" })),
      },
    );
    return {
      ok: true,
      html: value.replace(/<img[^>]*>/g, "").replace(/(?:<\/(?:p|h[1-6]|li|tr)>|<br \/>)(?!\n)/g, "$&\n"),
    };
  } catch {
    return { ok: false, reason: "broken-document" };
  }
}

/**
 * Unpacks every part once, keeping nothing, so that what the converter will meet is known: sizes in a zip file's
 * directory are claims. @returns why the document is refused; null where it is sound
 */
async function inspect(buffer: Buffer): Promise<"other-format" | "broken-document" | "bomb" | null> {
  let zip: ZipFile;
  try {
    zip = await opened(buffer);
  } catch {
    return "broken-document";
  }
  if (zip.entryCount > MAX_ENTRIES) return "bomb";
  return new Promise((resolve) => {
    let unpacked = 0;
    let hasText = false;
    zip.on("error", () => resolve("broken-document"));
    zip.on("end", () => resolve(hasText ? null : "other-format"));
    zip.on("entry", (entry) => {
      const isText = entry.fileName === "word/document.xml";
      hasText ||= isText;
      zip.openReadStream(entry, (error, stream) => {
        if (error) return resolve("broken-document");
        let size = 0;
        let start = "";
        stream.on("error", () => resolve("broken-document"));
        stream.on("data", (part: Buffer) => {
          size += part.length;
          unpacked += part.length;
          if (start.length < 1000) start += part.toString("latin1", 0, 1000);
          if (unpacked > MAX_UNPACKED_BYTES || (isText && size > MAX_TEXT_BYTES)) {
            stream.destroy();
            resolve("bomb");
          }
        });
        stream.on("end", () => {
          // Word writes no document type; entities that unfold are declared in one.
          if (/<!doctype/i.test(start) && entry.fileName.endsWith(".xml")) resolve("bomb");
          else zip.readEntry();
        });
      });
    });
    zip.readEntry();
  });
}

function opened(buffer: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
}
