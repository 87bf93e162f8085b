import { expect, test } from "@playwright/test";
import { answerBox } from "./steps";

test("a low-pressure interview: three questions, a quiet bar, no follow-ups, and a report in words", async ({
  page,
}) => {
  await page.goto("/interviews/new");
  await page.getByLabel("Question bank").selectOption({ label: "Clinical technician" });
  await page.getByLabel("Follow-up questions").check();
  await page.getByLabel("Low-pressure mode").check();
  await expect(page.getByLabel("Number of questions")).toBeDisabled();
  await expect(page.getByLabel("Follow-up questions")).not.toBeChecked();
  await page.getByRole("button", { name: "Start interview" }).click();

  await expect(page.getByText("Question 1 of 3")).toBeVisible();
  await expect(page.getByRole("timer")).toHaveText("A moment to think");
  await page.getByRole("button", { name: "Start answering" }).click();
  await expect(page.getByRole("timer")).toHaveText("Time to answer");
  await answerBox(page).fill("I read the wristband against the order, and I ask for the name and the date of birth.");
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(page.getByText("Question 2 of 3")).toBeVisible();
  for (const next of ["Question 3 of 3", "Who judged this"]) {
    await page.getByRole("button", { name: "Skip question" }).click();
    await expect(page.getByText(next)).toBeVisible({ timeout: 30_000 });
  }

  await expect(page).toHaveURL(/report$/);
  await expect(page.getByText("This answer is being judged.")).toHaveCount(0, { timeout: 30_000 });
  await expect(page.getByText(/missing|mentioned|explained|demonstrated/).first()).toBeVisible();
  await expect(page.getByRole("meter")).toHaveCount(0);
  await expect(page.getByText(/of 100|give or take|\d s\b|tokens/)).toHaveCount(0);
  await page.getByRole("link", { name: "Attempts", exact: true }).click();
  await expect(page.getByText("judged", { exact: true })).toBeVisible();
});

test("its warnings come without numbers", async ({ page }) => {
  await page.goto("/interviews/new");
  await page.getByLabel("Low-pressure mode").check();
  await page.getByLabel("Clock").selectOption({ label: "Custom" });
  await page.getByLabel("Seconds to think").fill("0");
  await page.getByLabel("Seconds to answer").fill("13");
  await page.getByRole("button", { name: "Start interview" }).click();
  const timer = page.getByRole("timer");
  await expect(timer).toHaveText("Begin to round off.");
  await expect(timer).toHaveText("Your last sentence.", { timeout: 10_000 });
  const said = await page.locator('p[role="status"]').allTextContents();
  expect(said).toContain("Time for your last sentence.");
  expect(said.join()).not.toMatch(/\d/);
});
