import { expect, type Page, test } from "@playwright/test";
import { expectNoFindings } from "./axe";
import { answerBox, startInterview } from "./steps";
import { tabTo } from "./tab-to";

const CARDS = [
  "I trained five new starters last year. The handbook is eighty pages and nobody reads it, so I cut it down to one laminated card for each station with photographs I took myself. In the end their first month had half as many repeat samples, and the other ward asked for the cards.",
  "An improvement that was my idea: our induction manual was eighty pages thick. I photographed every step on the bench and made one plastic card per station. The five people who started with those cards made half the errors in their first four weeks, and then the renal ward copied them.",
] as const;

async function writeStory(page: Page, title: string, competency: string) {
  await page.goto("/stories/new");
  await page.getByLabel("Name").fill(title);
  await page.getByLabel("Situation").fill("Two men with one surname in one bay.");
  await page.getByLabel("Action").fill("I compared the dates with the wristband.");
  await page.getByLabel("Result").fill("The labels had been swapped.");
  await page.getByLabel(competency, { exact: true }).first().check();
  await page.getByRole("button", { name: "Keep this story" }).click();
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
}

async function practise(page: Page, question: string) {
  await page.goto("/banks/clinical-technician");
  const row = page.getByRole("listitem").filter({ hasText: question });
  await row.getByRole("button", { name: "Practise this question" }).first().click();
  const start = page.getByRole("button", { name: "Start answering" });
  await expect(start.or(answerBox(page))).toBeVisible();
  if (await start.isVisible()) await start.click();
  await expect(answerBox(page)).toBeVisible();
}

test("a story is written, edited and deleted, and fills a gap", async ({ page }) => {
  await page.goto("/stories");
  await expectNoFindings(page, "no stories yet");
  const gaps = page.getByRole("region", { name: "Still without a story" });
  await expect(gaps.getByRole("link", { name: "Infection control" })).toBeVisible();
  await gaps.getByRole("link", { name: "Infection control" }).click();
  await expect(page.getByLabel("Infection control", { exact: true })).toBeChecked();
  await expectNoFindings(page, "writing a story");
  await page.getByLabel("Name").fill("  ");
  await page.getByLabel("Action").fill("I asked them to wash their hands.");
  await page.getByRole("button", { name: "Keep this story" }).click();
  await expect(page.getByText("Give it a name that you will know it by.")).toBeVisible();
  await expect(page.getByLabel("Name")).toBeFocused();
  await expect(page.getByLabel("Action")).toHaveValue("I asked them to wash their hands.");
  await expectNoFindings(page, "a story without a name");
  await page.getByLabel("Name").fill("Washing hands");
  await page.getByRole("button", { name: "Keep this story" }).click();
  await expect(page.getByRole("heading", { name: "Washing hands" })).toBeVisible();
  await expect(gaps.getByRole("link", { name: "Infection control" })).toHaveCount(0);
  await page.getByRole("link", { name: "Edit" }).click();
  await page.getByLabel("Result").fill("They did.");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("They did.")).toBeVisible();
  await page.getByText("Delete this story").click();
  await expect(page.getByText("Answers in which you told it stay.")).toBeVisible();
  await expectNoFindings(page, "a story about to be deleted");
  await page.getByRole("button", { name: "Delete for good" }).click();
  await expect(page.getByText("None yet.")).toBeVisible();
  await expect(page.locator(":focus")).toContainText("None yet.");
});

test("stories stand beside a question while practising, and never in a mock interview", async ({ page }) => {
  await writeStory(page, "The swapped labels", "Emergency response");
  await practise(page, "How do you respond to an emergency?");
  const beside = page.getByText("Your stories for this");
  await expect(page.getByText("I compared the dates with the wristband.")).toBeHidden();
  await beside.click();
  await expect(page.getByText("I compared the dates with the wristband.")).toBeVisible();
  await expectNoFindings(page, "stories beside a question");
  await page.getByRole("button", { name: "Skip question" }).click();
  await practise(page, "How do you look after the equipment you use");
  await expect(page.getByText("You have no story for Technical skill yet.")).toBeVisible();
  await expectNoFindings(page, "no story beside a question");
  await page.getByRole("button", { name: "Skip question" }).click();
  await startInterview(page, { count: 24 });
  await expect(page.getByText(/Your stories for this|You have no story/)).toHaveCount(0);
});

test("an answer is kept as a story, by keyboard alone", async ({ page }) => {
  await startInterview(page, { count: 1 });
  await answerBox(page).fill(CARDS[0]);
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(page.getByText("Who judged this")).toBeVisible({ timeout: 30_000 });
  await tabTo(page, "Keep as a story");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Keep as a story" })).toBeVisible();
  await expect(page.getByLabel("Action")).toHaveValue(/^I trained five new starters/);
  await expect(page.getByLabel("Result")).toHaveValue(/^In the end their first month/);
  await tabTo(page, "Cancel");
  await page.keyboard.press("Enter");
  await expect(page, "back where it was picked").toHaveURL(/\/interviews\/.*\/report#question-1$/);
  await tabTo(page, "Keep as a story");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Keep as a story" })).toBeVisible();
  await tabTo(page, "Name");
  await page.keyboard.type("One card for each station");
  await tabTo(page, "Keep this story");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Told once")).toBeVisible({ timeout: 30_000 });
});

test("a case that is told for several questions is noticed", async ({ page }) => {
  await practise(page, "Tell me about a difficult moment");
  await answerBox(page).fill(CARDS[0]);
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(page.getByRole("region", { name: "Keep this report, or delete it" })).toBeVisible();
  await practise(page, "How do you keep up with new equipment");
  await answerBox(page).fill(CARDS[1]);
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(page.getByRole("region", { name: "Keep this report, or delete it" })).toBeVisible();
  await page.goto("/stories");
  const again = page.getByRole("region", { name: "The same case again" });
  await expect(again.getByText("Told for 2 different questions")).toBeVisible({ timeout: 30_000 });
  await expect(again.getByRole("link", { name: "How do you keep up with new equipment" })).toBeVisible();
  await expectNoFindings(page, "a case told again");
});
