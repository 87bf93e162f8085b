import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { answerBox, startInterview } from "./steps";

const FORMS = [
  { width: 390, height: 844, colorScheme: "light" },
  { width: 390, height: 844, colorScheme: "dark" },
  { width: 1280, height: 900, colorScheme: "light" },
  { width: 1280, height: 900, colorScheme: "dark" },
] as const;

async function expectNoFindings(page: Page, what: string) {
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

test("axe finds nothing on the pages around the interview", async ({ page }) => {
  for (const path of [
    "/",
    "/interviews/new",
    "/banks",
    "/banks/clinical-technician",
    "/banks/import",
    "/banks/new",
    "/banks/tailor",
    "/attempts",
    "/settings",
    "/settings/judge",
    "/nowhere",
  ]) {
    await page.goto(path);
    await expectNoFindings(page, path);
  }
  await page.goto("/restore/the-link-that-npm-start-printed");
  await expectNoFindings(page, "restore");
});

test("axe finds nothing where a bank is imported, seen and edited", async ({ page }) => {
  await page.goto("/banks/import");
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.getByText("Paste an article or choose a file first.")).toBeVisible();
  await expectNoFindings(page, "nothing to import");
  await page.getByLabel("The article").fill(await readFile("tests/fixtures/articles/chef.txt", "utf8"));
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.getByText("5 questions were found.")).toBeVisible({ timeout: 30_000 });
  await page.getByText(/The article, and what was taken for what/).click();
  await page.getByRole("button", { name: "Add a question" }).click();
  await expect(page.getByText("Write a longer question: at least 5 characters.")).toBeVisible();
  await expectNoFindings(page, "correcting an article");
  await page.getByRole("button", { name: "Remove: Question 6" }).click();
  await page.getByRole("button", { name: "Save this bank" }).click();
  await expect(page.getByRole("heading", { name: "The 5 questions" })).toBeVisible();
  for (const details of await page.locator("main summary").all()) await details.click();
  await page.getByRole("button", { name: "Remove" }).click();
  await expectNoFindings(page, "an own bank");
  await page.getByRole("link", { name: "Edit" }).click();
  await page.locator("main summary").first().click();
  await expectNoFindings(page, "the editor");
});

test("axe finds nothing on the lists and forms when they are open", async ({ page }) => {
  await page.goto("/");
  await page.getByText("See the questions").first().click();
  await expectNoFindings(page, "home with its questions");
  await page.goto("/interviews/new");
  await page.getByLabel("Number of questions").fill("24");
  await page.getByText("and 16 more").click();
  await page.getByLabel("Clock").selectOption({ label: "Custom" });
  await expectNoFindings(page, "a long plan and a custom clock");
});

test("axe finds nothing between two questions", async ({ page }) => {
  await startInterview(page, { count: 2, clock: "Custom", thinking: 0, answering: 10 });
  await answerBox(page).fill("I would begin by");
  await expect(page.getByRole("button", { name: "Continue interview" })).toBeVisible({ timeout: 20_000 });
  await expectNoFindings(page, "time is up");
  await page.goto("/");
  await expectNoFindings(page, "home with an interview that waits");
});

test("axe finds nothing in the room and on the report", async ({ page }) => {
  await startInterview(page, { count: 2, clock: "Custom", thinking: 300, answering: 300 });
  await expectNoFindings(page, "thinking");
  await page.getByRole("button", { name: "Start answering" }).click();
  await expect(answerBox(page)).toBeVisible();
  await expectNoFindings(page, "answering");
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(page.getByText("There is nothing to submit yet.")).toBeVisible();
  await expectNoFindings(page, "a problem shown");
  await answerBox(page).fill(
    "I wash my hands and put on gloves, and I explain each step to the patient before I begin it.",
  );
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(page.getByText("Question 2 of 2")).toBeVisible();
  await page.getByRole("button", { name: "Skip question" }).click();
  await expect(page.getByRole("meter", { name: "Overall score" })).toBeVisible({ timeout: 30_000 });
  await page.getByText("Disagree").first().click();
  await page.getByText("An example answer").first().click();
  await expectNoFindings(page, "the report");
  await page.getByText("Disagree").first().click();
  await page.getByText("An example answer").first().click();
  await expectNoFindings(page, "the report, unfolded");
  await page.goto("/attempts");
  await expectNoFindings(page, "attempts");
  await page.goto("/");
  await expectNoFindings(page, "home with attempts");
});
