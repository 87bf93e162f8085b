/** Where in a report the levels of a question begin. */
export function levelsAnchor(position: number): string {
  return `question-${position + 1}-levels`;
}
