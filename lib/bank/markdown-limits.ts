import type { Place } from "./findings";
import { HEADING } from "./markdown-nodes";

/** The largest request that a server action takes by default is 1 MB; a bank of 24 questions is about 0.1 MB. */
const MAX_BANK_BYTES = 1_000_000;

/*
 * The rest keeps the Markdown reader's time in proportion to the file's size (2 s for 1 MB of an honest bank, 10 s at
 * worst): it grows with the square, or worse, of the length and depth of nested lists and of the signs in a paragraph;
 * 40 KB of asterisks would hold it for 46 s. Our own bank has under 20 lines under a heading, lists two deep, no signs.
 */
const MAX_BANK_LINES = 20_000;
const MAX_LINES_UNDER_HEADING = 200;
const MAX_SIGNS_IN_PARAGRAPH = 200;
const TOO_DEEP = /^(?:[ \t]{20,}\S|[ \t]*(?:>[ \t]*|(?:[*+-]|\d{1,9}[.)])[ \t]+){4,})/;

/** Reports what would hold the Markdown reader for too long, so that it need not be asked. */
export function checkLimits(markdown: string, bank: Place): void {
  if (Buffer.byteLength(markdown) > MAX_BANK_BYTES) {
    bank.report("Split this file: a bank has at most 1 MB.");
    return;
  }
  const lines = markdown.split("\n");
  if (lines.length > MAX_BANK_LINES) {
    bank.report(`Split this file: a bank has at most ${MAX_BANK_LINES} lines.`);
    return;
  }
  let linesUnderHeading = 0;
  let signs = 0;
  for (const [index, line] of lines.entries()) {
    const report = (message: string) => bank.report(message, index + 1);
    const isHeading = HEADING.test(line);
    linesUnderHeading = isHeading ? 0 : linesUnderHeading + 1;
    if (linesUnderHeading === MAX_LINES_UNDER_HEADING + 1) {
      report(`Shorten this part: at most ${MAX_LINES_UNDER_HEADING} lines stand under one heading.`);
    }
    const signsBefore = isHeading || line.trim() === "" ? 0 : signs;
    signs = signsBefore + countSigns(line);
    if (signs > MAX_SIGNS_IN_PARAGRAPH && signsBefore <= MAX_SIGNS_IN_PARAGRAPH) {
      report(`Take out some of the signs * _ [ < \`: at most ${MAX_SIGNS_IN_PARAGRAPH} stand between two empty lines.`);
    }
    if (TOO_DEEP.test(line)) report("Indent this line less: lists in a bank are two levels deep.");
  }
}

/** The signs with which emphasis, code, links and HTML begin, where no backslash makes them plain text. */
function countSigns(line: string): number {
  return (line.match(/\\.|[*_[<`]/g) ?? []).filter((match) => match.length === 1).length;
}
