// @ts-nocheck
import { readFileSync, mkdirSync } from "node:fs";
import { chromium } from "@playwright/test";
process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs22.x";
const { launchOptions } = await import("./tests/e2e/browser");
const [base = "", cookieFile = "", ...pages] = process.argv.slice(2);
mkdirSync("/tmp/wp-shots", { recursive: true });
const browser = await chromium.launch(await launchOptions());
const context = await browser.newContext({ baseURL: base });
await context.addCookies([{ name: "greenroom", value: readFileSync(cookieFile, "utf8").trim(), url: base }]);
const page = await context.newPage();
for (const each of pages) {
  const [name, path] = each.split("=");
  const t = Date.now();
  await page.goto(path ?? "/");
  console.log(name, Date.now() - t, "ms");
  for (const width of [390, 1280]) for (const colorScheme of ["light", "dark"] as const) {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `/tmp/wp-shots/${name}-${colorScheme}-${width}.png`, fullPage: true });
  }
}
await browser.close();
