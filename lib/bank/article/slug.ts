const MAX_SLUG_CHARACTERS = 60;

/** An id out of a text's own words; `taken` holds those that are in use, and is added to. */
export function slugFor(text: string, taken: Set<string>, empty: string): string {
  const words = text
    .normalize("NFKD")
    .replace(/['’]|\p{Mn}/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  let slug = "";
  for (const word of words) {
    const longer = slug === "" ? word.slice(0, MAX_SLUG_CHARACTERS) : `${slug}-${word}`;
    if (longer.length > MAX_SLUG_CHARACTERS) break;
    slug = longer;
  }
  const base = slug === "" ? empty : slug;
  let unique = base;
  for (let number = 2; taken.has(unique); number++) unique = `${base}-${number}`;
  taken.add(unique);
  return unique;
}
