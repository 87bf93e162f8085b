/** What a piece of an article was taken for. */
export const ROLES = [
  "title",
  "question",
  "label",
  "intent",
  "advice",
  "example",
  "red-flag",
  "about",
  "unread",
] as const;
export type Role = (typeof ROLES)[number];

/**
 * A line of an article, or a part of one, with what it was taken for. `question` is the index of the question in the
 * bank; null where it belongs to none.
 */
export type ReadPiece = { line: number; text: string; role: Role; question: number | null };

/** Notes, piece by piece, what an article is taken for: nothing that was read is left out. */
export class Reading {
  readonly pieces: ReadPiece[] = [];

  note(line: number, text: string, role: Role, question: number | null = null): void {
    if (text.trim() !== "") this.pieces.push({ line, text: text.trim(), role, question });
  }

  /** What was noted as advice is no criterion after all. */
  takeBack(line: number, text: string, question: number): void {
    for (const piece of this.pieces) {
      if (piece.role !== "advice" || piece.question !== question) continue;
      if (piece.line >= line && text.includes(piece.text)) piece.role = "unread";
    }
  }

  /** All that was noted in that role for a question is too little to be taken. */
  takeBackAll(question: number, role: Role): void {
    for (const piece of this.pieces) if (piece.question === question && piece.role === role) piece.role = "unread";
  }

  /** The end of what was noted in that role is too much; its piece is cut in two, and those after it are given back. */
  takeBackEnd(question: number, role: Role, length: number): void {
    const pieces = this.pieces.filter((piece) => piece.question === question && piece.role === role);
    let left = length;
    for (const piece of pieces.reverse()) {
      if (left <= 0) break;
      const { length: size } = piece.text;
      if (size <= left) piece.role = "unread";
      else {
        this.pieces.push({ ...piece, text: piece.text.slice(-left).trim(), role: "unread" });
        piece.text = piece.text.slice(0, -left).trim();
      }
      left -= size + 1;
    }
  }

  unread(): { line: number; text: string }[] {
    return this.pieces
      .filter(({ role }) => role === "unread")
      .map(({ line, text }) => ({ line, text }))
      .sort((one, other) => one.line - other.line);
  }
}
