/**
 * Works on several items at once and gives the results in the order of the items. At most `limit` are begun and not
 * yet given out, so a long source is never held in memory.
 * @throws what `work` or the source throws, at that item's turn
 */
export async function* mapInOrder<Item, Result>(
  items: AsyncIterable<Item>,
  limit: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  for await (const item of items) {
    const result = work(item);
    // Its failure is met at its turn; until then it is not an unhandled one.
    result.catch(() => undefined);
    begun.push(result);
    const oldest = begun.length >= limit ? begun.shift() : undefined;
    if (oldest) yield await oldest;
  }
  for (const result of begun) yield await result;
}
