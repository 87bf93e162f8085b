import { expect, type Page, test } from "@playwright/test";
import { expectNoFindings } from "./axe";
import { answerBox, questionOf, startInterview } from "./steps";
import { tabTo } from "./tab-to";

const ANSWER =
  "I ask them for their name and date of birth, and I read that against the wristband. Last March the two did not match, so I stopped.";

/** An interview of two questions: one answered, one skipped. */
async function practiseOnce(page: Page) {
  await startInterview(page, { count: 2 });
  const answered = (await questionOf(page).textContent()) ?? "";
  await answerBox(page).fill(ANSWER);
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(page.getByText("Question 2 of 2")).toBeVisible();
  const skipped = (await questionOf(page).textContent()) ?? "";
  await page.getByRole("button", { name: "Skip question" }).click();
  await expect(page.getByRole("meter", { name: "Overall score" })).toBeVisible({ timeout: 30_000 });
  return { answered, skipped };
}

const drill = (page: Page) => page.getByRole("button", { name: "Start the drill" });

test("before anything was practised there is no drill, and progress says how it begins", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Start interview" })).toBeVisible();
  await expect(drill(page)).toHaveCount(0);
  await page.getByRole("link", { name: "Progress" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your progress will show here.");
  await expect(page.getByRole("link", { name: "Start interview" })).toBeVisible();
  await expectNoFindings(page, "progress before anything was practised");
});

test("progress in words, pictures and figures", async ({ page }) => {
  await practiseOnce(page);
  await page.getByRole("link", { name: "Progress" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^A beginning/);
  await expect(page.getByText("Chosen from one judged answer so far")).toBeVisible();
  await expect(page.getByText("Too early to speak of a change.")).toBeVisible();
  await expect(page.getByText("No change is called clear")).toHaveCount(0);

  await expect(
    page.getByRole("img", { name: /mean scores of \d+ of 100, at 1 of 1 days, from 1 answer/ }),
  ).toBeVisible();
  await page.getByText("The figures: ").first().click();
  const table = page.getByRole("table").first();
  await expect(table.getByRole("columnheader")).toHaveText(["When", "Mean", "Give or take", "Answers"]);
  const [mean = "", , answers] = await table.getByRole("row").nth(1).getByRole("cell").allTextContents();
  expect(answers).toBe("1");
  await expect(page.getByText(`${mean} of 100 lately`)).toBeVisible();

  await expect(page.getByRole("img", { name: /^Minutes practised for each day/ })).toBeVisible();
  await expect(page.getByText(/minutes? on one day/i)).toBeVisible();
  await expect(page.getByRole("link", { name: "Rate your next answers first" })).toHaveAttribute("href", /rate=first/);
  for (const figures of await page.getByText("The figures: ").all()) await figures.click();
  await expectNoFindings(page, "progress after one interview");
});

test("one click from home begins a practice interview of exactly the questions that are suggested", async ({
  page,
}) => {
  await practiseOnce(page);
  await page.goto("/");
  const card = page.getByRole("list").filter({ has: page.getByText(/judged answer to this one yet|New to you/) });
  const suggested = await card.locator("li > p:first-child").allTextContents();
  expect(suggested).toHaveLength(3);
  await expectNoFindings(page, "home with a drill");
  await drill(page).click();

  for (const [place, question] of suggested.entries()) {
    await expect(page.getByText(`Question ${place + 1} of 3`)).toBeVisible();
    await expect(questionOf(page)).toHaveText(question);
    await page.getByRole("button", { name: "Skip question" }).click();
  }
  await expect(page).toHaveURL(/report$/);
});

test("by keyboard alone, from home into the drill", async ({ page }) => {
  await practiseOnce(page);
  await page.goto("/");
  await tabTo(page, "Start the drill");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Question 1 of 3")).toBeVisible();
  await expect(answerBox(page)).toBeFocused();
});

test("an own eye is followed once answers were rated", async ({ page }) => {
  await page.goto("/interviews/new?rate=first");
  await expect(page.getByLabel("Rate my answers myself first")).toBeChecked();
  await page.getByLabel("Clock").selectOption({ label: "Untimed" });
  await page.getByLabel("Number of questions").fill("1");
  await page.getByRole("button", { name: "Start interview" }).click();
  await answerBox(page).fill(ANSWER);
  await page.getByRole("button", { name: "Submit answer" }).click();
  await page.getByRole("group", { name: /^1 / }).getByRole("radio", { name: "demonstrated" }).check();
  await page.getByRole("button", { name: "Show me the levels" }).click();
  await expect(page.getByRole("meter", { name: "Overall score" })).toBeVisible({ timeout: 30_000 });
  await page.getByRole("link", { name: "Progress" }).click();
  await expect(page.getByText("One rated answer so far: too few to say where this goes.")).toBeVisible();
  await expect(page.getByText(/You and the judge gave the same level on [01] of 1 points/)).toBeVisible();
  await expect(page.getByRole("img", { name: /^Levels between your eye and the judge's/ })).toBeVisible();
  await expectNoFindings(page, "progress with an own eye");
});
