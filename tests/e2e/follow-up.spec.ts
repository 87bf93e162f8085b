import { expect, type Page, test } from "@playwright/test";
import { answerBox, questionOf, secondsShown, startInterview } from "./steps";

const THIN = "I wash my hands and put on gloves, and I explain each step to the patient before I begin it.";
const MORE =
  "Last March I read the wristband against the order, found two patients with the same surname, stopped, and called the nurse.";

const waiting = (page: Page) =>
  page.getByRole("heading", { level: 1, name: "One moment, the interviewer is thinking." });

/** Holds the interviewer's thoughts back, so that the wait can be looked at. */
async function holdTheWait(page: Page) {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/follow-up$/, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

test("after an answer the interviewer asks the probe of what was missing; the report shows both together", async ({
  page,
}) => {
  await startInterview(page, { count: 2, clock: "Live: no thinking time, 3 min to answer", followUps: true });
  const question = (await questionOf(page).textContent()) ?? "";
  const release = await holdTheWait(page);
  await answerBox(page).fill(THIN);
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(waiting(page)).toBeVisible();
  await expect(page.getByRole("progressbar", { name: "Thinking of a follow-up" })).toBeVisible();
  await expect(page.getByText("Your answer is in, and no clock runs.")).toBeVisible();
  await expect(page.getByRole("timer")).toHaveCount(0);
  release();

  await expect(page.getByText("Question 1 of 2 · follow-up")).toBeVisible();
  await expect(page.getByText(`A follow-up to: ${question}`)).toBeVisible();
  const probe = (await questionOf(page).textContent()) ?? "";
  expect(probe).not.toBe(question);
  await expect(answerBox(page)).toHaveValue("");
  await expect(answerBox(page)).toBeFocused();
  expect(await secondsShown(page)).toBeGreaterThan(170);
  await page.getByText("Your answer so far").click();
  await expect(page.getByText(THIN)).toBeVisible();

  await answerBox(page).fill(MORE);
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(page.getByText("Question 2 of 2")).toBeVisible();
  await page.getByRole("button", { name: "Skip question" }).click();
  await expect(page).toHaveURL(/report$/);

  const report = page.getByRole("region", { name: question });
  await expect(report.getByText("The levels and the score come from both answers, read as one.")).toBeVisible({
    timeout: 30_000,
  });
  await expect(report.getByText(/missing|mentioned/).first()).toBeVisible();
  await expect(report.getByText(probe, { exact: true })).toBeVisible();
  const both = `${THIN} ${MORE}`;
  for (const quote of await report.locator("q").allTextContents()) expect(both).toContain(quote);
  await page.getByRole("link", { name: "Attempts" }).click();
  await expect(page.getByRole("listitem")).toHaveCount(2);
});

test("whoever does not care to wait goes on at once", async ({ page }) => {
  await startInterview(page, { count: 2, followUps: true });
  const release = await holdTheWait(page);
  await answerBox(page).fill(THIN);
  await page.getByRole("button", { name: "Submit answer" }).click();
  await page.getByRole("button", { name: "Go on without a follow-up" }).click();
  await expect(page.getByText("Question 2 of 2")).toBeVisible();
  release();
  await page.waitForTimeout(1000);
  await page.reload();
  await expect(page.getByText("Question 2 of 2")).toBeVisible();
});

test("whoever leaves during the wait finds a pause, and the follow-up is asked when they go on", async ({ page }) => {
  await startInterview(page, { count: 2, clock: "Live: no thinking time, 3 min to answer", followUps: true });
  const room = page.url();
  const thought = new Promise<void>((resolve) => {
    // The server thinks of one, and the page is left before it hears of it.
    void page.route(/\/follow-up$/, (route) => route.fetch().then(() => resolve()));
  });
  await answerBox(page).fill(THIN);
  await page.getByRole("button", { name: "Submit answer" }).click();
  await thought;
  await page.goto("/banks");
  await page.waitForTimeout(4500);
  await page.goto(room);
  await expect(page.getByRole("heading", { level: 1, name: "Ready when you are." })).toBeVisible();
  await expect(page.getByRole("timer")).toHaveCount(0);
  await expect(page.getByText("A follow-up to your answer is asked when you continue.")).toBeVisible();
  await page.getByRole("button", { name: "Continue interview" }).click();
  await expect(page.getByText("Question 1 of 2 · follow-up")).toBeVisible();
  await expect(page.getByRole("timer")).toBeVisible();
});

test("a skipped follow-up leaves the first answer's reading", async ({ page }) => {
  await startInterview(page, { count: 1, followUps: true });
  await answerBox(page).fill(THIN);
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(page.getByText("Question 1 of 1 · follow-up")).toBeVisible();
  await page.getByRole("button", { name: "Skip question" }).click();
  await expect(page.getByText("You skipped it. The levels here come from your first answer.")).toBeVisible();
  await expect(page.getByRole("meter", { name: "Overall score" })).toBeVisible({ timeout: 30_000 });
});

test("nobody can have a follow-up thought of to another's answer", async ({ page, browser }) => {
  await startInterview(page, { count: 1, followUps: true });
  const asked = page.waitForRequest(/\/follow-up$/);
  await answerBox(page).fill(THIN);
  await page.getByRole("button", { name: "Submit answer" }).click();
  const address = (await asked).url();
  const stranger = await browser.newContext();
  expect((await stranger.request.post(address)).status()).toBe(401);
  await (await stranger.newPage()).goto("/");
  expect((await stranger.request.post(address)).status()).toBe(404);
  await stranger.close();
});
