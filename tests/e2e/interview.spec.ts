import { expect, test } from "@playwright/test";
import { answerBox, practise, questionOf, secondsShown, startInterview, submitAnswer } from "./steps";

const TYPED =
  "Last spring on the renal ward I read the wristband against the order before every run, and once I found two patients with the same surname. I stopped, called the nurse, and we changed the labels.";

test("a three-question interview: one answer typed, one timed out with its draft, one skipped", async ({ page }) => {
  await startInterview(page, { count: 3, clock: "Custom", thinking: 1, answering: 12 });
  const asked = [await questionOf(page).textContent()];

  await page.getByRole("button", { name: "Start answering" }).click();
  await expect(page.getByRole("timer")).toContainText("left to answer");
  await submitAnswer(page, TYPED);
  await expect(page.getByText("Question 2 of 3")).toBeVisible();
  asked.push(await questionOf(page).textContent());

  await answerBox(page).fill("I would begin by");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.reload();
  await expect(answerBox(page)).toHaveValue("I would begin by");
  await expect(questionOf(page)).toHaveText(asked[1] ?? "");

  await expect(page.getByRole("heading", { level: 1, name: "Time is up." })).toBeVisible({ timeout: 20_000 });
  await page.getByRole("button", { name: "Continue interview" }).click();
  await expect(page.getByRole("button", { name: "Skip question" })).toBeVisible();
  await expect(page.getByText("Question 3 of 3")).toBeVisible();
  asked.push(await questionOf(page).textContent());
  await page.getByRole("button", { name: "Skip question" }).click();

  await expect(page).toHaveURL(/\/report$/);
  for (const question of asked)
    await expect(page.getByRole("heading", { level: 2, name: question ?? "" })).toBeVisible();
  await expect(page.getByRole("meter", { name: "Overall score" })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("I would begin by")).toBeVisible();
  await expect(page.getByText("You skipped this one.")).toBeVisible();
  await expect(page.getByText("This answer is being judged.")).toHaveCount(0, { timeout: 30_000 });
  await expect(page.getByRole("heading", { name: "Who judged this" })).toBeVisible();
  await page.getByText("An example answer").first().click();

  const report = page.url();
  await page.getByRole("link", { name: "Attempts" }).click();
  await expect(page.getByRole("listitem")).toHaveCount(3);
  for (const [place, question] of asked.toReversed().entries())
    await expect(page.getByRole("listitem").nth(place)).toContainText(question ?? "");
  await page.getByRole("link", { name: asked[0] ?? "" }).click();
  await expect(page).toHaveURL(`${report}#question-1`);
});

test("every quote on the report stands in the answer", async ({ page }) => {
  await practise(page, "When you assist with a procedure", TYPED);
  const quotes = await page.locator("q").allTextContents();
  expect(quotes.length).toBeGreaterThan(0);
  for (const quote of quotes) expect(TYPED).toContain(quote);
});

test("reloading and a second tab win no time", async ({ page, context }) => {
  await startInterview(page, { count: 1, clock: "Custom", thinking: 0, answering: 60 });
  await page.waitForTimeout(3000);
  await page.reload();
  const second = await context.newPage();
  await second.goto(page.url());
  for (const tab of [page, second]) expect(await secondsShown(tab)).toBeLessThanOrEqual(58);
});

test("a changed clock on the laptop wins no time", async ({ page }) => {
  await startInterview(page, { count: 1, clock: "Custom", thinking: 0, answering: 60 });
  await page.clock.setSystemTime(new Date("2020-01-01T00:00:00Z"));
  await page.reload();
  await expect(page.getByRole("timer")).toContainText(/0:5\d|1:00/);
});

test("what two tabs write at once: the newer stays, and the older may choose", async ({ page, context }) => {
  await startInterview(page, { count: 1 });
  const second = await context.newPage();
  await second.goto(page.url());
  // Ready before the first tab has written anything that it could take up.
  await expect(answerBox(second)).toBeFocused();
  await answerBox(page).pressSequentially("from the first tab", { delay: 5 });
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await answerBox(second).pressSequentially("a longer text than the first, from the second tab", { delay: 2 });
  await expect(second.getByText("Another tab has saved a newer version")).toBeVisible();
  await answerBox(second).pressSequentially(", and more");
  await page.reload();
  await page.getByRole("button", { name: "Use that one" }).click();
  await expect(answerBox(page)).toHaveValue("from the first tab");
  await second.getByRole("button", { name: "Use that one" }).click();
  await expect(answerBox(second)).toHaveValue("from the first tab");
});

test("a lost connection keeps the answer in the browser, says so, and sends it later", async ({ page, context }) => {
  await startInterview(page, { count: 1 });
  await answerBox(page).fill("before");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await context.setOffline(true);
  await answerBox(page).fill("before and after");
  await expect(page.getByText("No connection. Kept in this browser")).toBeVisible();
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(page.getByText("Greenroom cannot be reached. Your answer is safe")).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.reload();
  await expect(answerBox(page)).toHaveValue("before and after");
});

test("an interview can be left and taken up again", async ({ page }) => {
  await startInterview(page, { count: 2 });
  await submitAnswer(page, "The first answer.");
  const question = await questionOf(page).textContent();
  await page.getByRole("link", { name: "Leave for now" }).click();
  await page.getByRole("link", { name: "Take it up again" }).click();
  await expect(questionOf(page)).toHaveText(question ?? "");
  await expect(page.getByText("Question 2 of 2")).toBeVisible();
});

