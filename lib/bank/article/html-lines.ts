import { Parser } from "htmlparser2";
import { isAsking } from "./asking";
import { BLOCKS, BOLD, type FrameKind, frameOf, SILENT } from "./html-elements";
import { labelOf } from "./labels";
import { type ArticleLine, articleLine, hasWords, visible } from "./line";
import { tableRow } from "./table";

/** Deeper pages are made by machines, to hold the reader. */
const MAX_DEPTH = 400;
const CHUNK_CHARACTERS = 65_536;

/** How much of a page must stand inside a firm frame for it to be the article after all. */
const MOST_OF_IT = 0.6;

type Element = { name: string; frame: number | null; list: { next: number | null } | null; row: Row | null };
type Row = { head: string[] | null; cells: number; from: number };
type Draft = ArticleLine & { frames: number[]; cell: number };

/**
 * The lines of an article from a page's HTML. Nothing in it is run; scripts and styles are named once and left out, and
 * what belongs to the page and not to the article is marked as frame.
 * @returns null where elements are nested too deeply for a page that people read
 */
export function linesOfHtml(html: string): ArticleLine[] | null {
  const reader = new HtmlReader(html);
  return reader.read();
}

class HtmlReader {
  readonly #html: string;
  readonly #parser: Parser;
  readonly #stack: Element[] = [];
  readonly #lines: Draft[] = [];
  readonly #frames: { kind: FrameKind; length: number }[] = [];
  #silent = 0;
  #bold = 0;
  #quoted = 0;
  #heading = 0;
  #preformatted = 0;
  #text = "";
  #lead: number | null = null;
  #boldLength = 0;
  #start = -1;
  #apart = true;
  #breaks = 0;
  #item: Pick<ArticleLine, "list" | "number"> | null = null;
  #row: Row | null = null;
  #head: string[] | null = null;
  #hasSilence = false;
  #line = 1;
  #counted = 0;

