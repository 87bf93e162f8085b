import { expect, test } from "@playwright/test";
import { answerBox, questionOf, secondsShown, startInterview, submitAnswer } from "./steps";

const STATUS = 'p[role="status"]';

test("extra time lengthens both times", async ({ page }) => {
  await startInterview(page, { count: 1, clock: "Custom", thinking: 60, answering: 100, extraTime: "10×" });
  expect(await secondsShown(page)).toBeGreaterThan(590);
  await page.getByRole("button", { name: "Start answering" }).click();
  await expect(answerBox(page)).toBeVisible();
  expect(await secondsShown(page)).toBeGreaterThan(990);
});

for (const [factor, most] of [
  ["1.25×", 75],
  ["1.5×", 90],
  ["2×", 120],
  ["3×", 180],
] as const) {
  test(`extra time ${factor}: a minute becomes ${most} s`, async ({ page }) => {
    await startInterview(page, { count: 1, clock: "Custom", thinking: 0, answering: 60, extraTime: factor });
    const shown = await secondsShown(page);
    expect(shown).toBeLessThanOrEqual(most);
    expect(shown).toBeGreaterThan(most - 10);
  });
}

test("untimed shows no countdown and never ends", async ({ page }) => {
  await startInterview(page, { count: 1 });
  await expect(page.getByText("No time limit.")).toBeVisible();
  await expect(page.getByRole("timer")).toHaveCount(0);
});

test("warnings at 30 s and 10 s are seen, and said politely; more time takes them back", async ({ page }) => {
  await startInterview(page, { count: 1, clock: "Custom", thinking: 0, answering: 33 });
  const status = page.locator(STATUS).filter({ hasText: /left|answer|added/ });
  await expect(status).toHaveText("You can answer now.");
  await expect(page.getByRole("timer")).toContainText("Begin to round off.", { timeout: 8000 });
  await expect(status).toHaveText("30 seconds left.");
  await expect(page.getByRole("timer")).toContainText("Your last sentence.", { timeout: 25_000 });
  await expect(status).toHaveText("10 seconds left.");

  await page.getByRole("button", { name: "More time" }).click();
  await expect(status).toHaveText("60 seconds added.");
  await expect(page.getByRole("timer")).not.toContainText("Your last sentence.");
  expect(await secondsShown(page)).toBeGreaterThan(60);
  await page.reload();
  expect(await secondsShown(page)).toBeGreaterThan(55);
  await answerBox(page).fill("I took the time that I needed.");
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(page.getByText("You took more time: 60 s added.")).toBeVisible();
});

test("a one-way interview has no more time to give", async ({ page }) => {
  await startInterview(page, { count: 1, clock: "One-way video: 30 s to think, 2 min to answer" });
  await page.getByRole("button", { name: "Start answering" }).click();
  await expect(answerBox(page)).toBeVisible();
  await expect(page.getByRole("button", { name: "More time" })).toHaveCount(0);
});

test("an abandoned interview is closed by whoever looks next, and no clock starts", async ({ page }) => {
  await startInterview(page, { count: 2, clock: "Custom", thinking: 0, answering: 10 });
  const room = page.url();
  await answerBox(page).fill("Half an answer");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.goto("/banks");
  await page.waitForTimeout(13_000);
  await page.goto("/");
  await expect(page.getByText("1 of 2 questions done")).toBeVisible();
  await expect(page.getByText("its clock runs on")).toHaveCount(0);
  await page.goto(room);
  await expect(page.getByRole("heading", { level: 1, name: "Time is up." })).toBeVisible();
  await expect(page.getByText("Your answer is in, as it stood at the end.")).toBeVisible();
  await page.goto(`${room}/report`);
  await expect(page.getByText("Half an answer")).toBeVisible();
});

test("a flaky network: what is typed while the server is away arrives when it is back", async ({ page }) => {
  await startInterview(page, { count: 1, clock: "Custom", thinking: 0, answering: 300 });
  let requests = 0;
  await page.route(/\/draft$/, async (route) => {
    requests += 1;
    if (requests % 3 === 0) await route.continue();
    // Every other time the server has it, and its word is lost on the way back.
    else if (requests % 3 === 1) await route.abort();
    else await route.fetch().then(() => route.abort());
  });
  for (const words of ["I ask for the name,", " I read the wristband,", " and I say what comes next."]) {
    await answerBox(page).pressSequentially(words);
    await page.waitForTimeout(900);
  }
  await expect(page.getByText("Saved", { exact: true })).toBeVisible({ timeout: 20_000 });
  expect(requests).toBeGreaterThan(2);
  await page.unroute(/\/draft$/);
  await page.reload();
  await expect(answerBox(page)).toHaveValue("I ask for the name, I read the wristband, and I say what comes next.");
  await expect(page.getByText("Another tab has saved a newer version")).toHaveCount(0);
});