test("an empty answer is not submitted, and the page says what to do", async ({ page }) => {
  await startInterview(page, { count: 1 });
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(page.getByText("There is nothing to submit yet.")).toBeVisible();
});

test("a form filled in wrongly says what to do, by field", async ({ page }) => {
  await page.goto("/interviews/new");
  await page.locator("form").evaluate((form: HTMLFormElement) => {
    form.noValidate = true;
  });
  await page.getByLabel("Number of questions").fill("99");
  await page.getByRole("button", { name: "Start interview" }).click();
  await expect(page.getByText("This bank has 24 questions.")).toBeVisible();
});

test("home shows a bank's questions, and practises one of them; its report practises it again", async ({ page }) => {
  await page.goto("/");
  await page.getByText("See the questions").first().click();
  const row = page.getByRole("listitem").filter({ hasText: "records are accurate" });
  await row.getByRole("button", { name: "Practise this question" }).click();
  await expect(page.getByText("Question 1 of 1")).toBeVisible();
  const question = (await questionOf(page).textContent()) ?? "";
  await page.getByRole("button", { name: "Skip question" }).click();
  await expect(page).toHaveURL(/report$/);
  await page.getByRole("button", { name: "Practise this question" }).click();
  await expect(questionOf(page)).toHaveText(question);
});

test("a problem that was shown goes when it is answered", async ({ page }) => {
  await startInterview(page, { count: 1 });
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(page.getByText("There is nothing to submit yet.")).toBeVisible();
  await answerBox(page).fill("Something");
  await expect(page.getByText("There is nothing to submit yet.")).toHaveCount(0);
});

test("a question of a bank can be practised by itself", async ({ page }) => {
  await page.goto("/banks/clinical-technician");
  const row = page.getByRole("listitem").filter({ hasText: "keep the patient safe" });
  await row.getByRole("button", { name: "Practise this question" }).click();
  await expect(questionOf(page)).toContainText("keep the patient safe");
  await expect(page.getByText("Question 1 of 1")).toBeVisible();
});

test("nobody sees another's interviews: not found, by page and by draft", async ({ page, browser }) => {
  await startInterview(page, { count: 1 });
  const address = page.url();
  const saving = page.waitForRequest(/\/draft$/);
  await answerBox(page).fill("private");
  const draftAddress = (await saving).url();
  const stranger = await browser.newContext();
  const theirs = await stranger.newPage();
  for (const path of ["", "/report"]) {
    const response = await theirs.goto(address + path);
    expect(response?.status()).toBe(404);
  }
  const put = await stranger.request.put(draftAddress, { data: { text: "mine now", revision: 99 } });
  expect(put.status()).toBe(404);
  await stranger.close();
  await page.reload();
  await expect(answerBox(page)).toHaveValue("private");
});

test("an answer that is too long is not cut: the page says so, and it survives a reload", async ({ page }) => {
  await startInterview(page, { count: 1 });
  const long = "word ".repeat(4100);
  await answerBox(page).fill(long);
  await expect(page.getByText("20500 of 20000 characters.")).toBeVisible();
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(page.getByText("An answer has at most 20000 characters.").first()).toBeVisible();
  await page.reload();
  await expect(answerBox(page)).toHaveValue(long);
});

test("text that reaches the server after the end is kept and shown as late, and not judged", async ({
  page,
  context,
}) => {
  await startInterview(page, { count: 1, clock: "Custom", thinking: 0, answering: 10 });
  await answerBox(page).fill("In time.");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await context.setOffline(true);
  await answerBox(page).fill("In time. Written while the connection was lost.");
  await page.waitForTimeout(13_000);
  await context.setOffline(false);
  await expect(page).toHaveURL(/report$/, { timeout: 15_000 });
  await expect(page.getByText("Arrived after the end: kept, but not judged")).toBeVisible();
  await expect(page.getByText("Written while the connection was lost.")).toBeVisible();
});

test("a question skipped keeps what had been typed", async ({ page }) => {
  await startInterview(page, { count: 1 });
  await answerBox(page).fill("I had only begun");
  await page.getByRole("button", { name: "Skip question" }).click();
  await expect(page).toHaveURL(/report$/);
  await expect(page.getByText("What you had begun, kept but not judged")).toBeVisible();
  await expect(page.getByText("I had only begun")).toBeVisible();
});

test("a candidate can disagree with a level, and have the answer judged again beside the first reading", async ({
  page,
}) => {
  await startInterview(page, { count: 1 });
  await answerBox(page).fill(TYPED);
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(page.getByText("This answer is being judged.")).toHaveCount(0, { timeout: 30_000 });

  await page.getByText("Disagree").first().click();
  await page.getByRole("radio", { name: "explained" }).first().check();
  await page.getByRole("textbox", { name: "Why" }).first().fill("I named the exact steps.");
  await page.getByRole("button", { name: "Keep my level" }).first().click();
  await expect(page.getByText("You said: explained")).toBeVisible();

  await page.getByRole("button", { name: "Judge again" }).click();
  await page.getByText("One earlier reading").click({ timeout: 30_000 });
  await expect(page.getByText("The same score.")).toBeVisible();
  await expect(page.getByText(/^The offline judge · \d+ of 100$/)).toBeVisible();
});
