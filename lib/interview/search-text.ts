/**
 * A text as it is kept for being searched, and as a search for it is read: lower case, without accents, letters and
 * digits alone. Nothing in it means anything to a database's LIKE.
 */
export function foldForSearch(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