test("a submission whose answer is lost on the way is not lost, and comes once", async ({ page }) => {
  await startInterview(page, { count: 2 });
  const first = (await questionOf(page).textContent()) ?? "";
  await answerBox(page).fill("The server hears this, and its answer is lost.");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.route(/\/interviews\//, async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    await route.fetch();
    await route.abort();
  });
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(page.getByText("Greenroom cannot be reached. Your answer is safe")).toBeVisible();
  await page.unroute(/\/interviews\//);
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(questionOf(page)).not.toHaveText(first);
  await page.getByRole("button", { name: "Skip question" }).click();
  await expect(page).toHaveURL(/report$/);
  await expect(page.getByText("The server hears this, and its answer is lost.").first()).toBeVisible();
  await expect(page.getByText("Arrived after the end")).toHaveCount(0);
});

test.describe("retakes", () => {
  test("from the room: no clock runs while one decides, each take is kept, the latest counts", async ({ page }) => {
    await startInterview(page, {
      count: 2,
      clock: "Live: no thinking time, 3 min to answer",
      retakes: "One for each question",
    });
    const question = (await questionOf(page).textContent()) ?? "";
    await submitAnswer(page, "The first take of my answer.");
    await expect(page.getByRole("heading", { level: 1, name: "Your answer is in." })).toBeVisible();
    await expect(page.getByRole("timer")).toHaveCount(0);
    await page.getByRole("button", { name: "Retake this question" }).click();
    await expect(questionOf(page)).toHaveText(question);
    await expect(page.getByText("Question 1 of 2 · take 2")).toBeVisible();
    await expect(answerBox(page)).toHaveValue("");
    expect(await secondsShown(page)).toBeGreaterThan(170);

    await submitAnswer(page, "The second take of my answer.");
    await expect(page.getByText("Question 2 of 2")).toBeVisible();
    await page.getByRole("button", { name: "Skip question" }).click();
    await expect(page).toHaveURL(/report$/);
    const report = page.getByRole("region", { name: question });
    await expect(report.getByText("The second take of my answer.").first()).toBeVisible();
    await expect(report.getByRole("button", { name: "Retake" })).toHaveCount(0);
    await report.getByText("One earlier take").click();
    await expect(report.getByText("The first take of my answer.")).toBeVisible();
  });

  test("from the report, after the end", async ({ page }) => {
    await startInterview(page, { count: 1, retakes: "As many as you like" });
    await answerBox(page).fill("The first take.");
    await page.getByRole("button", { name: "Submit answer" }).click();
    for (const take of [2, 3]) {
      await page.getByRole("button", { name: "Retake" }).click();
      await expect(page.getByText(`Question 1 of 1 · take ${take}`)).toBeVisible();
      await answerBox(page).fill(`Take number ${take}.`);
      await page.getByRole("button", { name: "Submit answer" }).click();
      await expect(page).toHaveURL(/report$/);
    }
    await expect(page.getByText("2 earlier takes")).toBeVisible();
    await page.getByRole("link", { name: "Attempts" }).click();
    await expect(page.getByRole("listitem")).toHaveCount(3);
    await expect(page.getByText("· take 3 ·")).toBeVisible();
  });

  test("after a time-out a retake is there beside going on", async ({ page }) => {
    await startInterview(page, {
      count: 2,
      clock: "Custom",
      thinking: 0,
      answering: 10,
      retakes: "One for each question",
    });
    await expect(page.getByRole("heading", { level: 1, name: "Time is up." })).toBeVisible({ timeout: 20_000 });
    await page.getByRole("button", { name: "Retake this question" }).click();
    await expect(page.getByText("take 2")).toBeVisible();
    await expect(answerBox(page)).toBeFocused();
  });

  test("none unless they were chosen", async ({ page }) => {
    await startInterview(page, { count: 1 });
    await answerBox(page).fill("The only take.");
    await page.getByRole("button", { name: "Submit answer" }).click();
    await expect(page.getByText("The only take.").first()).toBeVisible();
    await expect(page.getByRole("button", { name: "Retake" })).toHaveCount(0);
  });
});

test("a form filled in wrongly keeps what was chosen", async ({ page }) => {
  await page.goto("/interviews/new");
  await page.locator("form").evaluate((form: HTMLFormElement) => {
    form.noValidate = true;
  });
  await page.getByLabel("Number of questions").fill("99");
  await page.getByLabel("Clock").selectOption({ label: "Untimed" });
  await page.getByLabel("Retakes").selectOption({ label: "As many as you like" });
  await page.getByLabel("Follow-up questions").check();
  await page.getByRole("button", { name: "Start interview" }).click();
  await expect(page.getByText("This bank has 24 questions.")).toBeVisible();
  await expect(page.getByLabel("Follow-up questions")).toBeChecked();
  await expect(page.getByLabel("Clock")).toHaveValue("untimed");
  await expect(page.getByLabel("Retakes")).toHaveValue("free");
  await page.getByLabel("Number of questions").fill("1");
  await page.getByRole("button", { name: "Start interview" }).click();
  await expect(page.getByText("No time limit.")).toBeVisible();
  await answerBox(page).fill("I explain each step to the patient.");
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(page.getByText("· follow-up")).toBeVisible();
});
