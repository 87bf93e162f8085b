import { expect, type Page, test } from "@playwright/test";
import { expectNoFindings } from "./axe";
import { answerBox, practise } from "./steps";
import { tabTo } from "./tab-to";

const QUESTION = "keep the patient safe";
const WEAK = "I wash my hands and then we start with the procedure as soon as the tray is there.";
const BETTER =
  "I read the wristband against the order. I wash my hands and then we start with the procedure as soon as the tray is there. Last March I saw that a patient went pale, so I stopped and called the doctor.";
const LAST = "Hands, gloves, tray.";

const card = (page: Page, title: string) =>
  page.getByRole("heading", { level: 3, name: title }).locator("xpath=ancestor::div[2]");

test("one answer waits for another; two stand side by side with what changed", async ({ page }) => {
  await practise(page, QUESTION, WEAK);
  await page.getByRole("link", { name: "Compare answers" }).click();
  await expect(page.getByRole("heading", { name: "Your answer so far" })).toBeVisible();
  await expect(page.getByText(WEAK).first()).toBeVisible();

  await practise(page, QUESTION, BETTER);
  await page.getByRole("link", { name: "Compare answers" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(QUESTION);
  await expect(page.getByRole("heading", { name: "Did you fix the one thing you were told?" })).toBeVisible();
  await expect(page.getByRole("insertion")).toHaveText([
    "I read the wristband against the order.",
    "Last March I saw that a patient went pale, so I stopped and called the doctor.",
  ]);
  await expect(page.getByRole("deletion")).toHaveCount(0);
  await expect(page.getByText(/^Underlined: 23 words .* 18 words in both/)).toBeVisible();
  await expect(page.getByText(/From \d+ to \d+ of 100: (no clear|a clear) change\./)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Point by point" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Its report: Before" })).toHaveAttribute("href", /report#question-1$/);
  await expect(page.getByRole("link", { name: "Its report: After" })).toHaveAttribute("href", /report#question-1$/);
  const stop = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { level: 4, name: /stops or escalates/ }) });
  await expect(stop).toContainText("↑ up");
  await expect(stop.locator("q").last()).toContainText("I stopped and called the doctor");
});

test("any two are chosen, the earlier always stands before, and the address keeps them", async ({ page }) => {
  for (const answer of [WEAK, BETTER, LAST]) await practise(page, QUESTION, answer);
  await page.goto("/banks/clinical-technician");
  await page.getByRole("link", { name: "Your attempts at it" }).first().click();
  await expect(card(page, "Before")).toContainText("I read the wristband");
  await expect(card(page, "After")).toContainText(LAST);

  const list = page.getByRole("region", { name: "All attempts at it" }).getByRole("listitem");
  await expect(list).toHaveCount(3);
  await list.nth(2).getByRole("link", { name: "After" }).click();
  await expect(card(page, "Before")).toContainText(WEAK.slice(0, 40));
  await expect(card(page, "After")).toContainText("I read the wristband");
  await expect(list.nth(2).getByRole("link", { name: "Before" })).toHaveAttribute("aria-current", "true");
  await page.reload();
  await expect(card(page, "After")).toContainText("I read the wristband");

  await page.getByRole("link", { name: "Your first and your latest answer" }).click();
  await expect(card(page, "Before")).toContainText(WEAK.slice(0, 40));
  await expect(card(page, "After")).toContainText(LAST);
  await expect(page.getByText("little wording in common, so no words are marked")).toBeVisible();
  await expect(page.getByRole("insertion")).toHaveCount(0);
});

test("others' attempts are not there, nor is a question that does not exist", async ({ page, browser, baseURL }) => {
  await practise(page, QUESTION, WEAK);
  await page.getByRole("link", { name: "Compare answers" }).click();
  await expect(page).toHaveURL(/questions\/.*after=/);
  const stranger = await browser.newContext({ baseURL: baseURL ?? "" });
  const theirs = await stranger.newPage();
  expect((await theirs.goto(page.url()))?.status()).toBe(404);
  await theirs.goto(page.url().replace(/\?.*/, ""));
  await expect(theirs.getByText("You have not been asked this yet.")).toBeVisible();
  expect((await theirs.goto("/questions/clinical-technician/nowhere"))?.status()).toBe(404);
  expect((await theirs.goto("/questions/..%2f/nowhere"))?.status()).toBe(404);
  await stranger.close();
});

test("levels that wait for one's own rating are held back in the list and side by side", async ({ page }) => {
  await page.goto("/interviews/new");
  await page.getByLabel("Question bank").selectOption({ label: "Clinical technician" });
  await page.getByLabel("Number of questions").fill("1");
  await page.getByLabel("Clock").selectOption({ label: "Untimed" });
  await page.getByLabel("Rate my answers myself first").check();
  await page.getByRole("button", { name: "Start interview" }).click();
  await answerBox(page).fill(WEAK);
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(page.getByRole("heading", { name: "Your own levels first" })).toBeVisible();
  await expect(async () => {
    await page.goto("/attempts");
    await expect(page.getByText("levels not shown yet")).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });
  await expect(page.getByText("of 100")).toHaveCount(0);

  await page.getByRole("link", { name: "Compare answers" }).click();
  await page.getByRole("button", { name: "Practise this question" }).click();
  await answerBox(page).fill(BETTER);
  await page.getByRole("button", { name: "Submit answer" }).click();
  await page.getByRole("button", { name: "Show me the levels" }).click();
  await expect(page.getByRole("meter", { name: "Overall score" })).toBeVisible({ timeout: 30_000 });
  await page.getByRole("link", { name: "Compare answers" }).click();
  await expect(page.getByText("You wanted to rate your answers before you see their levels.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Point by point" })).toHaveCount(0);
  await expectNoFindings(page, "levels held back");
});

test("two answers are compared by keyboard alone", async ({ page }) => {
  for (const answer of [WEAK, BETTER]) await practise(page, QUESTION, answer);
  await tabTo(page, "Compare answers");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Side by side" })).toBeVisible();
  await tabTo(page, "Before");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/before=.*#side-by-side/);
});

test("axe finds nothing on a question with no attempt, with one and with two", async ({ page }) => {
  await page.goto("/questions/clinical-technician/patient-safety");
  await expectNoFindings(page, "no attempt");
  await practise(page, QUESTION, WEAK);
  await page.getByRole("link", { name: "Compare answers" }).click();
  await expect(page.getByRole("heading", { name: "Your answer so far" })).toBeVisible();
  await expectNoFindings(page, "one attempt");
  await practise(page, QUESTION, BETTER);
  await page.getByRole("link", { name: "Compare answers" }).click();
  await expect(page.getByRole("heading", { name: "Side by side" })).toBeVisible();
  await expectNoFindings(page, "two attempts");
});
