/** Where the attempts at a question stand side by side; with two of them chosen, or one. */
export function questionAddress(
  { bankId, questionId }: { bankId: string; questionId: string },
  after?: string,
  before?: string,
): string {
  const parameters = new URLSearchParams();
  if (before) parameters.set("before", before);
  if (after) parameters.set("after", after);
  const path = `/questions/${bankId}/${questionId}`;
  return parameters.size === 0 ? path : `${path}?${parameters}`;
}
