import { expect, type Page, test } from "@playwright/test";
import { expectNoFindings } from "./axe";
import { answerBox } from "./steps";
import { tabTo } from "./tab-to";

const ANSWER =
  "I ask them for their name and date of birth, and I read that against the wristband. Last March the two did not match, so I stopped.";

/** One answer to a bank's question, given in an interview in which answers are rated first. */
async function answerToRate(page: Page, { lowPressure = false } = {}) {
  await page.goto("/interviews/new");
  await page.getByLabel("Question bank").selectOption({ label: "Clinical technician" });
  await page.getByLabel("Clock").selectOption({ label: "Untimed" });
  await page.getByLabel("Rate my answers myself first").check();
  if (lowPressure) await page.getByLabel("Low-pressure mode").check();
  else await page.getByLabel("Number of questions").fill("1");
  await page.getByRole("button", { name: "Start interview" }).click();
  await answerBox(page).fill(ANSWER);
  await page.getByRole("button", { name: "Submit answer" }).click();
}

const rateYourself = (page: Page) => page.getByRole("heading", { name: "Your own levels first" });
const firstPoint = (page: Page) => page.getByRole("group", { name: /^1 / });
const showLevels = (page: Page) => page.getByRole("button", { name: "Show me the levels" });

test("rating an answer before its levels are shown, and both side by side afterwards", async ({ page }) => {
  await answerToRate(page);
  await expect(rateYourself(page)).toBeVisible();
  await expect(page.getByText("answers judged")).toHaveCount(0, { timeout: 30_000 });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Before you look: how do you see it yourself?");
  await expect(page.getByRole("meter")).toHaveCount(0);
  expect(await page.content(), "no reading is hidden in the page").not.toContain("reasoning");

  await firstPoint(page).getByRole("radio", { name: "explained" }).check();
  await showLevels(page).click();
  await expect(page.getByRole("meter", { name: "Overall score" })).toBeVisible();
  await expect(page.getByText(/You and the judge give the same level on [01] of 1 points/)).toBeVisible();
  await expect(page.getByText(/Your own level, before you saw this one.*explained/)).toHaveCount(1);

  await page.getByRole("button", { name: "Judge again" }).click();
  await expect(page.getByText("This answer is being judged.")).toHaveCount(0, { timeout: 30_000 });
  await expect(page.getByText("Your own level, before")).toHaveCount(1);

  await page.goto("/interviews/new");
  await expect(page.getByLabel("Rate my answers myself first"), "the choice is remembered").toBeChecked();
});

test("nobody has to rate, and it goes by keyboard alone", async ({ page }) => {
  await answerToRate(page);
  await expect(rateYourself(page)).toBeVisible();
  await tabTo(page, "Show me the levels");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("meter", { name: "Overall score" })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("Your own level, before")).toHaveCount(0);
  await expect(page.locator("#question-1-levels"), "the focus is where the levels are").toBeFocused();
});

test("progress and the saved file hold the levels back too, and say so", async ({ page }) => {
  await answerToRate(page);
  await expect(rateYourself(page)).toBeVisible();
  await expect(page.getByText("answers judged")).toHaveCount(0, { timeout: 30_000 });
  const file = (await page.getByRole("link", { name: "Save as JSON" }).getAttribute("href")) ?? "";
  const saved = async () => (await page.request.get(file)).text();
  expect(await saved()).toContain("The levels of one answer are held back");
  expect(await saved()).not.toContain("reasoning");

  await page.getByRole("link", { name: "Progress" }).click();
  await expect(page.getByText("One answer is not counted here yet: you wanted to rate it")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your progress will show here.");
  await expect(page.getByText("of 100")).toHaveCount(0);
  await expectNoFindings(page, "progress with levels held back");
  await page.getByRole("link", { name: "Rate it now" }).click();
  await showLevels(page).click();
  await expect(page.getByRole("meter", { name: "Overall score" })).toBeVisible({ timeout: 30_000 });
  expect(await saved()).toContain("reasoning");
  await page.getByRole("link", { name: "Progress" }).click();
  await expect(page.getByText("of 100").first()).toBeVisible();
  await expect(page.getByText("not counted here")).toHaveCount(0);
});

test("under low pressure the two are compared in words", async ({ page }) => {
  await answerToRate(page, { lowPressure: true });
  await page.getByRole("button", { name: "Skip question" }).click();
  await expect(page.getByText("Question 3 of 3")).toBeVisible();
  await page.getByRole("button", { name: "Skip question" }).click();
  await expect(page.getByRole("heading", { name: "Before you look" })).toBeVisible();
  await firstPoint(page).getByRole("radio", { name: "missing" }).check();
  await showLevels(page).click();
  await expect(page.getByText(/see it alike|stricter with yourself/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/of 100|\d of \d points/)).toHaveCount(0);
});

test("a report that shows its levels tells of the choice; axe finds nothing before and after", async ({ page }) => {
  await answerToRate(page);
  await expect(rateYourself(page)).toBeVisible();
  await expectNoFindings(page, "rating an answer");
  await firstPoint(page).getByRole("radio", { name: "mentioned" }).check();
  await showLevels(page).click();
  await expect(page.getByText(/You and the judge/)).toBeVisible({ timeout: 30_000 });
  await expectNoFindings(page, "both levels side by side");
});
