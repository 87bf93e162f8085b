import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const FORMS = [
  { width: 390, height: 844, colorScheme: "light" },
  { width: 390, height: 844, colorScheme: "dark" },
  { width: 1280, height: 900, colorScheme: "light" },
  { width: 1280, height: 900, colorScheme: "dark" },
] as const;

/** A page as it stands, on a phone and on a wide screen, light and dark: no finding of axe, and nothing that scrolls sideways. */
export async function expectNoFindings(page: Page, what: string) {
  // Next streams a page's title after the page.
  await expect(page, what).toHaveTitle(/\S/);
  for (const { colorScheme, ...size } of FORMS) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
    expect(found, `${what} at ${size.width}, ${colorScheme}`).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${what} scrolls sideways at ${size.width}`).toBeLessThanOrEqual(0);
  }
}
