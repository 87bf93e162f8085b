import { expect, type Page, test } from "@playwright/test";

const current = (page: Page) => page.getByRole("navigation", { name: "Main" }).locator("[aria-current]");

test("the navigation marks where one is, at the door of a room and further in", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("navigation", { name: "Main" }).getByRole("link")).toHaveCount(5);
  await expect(current(page)).toHaveCount(0);
  for (const [name, path] of [
    ["Banks", "/banks"],
    ["Attempts", "/attempts?mode=practice"],
    ["Progress", "/progress"],
    ["Stories", "/stories"],
    ["Settings", "/settings"],
  ] as const) {
    await page.goto(path);
    await expect(current(page)).toHaveText([name]);
    await expect(current(page)).toHaveAttribute("aria-current", "page");
    await expect(current(page), "the mark is seen too, not by its colour alone").toHaveCSS(
      "text-decoration-line",
      "underline",
    );
  }
  await page.getByRole("link", { name: "Banks" }).click();
  await expect(current(page)).toHaveText(["Banks"]);
  await page.goto("/banks/clinical-technician");
  await expect(current(page)).toHaveText(["Banks"]);
  await expect(current(page)).toHaveAttribute("aria-current", "true");
});
