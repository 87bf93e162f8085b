/** A ref for what takes the focus, and comes into view, when it appears. One and the same each time: it focuses once. */
export function focusWhenShown(element: HTMLElement | null): void {
  element?.focus();
}