  constructor(html: string) {
    this.#html = html;
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => this.#open(name, attributes),
        onclosetag: (name) => this.#close(name),
        ontext: (text) => this.#write(text),
      },
      { decodeEntities: true },
    );
  }

  read(): ArticleLine[] | null {
    for (let at = 0; at < this.#html.length; at += CHUNK_CHARACTERS) {
      this.#parser.write(this.#html.slice(at, at + CHUNK_CHARACTERS));
      if (this.#stack.length > MAX_DEPTH) return null;
    }
    this.#parser.end();
    this.#flush();
    this.#releaseFrames();
    return this.#lines.map(({ frames, cell: _, ...line }) => {
      const isHeading = line.heading > 0 && frames.every((id) => this.#frames[id]?.kind !== "firm");
      return { ...line, frame: line.frame || (!isHeading && frames.some((id) => this.#frames[id]?.kind !== null)) };
    });
  }

  #open(name: string, attributes: Record<string, string>): void {
    const frame = frameOf(name, attributes);
    const list =
      name === "ol"
        ? { next: Number.parseInt(attributes.start ?? "1", 10) || 1 }
        : name === "ul"
          ? { next: null }
          : null;
    if (frame) this.#frames.push({ kind: frame, length: 0 });
    if (BLOCKS.has(name)) this.#flush(name !== "li" || this.#item !== null);
    this.#stack.push({ name, frame: frame ? this.#frames.length - 1 : null, list, row: this.#row });
    if (SILENT.has(name)) this.#silent++;
    if (name === "script" || name === "style") this.#nameSilence();
    if (name === "title") this.#silent = 0;
    if (BOLD.has(name)) this.#bold++;
    if (name === "blockquote") this.#quoted++;
    if (name === "pre") this.#preformatted++;
    if (/^h[1-6]$/.test(name)) this.#heading = Number(name.charAt(1));
    if (name === "br") this.#break();
    if (name === "li") this.#beginItem(attributes);
    if (name === "table") this.#head = null;
    if (name === "tr") this.#row = { head: this.#head, cells: 0, from: this.#lines.length };
    if ((name === "td" || name === "th") && this.#row) this.#row.cells++;
  }

  #close(name: string): void {
    const isButton = name === "button" || name === "label";
    if (isButton && !isAsking(visible(this.#text))) this.#flush(false, true);
    else if (BLOCKS.has(name) || isButton) this.#flush(name !== "li");
    const element = this.#stack.pop();
    if (name === "title") this.#silent = this.#stack.filter((open) => SILENT.has(open.name)).length;
    else if (SILENT.has(name)) this.#silent = Math.max(0, this.#silent - 1);
    if (BOLD.has(name)) this.#bold = Math.max(0, this.#bold - 1);
    if (name === "blockquote") this.#quoted--;
    if (name === "pre") this.#preformatted--;
    if (/^h[1-6]$/.test(name)) this.#heading = 0;
    if (name === "li") this.#item = null;
    if (name === "tr" && this.#row) {
      this.#endRow(this.#row);
      this.#row = element?.row ?? null;
    }
  }

  #write(text: string): void {
    if (this.#silent > 0) return;
    if (this.#preformatted > 0 && text.includes("\n")) {
      for (const [index, row] of text.split("\n").entries()) {
        if (index > 0) this.#break();
        this.#append(row);
      }
    } else this.#append(text);
  }

  #append(text: string): void {
    if (this.#start < 0 && hasWords(text)) this.#start = this.#parser.startIndex + (/\S/.exec(text)?.index ?? 0);
    if (this.#bold === 0 && this.#lead === null && /\S/.test(text)) this.#lead = visible(this.#text).length;
    this.#text += text;
    if (this.#bold > 0) this.#boldLength += text.trim().length;
    if (/\S/.test(text)) this.#breaks = 0;
  }

  #break(): void {
    const wasEmpty = !hasWords(this.#text);
    this.#flush(false);
    this.#breaks++;
    if (wasEmpty && this.#breaks > 1) this.#apart = true;
  }

  /** Ends the line at hand. `apart`: an edge stands after it. */
  #flush(apart = true, frame = false): void {
    const text = visible(this.#text);
    if (hasWords(text)) {
      const lead = this.#lead ?? text.length;
      const bold = this.#heading === 0 && this.#boldLength > 0 && this.#lead === null;
      const marks = {
        heading: this.#heading,
        lead: this.#heading > 0 ? 0 : lead,
        bold,
        quoted: this.#quoted > 0,
        apart: this.#apart || this.#heading > 0,
        frame,
      };
      const made = articleLine(this.#lineAt(this.#start), text, { ...marks, ...(this.#item ?? {}) });
      const frames = this.#stack.flatMap((element) => element.frame ?? []);
      for (const id of frames) this.#addLength(id, text.length);
      this.#lines.push({ ...made, frames, cell: this.#row?.cells ?? 0 });
      this.#item = null;
      this.#apart = apart;
    } else this.#apart ||= apart;
    this.#text = "";
    this.#lead = null;
    this.#boldLength = 0;
    this.#start = -1;
  }

  #addLength(id: number, length: number): void {
    const frame = this.#frames[id];
    if (frame) frame.length += length;
  }

  #beginItem(attributes: Record<string, string>): void {
    const list = this.#stack.findLast((element) => element.list)?.list;
    if (!list || list.next === null) {
      this.#item = { list: "bullet", number: null };
      return;
    }
    const number = Number.parseInt(attributes.value ?? "", 10) || list.next;
    list.next = number + 1;
    this.#item = { list: "number", number };
  }

  /** Lines of one row of a table with a head become the row's question and its labelled cells. */
  #endRow(row: Row): void {
    const lines = this.#lines.slice(row.from);
    const cells = Array.from({ length: row.cells }, (_, cell) =>
      lines
        .filter((line) => line.cell === cell + 1)
        .map(({ text }) => text)
        .join(" "),
    );
    const isHead =
      row.head === null &&
      cells.length > 1 &&
      cells.some((cell) => /^(?:interview )?questions?$/iu.test(cell) || labelOf({ text: cell, lead: 0 }));
    if (isHead) {
      this.#head = cells;
      for (const line of lines) line.frame = true;
    } else if (row.head && lines.length > 0) {
      const [first] = lines;
      const made = tableRow(row.head, cells, first?.line ?? 1);
      this.#lines.splice(
        row.from,
        lines.length,
        ...made.map((line) => ({ ...line, frames: first?.frames ?? [], cell: 0 })),
      );
    }
  }

  #nameSilence(): void {
    if (this.#hasSilence) return;
    this.#hasSilence = true;
    const line = articleLine(this.#lineAt(this.#parser.startIndex), "Scripts and styles of the page", { frame: true });
    this.#lines.push({ ...line, frames: [], cell: 0 });
  }

  /** A frame that holds labels, or most of the page, is no frame. */
  #releaseFrames(): void {
    const total = this.#lines.reduce((sum, { text }) => sum + text.length, 0);
    const labelled = new Set(this.#lines.flatMap((line) => (labelOf(line) && line.text.length > 3 ? line.frames : [])));
    for (const [id, frame] of this.#frames.entries()) {
      if (frame.length > total * MOST_OF_IT || (frame.kind === "loose" && labelled.has(id))) frame.kind = null;
    }
  }

  /** The line of a position; positions come in order. */
  #lineAt(position: number): number {
    for (; this.#counted < Math.min(position, this.#html.length); this.#counted++) {
      const code = this.#html.charCodeAt(this.#counted);
      if (code === 10 || (code === 13 && this.#html.charCodeAt(this.#counted + 1) !== 10)) this.#line++;
    }
    return this.#line;
  }
}
