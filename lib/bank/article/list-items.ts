/** A list of more is hardly one. */
export const MAX_ITEMS = 8;
const MAX_ITEM_WORDS = 22;

/** "A, B, and C" as its items; null where there is no list of at least two. */
export function listItems(list: string): string[] | null {
  const text = list
    .replace(/[\s.!;]+$/u, "")
    .replace(/,?\s+(?:etc\.?|and so on|and so forth|and more|among others|and others|and the like)$/iu, "")
    .replace(/,?\s+(?:as well as|along with|together with|and\/or)\s+/giu, ", and ")
    .replace(/^both\s+/iu, "");
  const parts = splitOutside(text, /;\s+/).length > 1 ? splitOutside(text, /;\s+/) : splitOutside(text, /,\s+/);
  const last = parts.at(-1) ?? "";
  const joined = /^(?:and|or|plus|&)\s+/iu.exec(last);
  const ends = joined ? [last.slice(joined[0].length)] : pairOf(last);
  const isList = joined !== null || ends.length > 1;
  const items = [...parts.slice(0, -1), ...ends].map((item) => item.replace(/^(?:and|or)\s+/iu, "").trim());
  const isFit = items.every(
    (item) =>
      item.length >= 2 && item.split(" ").length <= MAX_ITEM_WORDS && !/^(?:who|what|when|where|why|how)$/iu.test(item),
  );
  return isList && isFit && items.length >= 2 && items.length <= MAX_ITEMS ? items : null;
}

/** "Notes, a walk, a friend": a list that goes without its "and". */
export function looseItems(list: string): string[] | null {
  const items = list.replace(/[\s.!;]+$/u, "").split(/[;,]\s+/u);
  return items.length > 2 &&
    items.length <= MAX_ITEMS &&
    items.every((item) => item.length > 1 && item.split(" ").length <= 7)
    ? items
    : null;
}

/** The end of a list without a comma before its "and". */
function pairOf(text: string): string[] {
  const joints = [...text.matchAll(/\s+(?:and|or|&)\s+/giu)];
  const joint = joints.at(-1);
  return joint ? [text.slice(0, joint.index), text.slice(joint.index + joint[0].length)] : [text];
}

/** Splits where no bracket is open. */
function splitOutside(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  for (const part of text.split(separator)) {
    const last = parts.at(-1);
    const opened = (last?.match(/[([]/g)?.length ?? 0) - (last?.match(/[)\]]/g)?.length ?? 0);
    if (last !== undefined && opened > 0) parts[parts.length - 1] = `${last}, ${part}`;
    else parts.push(part);
  }
  return parts;
}
