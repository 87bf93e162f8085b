import type { Page } from "@playwright/test";

/** Tabs until the element that has focus bears this name, as somebody without a mouse would. */
export async function tabTo(page: Page, name: string) {
  for (let presses = 0; presses < 60; presses++) {
    const focused = page.locator(":focus");
    if ((await focused.count()) && (await focused.evaluate(nameOf)).startsWith(name)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached "${name}"`);
}

function nameOf(element: Element): string {
  const label =
    element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels?.[0] : null;
  return element.getAttribute("aria-label") ?? label?.textContent ?? element.textContent ?? "";
}
