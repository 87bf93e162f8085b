import { expect, test } from "@playwright/test";
import { questionOf, startInterview } from "./steps";
import { tabTo } from "./tab-to";

test("a whole interview by keyboard alone", async ({ page }) => {
  await page.goto("/");
  await tabTo(page, "Start interview");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/interviews\/new/);

  await tabTo(page, "Number of questions");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("2");
  await tabTo(page, "Clock");
  await page.keyboard.type("Live");
  await tabTo(page, "Start interview");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Question 1 of 2")).toBeVisible();
  const first = await questionOf(page).textContent();

  await expect(page.getByRole("textbox", { name: "Your answer" })).toBeFocused();
  await page.keyboard.type("I ask for two identifiers and read them against the wristband.");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Submit answer" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(questionOf(page)).not.toHaveText(first ?? "");

  await expect(page.getByRole("textbox", { name: "Your answer" })).toBeFocused();
  await tabTo(page, "Skip question");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/report$/);
  await tabTo(page, "An example answer");
  await page.keyboard.press("Enter");
  await expect(page.getByText("One good way to say it").first()).toBeVisible();
  await tabTo(page, "Practise this question");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Question 1 of 1")).toBeVisible();
});

test("a question that times out, and the next one, by keyboard alone", async ({ page }) => {
  await startInterview(page, { count: 2, clock: "Custom", thinking: 0, answering: 10 });
  await page.keyboard.type("I would begin by");
  await expect(page.getByRole("heading", { level: 1, name: "Time is up." })).toBeFocused({ timeout: 20_000 });
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Continue interview" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Question 2 of 2")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Your answer" })).toBeFocused();
});

test("thinking time begins at the question and ends at the answer box", async ({ page }) => {
  await page.goto("/interviews/new");
  await page.getByRole("button", { name: "Start interview" }).click();
  await expect(questionOf(page)).toBeFocused();
  await tabTo(page, "Start answering");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Your answer" })).toBeFocused();
});

test("a follow-up and a retake by keyboard alone", async ({ page }) => {
  await page.goto("/interviews/new");
  await tabTo(page, "Number of questions");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("1");
  await tabTo(page, "Clock");
  await page.keyboard.type("Live");
  await tabTo(page, "Retakes");
  await page.keyboard.type("As many");
  await tabTo(page, "Follow-up questions");
  await page.keyboard.press("Space");
  await tabTo(page, "Start interview");
  await page.keyboard.press("Enter");

  const box = page.getByRole("textbox", { name: "Your answer" });
  await expect(box).toBeFocused();
  await page.keyboard.type("I wash my hands, and I explain each step before I begin it.");
  await tabTo(page, "Submit answer");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Question 1 of 1 · follow-up")).toBeVisible();
  await expect(box).toBeFocused();
  await tabTo(page, "More time");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("timer")).toContainText(/3:[1-5]\d|4:00/);
  await expect(page.getByRole("button", { name: "More time" })).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await expect(box).toBeFocused();
  await page.keyboard.type("Last March I read the wristband twice.");
  await tabTo(page, "Submit answer");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/report$/);
  await tabTo(page, "Retake");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Question 1 of 1 · take 2")).toBeVisible();
  await expect(box).toBeFocused();
});
