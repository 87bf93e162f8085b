import { expect, test } from "@playwright/test";

test("nothing that is written in the editor is lost by a step back, nor by starting over", async ({ page }) => {
  await page.goto("/banks");
  await page.getByRole("link", { name: "Import an article" }).click();
  await page.getByLabel("The article").fill("1. Why us?\n\n2. What do you cook on Sundays?");
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.getByText("2 questions were found.")).toBeVisible({ timeout: 30_000 });
  const title = page.getByLabel("Title");
  await title.click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("Sous-chef");

  await page.getByRole("button", { name: "Start over" }).click();
  await expect(page.getByText("What you changed here would be lost.")).toBeVisible();
  await expect(page.locator(":focus")).toContainText("What you changed here would be lost.");
  await page.getByRole("button", { name: "Stay here" }).click();
  await expect(title).toHaveValue("Sous-chef");

  await title.press("End");
  const asked = page.waitForEvent("dialog");
  const stepping = page.evaluate(() => history.back());
  expect((await asked).message()).toContain("Leave without saving?");
  await (await asked).dismiss();
  await stepping;
  await expect(page).toHaveURL("/banks/import");
  await expect(title).toHaveValue("Sous-chef");
  await title.press("End");
  page.once("dialog", (dialog) => dialog.accept());
  await page.evaluate(() => history.back());
  await expect(page).toHaveURL("/banks");
  await expect(page.getByRole("heading", { level: 1, name: "Question banks" })).toBeVisible();

  await page.goForward();
  await page.getByLabel("The article").fill("1. Why us?\n\n2. What do you cook on Sundays?");
  await page.getByRole("button", { name: "Read it" }).click();
  await title.fill("Pastry chef");
  await page.getByRole("button", { name: "Start over" }).click();
  await page.getByRole("button", { name: "Start over all the same" }).click();
  await expect(page.getByLabel("The article")).toHaveValue(/^1\. Why us/);
});
