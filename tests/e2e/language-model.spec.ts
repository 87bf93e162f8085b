import { expect, type Page, test } from "@playwright/test";
import { answerBox, questionOf, startInterview } from "./steps";

const overall = (page: Page) => page.getByRole("meter", { name: "Overall score" });

async function judgedAnswer(page: Page) {
  await startInterview(page, { count: 1 });
  await answerBox(page).fill("I read the wristband against the order. Then I say what I am going to do.");
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(overall(page)).toBeVisible({ timeout: 30_000 });
}

test("with a model connected, it is the one that judges, and the report says so", async ({ page, request }) => {
  expect(await (await request.get("/api/health")).json()).toMatchObject({ judge: "llm" });
  await judgedAnswer(page);
  await expect(page.getByText("The language model stand-in.")).toBeVisible();
  await expect(page.getByText(/Read by stand-in · in .* tokens read/)).toBeVisible();
  await expect(page.getByText("I read the wristband against the order").first()).toBeVisible();
});

test("its advice streams to the page, is checked for invented numbers, and is kept", async ({ page }) => {
  await judgedAnswer(page);
  await page.getByRole("button", { name: "Ask for advice on this answer" }).click();
  await expect(page.getByRole("heading", { name: "They might ask next" })).toBeVisible();
  await expect(page.getByText("Check this: 12 is not in your answer.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("What do you do when they do not match?")).toBeVisible();
});

test("whatever the model does, the answer stays and nothing is invented", async ({ page }) => {
  const cues = ["(refuse)", "(say nothing)", "(break off)", "(invent a quote)", "(raise a flag)"];
  await startInterview(page, { count: cues.length });
  for (const [place, cue] of cues.entries()) {
    await answerBox(page).fill(`I read the wristband against the order. It was answer ${place} ${cue}.`);
    await page.getByRole("button", { name: "Submit answer" }).click();
    await expect(page.getByText(`Question ${place + 2} of ${cues.length}`).or(overall(page))).toBeVisible({
      timeout: 30_000,
    });
  }
  for (const [place, sees] of [
    "Not judged yet. The language model declined to judge this answer. Your answer is safe.",
    "Not judged yet. The language model's judgement could not be read. Your answer is safe.",
    "Not judged yet. The language model's judgement broke off before its end. Your answer is safe.",
    "Not judged: the words quoted for this were not found in your answer.",
    "This could end a real interview",
  ].entries()) {
    const question = page.getByRole("region").nth(place);
    await expect(question.getByText(sees).first()).toBeVisible({ timeout: 30_000 });
    await expect(question.getByText(`It was answer ${place}`)).toBeVisible();
    await expect(question.getByRole("button", { name: "Judge again" })).toBeVisible();
  }
  await expect(overall(page)).toHaveAttribute("aria-valuetext", "33 of 100, from 1 of 5 questions so far");
});

test("nobody can have advice written on another's answer", async ({ page, browser }) => {
  await judgedAnswer(page);
  const asked = page.waitForRequest(/\/advice$/);
  await page.getByRole("button", { name: "Ask for advice on this answer" }).click();
  const address = (await asked).url();
  const stranger = await browser.newContext();
  expect((await stranger.request.post(address)).status()).toBe(401);
  await (await stranger.newPage()).goto("/");
  expect((await stranger.request.post(address)).status()).toBe(404);
  await stranger.close();
});

test("settings say which model is at work, and why it cannot be changed here", async ({ page }) => {
  await page.goto("/settings");
  await expect(page.getByText("because the environment says so")).toBeVisible();
  await expect(page.getByRole("button", { name: "Try it and connect" })).toHaveCount(0);
});

test.describe("a follow-up with a model connected", () => {
  test("is worded for this answer, and both answers are read together", async ({ page }) => {
    await startInterview(page, { count: 1, followUps: true });
    await answerBox(page).fill("I read the wristband (find nothing in this).");
    await page.getByRole("button", { name: "Submit answer" }).click();
    const words = "You were brief: how do you know that it worked?";
    await expect(page.getByRole("heading", { level: 1, name: words })).toBeVisible();
    await answerBox(page).fill("They say it back to me.");
    await page.getByRole("button", { name: "Submit answer" }).click();
    await expect(page.getByText("The levels and the score come from both answers, read as one.")).toBeVisible({
      timeout: 30_000,
    });
    await expect(page.getByText("missing in the first answer alone, explained in both.")).toBeVisible();
  });

  test("where judging takes longer than four seconds, the interview goes on without one", async ({ page }) => {
    await startInterview(page, { count: 2, followUps: true });
    const first = (await questionOf(page).textContent()) ?? "";
    await answerBox(page).fill("I read the wristband (read this slowly).");
    await page.getByRole("button", { name: "Submit answer" }).click();
    await expect(page.getByRole("heading", { name: "One moment, the interviewer is thinking." })).toBeVisible();
    const started = Date.now();
    await expect(page.getByText("Question 2 of 2")).toBeVisible({ timeout: 8000 });
    expect(Date.now() - started).toBeGreaterThan(2500);
    expect(Date.now() - started).toBeLessThan(6500);
    await expect(questionOf(page)).not.toHaveText(first);
    await page.getByRole("button", { name: "Skip question" }).click();
    await expect(page.getByRole("meter", { name: "Overall score" })).toBeVisible({ timeout: 30_000 });
  });

  test("while one tab waits for it, another goes on as usual", async ({ page, context }) => {
    await startInterview(page, { count: 2 });
    const waiting = await context.newPage();
    await startInterview(waiting, { count: 1, followUps: true });
    await answerBox(waiting).fill("I read the wristband (read this slowly).");
    await waiting.getByRole("button", { name: "Submit answer" }).click();
    const wait = waiting.getByRole("heading", { name: "One moment, the interviewer is thinking." });
    await expect(wait).toBeVisible();
    await answerBox(page).fill("Saved meanwhile.");
    await page.getByRole("button", { name: "Submit answer" }).click();
    await expect(page.getByText("Question 2 of 2")).toBeVisible({ timeout: 2000 });
    await expect(wait).toBeVisible();
  });
});
