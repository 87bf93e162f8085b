import { expect, type Page, test } from "@playwright/test";
import { expectNoFindings } from "./axe";
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
  await expect(overall(page)).toHaveAttribute("aria-valuetext", "33 of 100");
  await expect(page.getByText("From 1 of 5 questions so far.")).toBeVisible();
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

const FLORIST = [
  "Florist interview questions",
  "1. How do you keep roses fresh?",
  "How to answer: Name the water, the knife and the cold room.",
  "Example answer: I cut each stem at an angle. They stand in deep water, at night in the cold room.",
  "2. Why do you want to work here?",
  "How to answer: Say what you saw in the window.",
  "Example answer: I saw the peonies in your window in May, and came in to ask where they grow.",
  "3. What do you do with an unhappy bride?",
  "How to answer: Listen first and then offer a way out (refuse).",
  "Example answer: I ask what she had imagined. Last May I tied the bouquet again in an hour.",
];

async function importFlorist(page: Page, article = FLORIST) {
  await page.goto("/banks/import");
  await page.getByLabel("The article").fill(article.join("\n\n"));
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.getByText("3 questions were found.")).toBeVisible({ timeout: 30_000 });
}

test.describe("criteria that a language model proposes", () => {
  test("are asked for by a press, shown beside what is there, and taken or left one by one", async ({ page }) => {
    await importFlorist(page);
    await expect(page.getByText(/3 questions, what the article says .* are sent to http:\/\/127/)).toBeVisible();
    await page.getByRole("button", { name: "Ask stand-in" }).click();
    await expect(
      page.getByText("2 proposals for 3 questions. One question got none: The language model declined."),
    ).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText("Begins with Name the")).toBeVisible();
    await expect(page.getByText("Makes something up")).toHaveCount(0);
    await expect(page.getByText("One more criterion was thrown away")).toHaveCount(2);
    await page.getByRole("button", { name: "Take this one: question 1" }).click();
    await expect(page.getByText("Taken.")).toBeVisible();
    await page.getByRole("button", { name: "Look at it again: question 1" }).click();
    await page.getByRole("button", { name: "Take this one: question 1" }).click();
    await page.getByRole("button", { name: "Leave it as it is: question 2" }).click();
    await expect(page.getByText("Left as it was.")).toBeVisible();
    await page.getByRole("button", { name: "Look at it again: question 2" }).click();
    await expectNoFindings(page, "proposals, one of them taken");
    await page.getByRole("button", { name: "Leave it as it is: question 2" }).click();
    await page.getByRole("button", { name: "Save this bank" }).click();
    await expect(page.getByRole("heading", { name: "The 3 questions" })).toBeVisible();
    for (const details of await page.locator("main summary").all()) await details.click();
    await expect(page.getByText("Begins with Name the")).toBeVisible();
    await expect(page.getByText("The cold room", { exact: true })).toHaveCount(0);
    await expect(page.getByText("Say what you saw in the window", { exact: true })).toBeVisible();
  });

  test("can be stopped; what has come stays", async ({ page }) => {
    await importFlorist(page, [...FLORIST.slice(0, -2), "How to answer: Listen first (read this slowly)."]);
    await expectNoFindings(page, "a second reading on offer");
    await page.getByRole("button", { name: "Ask stand-in" }).click();
    await expect(page.getByText("2 of 3 questions read.")).toBeVisible();
    await page.getByRole("button", { name: "Stop", exact: true }).click();
    await expect(page.getByText("2 proposals for 3 questions. You stopped it.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Take this one: question 2" })).toBeVisible();
  });
});

test.describe("tailoring with a model connected", () => {
  const ADVERTISEMENT = "Backend engineer\nYou review code with colleagues.\nKnowledge of Kubernetes and Terraform.";

  async function tailor(page: Page, advertisement: string, write = true) {
    await page.goto("/banks/tailor");
    await page.getByLabel("The job advertisement").fill(advertisement);
    if (write) await page.getByLabel("Let stand-in write questions on what the banks have none for").check();
    await page.getByRole("button", { name: "Find my questions" }).click();
  }

  test("adds the questions that it writes, marked as such, and says what it left out", async ({ page }) => {
    await tailor(page, ADVERTISEMENT);
    await expect(page.getByText("One question that the language model wrote could not be used")).toBeVisible({
      timeout: 30_000,
    });
    await page.getByRole("button", { name: "Save this bank" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "For: Backend engineer" })).toBeVisible();
    await expect(page.getByText("How do you keep a Terraform state safe?")).toBeVisible();
    await expect(page.getByText("Written by a language model. Check it before you rely on it.")).toHaveCount(1);
  });

  test("shows what goes on, holds up nothing else, and can be gone on without", async ({ page, context }) => {
    await tailor(page, `${ADVERTISEMENT}\nYou are calm (read this slowly).`);
    await expect(page.getByText(/questions were picked. stand-in now writes more/)).toBeVisible({ timeout: 30_000 });
    const other = await context.newPage();
    await startInterview(other, { count: 1 });
    await expect(page.getByText(/stand-in now writes more/)).toBeVisible();
    await page.getByRole("button", { name: "Go on without them" }).click();
    await expectNoFindings(page, "a tailored bank without the model's questions");
    await expect(page.getByText("You went on without the language model's questions.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Save this bank" })).toBeEnabled();
  });

  test("says why nothing was written, and sends nothing where the box is empty", async ({ page }) => {
    await tailor(page, `${ADVERTISEMENT}\nYou are calm (refuse).`);
    await expect(page.getByText("The language model declined. So no questions were written.")).toBeVisible({
      timeout: 30_000,
    });
    await tailor(page, ADVERTISEMENT, false);
    await expect(page.getByRole("heading", { name: "What was taken from the advertisement" })).toBeVisible();
    await expect(page.getByText("How do you keep a Terraform state safe?")).toHaveCount(0);
  });
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
