import { expect, type Page, test } from "@playwright/test";
import { answerBox, startInterview } from "./steps";

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
