import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { expectNoFindings } from "./axe";
import { answerBox, startInterview } from "./steps";

test("axe finds nothing on the pages around the interview", async ({ page }) => {
  for (const path of [
    "/",
    "/interviews/new",
    "/banks",
    "/banks/clinical-technician",
    "/banks/import",
    "/banks/new",
    "/banks/tailor",
    "/attempts",
    "/settings",
    "/settings/judge",
    "/settings/data",
    "/settings/data/deleted",
    "/stories",
    "/stories/new",
    "/nowhere",
  ]) {
    await page.goto(path);
    await expectNoFindings(page, path);
  }
  await page.goto("/restore/the-link-that-npm-start-printed");
  await expectNoFindings(page, "restore");
});

test("axe finds nothing where a bank is imported, seen and edited", async ({ page }) => {
  await page.goto("/banks/import");
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.getByText("Paste an article or choose a file first.")).toBeVisible();
  await expectNoFindings(page, "nothing to import");
  await page.getByLabel("The article").fill(await readFile("tests/fixtures/articles/chef.txt", "utf8"));
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.getByText("5 questions were found.")).toBeVisible({ timeout: 30_000 });
  await page.getByText(/The article, and what was taken for what/).click();
  await page.getByRole("button", { name: "Add a question" }).click();
  await expect(page.getByText("Write a longer question: at least 5 characters.")).toBeVisible();
  await expectNoFindings(page, "correcting an article");
  await page.getByRole("button", { name: "Remove: Question 6" }).click();
  await page.getByRole("button", { name: "Save this bank" }).click();
  await expect(page.getByRole("heading", { name: "The 5 questions" })).toBeVisible();
  for (const details of await page.locator("main summary").all()) await details.click();
  await page.getByRole("button", { name: "Remove" }).click();
  await expectNoFindings(page, "an own bank");
  await page.getByRole("link", { name: "Edit" }).click();
  await page.locator("main summary").first().click();
  await expectNoFindings(page, "the editor");
});

test("axe finds nothing on the lists and forms when they are open", async ({ page }) => {
  await page.goto("/");
  await page.getByText("See the questions").first().click();
  await expectNoFindings(page, "home with its questions");
  await page.goto("/interviews/new");
  await page.getByLabel("Number of questions").fill("24");
  await page.getByText("and 16 more").click();
  await page.getByLabel("Clock").selectOption({ label: "Custom" });
  await expectNoFindings(page, "a long plan and a custom clock");
});

test("axe finds nothing between two questions", async ({ page }) => {
  await startInterview(page, { count: 2, clock: "Custom", thinking: 0, answering: 10 });
  await answerBox(page).fill("I would begin by");
  await expect(page.getByRole("button", { name: "Continue interview" })).toBeVisible({ timeout: 20_000 });
  await expectNoFindings(page, "time is up");
  await page.goto("/");
  await expectNoFindings(page, "home with an interview that waits");
});

test("axe finds nothing in the room and on the report", async ({ page }) => {
  await startInterview(page, { count: 2, clock: "Custom", thinking: 300, answering: 300 });
  await expectNoFindings(page, "thinking");
  await page.getByRole("button", { name: "Start answering" }).click();
  await expect(answerBox(page)).toBeVisible();
  await expectNoFindings(page, "answering");
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(page.getByText("There is nothing to submit yet.")).toBeVisible();
  await expectNoFindings(page, "a problem shown");
  await answerBox(page).fill(
    "I wash my hands and put on gloves, and I explain each step to the patient before I begin it.",
  );
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(page.getByText("Question 2 of 2")).toBeVisible();
  await page.getByRole("button", { name: "Skip question" }).click();
  await expect(page.getByRole("meter", { name: "Overall score" })).toBeVisible({ timeout: 30_000 });
  await page.getByText("Disagree").first().click();
  await page.getByText("An example answer").first().click();
  await expectNoFindings(page, "the report");
  await page.getByText("Disagree").first().click();
  await page.getByText("An example answer").first().click();
  await expectNoFindings(page, "the report, unfolded");
  await page.goto("/attempts");
  await expectNoFindings(page, "attempts");
  await page.goto("/");
  await expectNoFindings(page, "home with attempts");
});

test("axe finds nothing in the other states of the room", async ({ page }) => {
  test.setTimeout(120_000);
  await startInterview(page, {
    count: 2,
    clock: "Custom",
    thinking: 0,
    answering: 40,
    retakes: "As many as you like",
    followUps: true,
  });
  await expect(page.getByRole("timer")).toContainText("Begin to round off.", { timeout: 15_000 });
  await expectNoFindings(page, "the first warning");
  await expect(page.getByRole("timer")).toContainText("Your last sentence.", { timeout: 25_000 });
  await page.getByRole("button", { name: "More time" }).click();
  await answerBox(page).fill("I wash my hands and put on gloves, and I explain each step before I begin it.");
  // Neither the server's word nor the page's patience may end the wait while it is looked at.
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/follow-up$/, () => {});
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(page.getByRole("heading", { name: "One moment" })).toBeVisible();
  await page.route(/\/interviews\//, (route) => held.then(() => route.continue()));
  await expectNoFindings(page, "considering a follow-up");
  release();
  await expect(page.getByRole("heading", { name: "Your answer is in." })).toBeVisible();
  await expectNoFindings(page, "a pause with a retake on offer");
});

test("axe finds nothing on a follow-up, and on a report with one and with takes", async ({ page }) => {
  test.setTimeout(120_000);
  await startInterview(page, { count: 1, retakes: "As many as you like", followUps: true });
  await answerBox(page).fill("I wash my hands and put on gloves, and I explain each step before I begin it.");
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(page.getByText("· follow-up")).toBeVisible();
  await page.getByText("Your answer so far").click();
  await expectNoFindings(page, "a follow-up");
  await answerBox(page).fill("Last March I read the wristband against the order, and stopped.");
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(page.getByText("read as one.")).toBeVisible({ timeout: 30_000 });
  await expectNoFindings(page, "a report with a follow-up");
  await page.getByRole("button", { name: "Retake" }).click();
  await expect(page.getByText("take 2")).toBeVisible();
  await page.getByRole("button", { name: "Skip question" }).click();
  await page.getByText("One earlier take").click();
  await expectNoFindings(page, "a report with takes");
});

test("axe finds nothing in low-pressure mode, and when time is up", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto("/interviews/new");
  await page.getByLabel("Low-pressure mode").check();
  await expectNoFindings(page, "the form in low-pressure mode");
  await page.getByLabel("Clock").selectOption({ label: "Custom" });
  await page.getByLabel("Seconds to think").fill("300");
  await page.getByLabel("Seconds to answer").fill("25");
  await page.getByRole("button", { name: "Start interview" }).click();
  await expect(page.getByRole("timer")).toBeVisible();
  await expectNoFindings(page, "thinking, quietly");
  await page.getByRole("button", { name: "Start answering" }).click();
  await expect(answerBox(page)).toBeVisible();
  await expectNoFindings(page, "answering, quietly");
  await expect(page.getByRole("heading", { name: "Time is up." })).toBeVisible({ timeout: 35_000 });
  await expectNoFindings(page, "time is up");
});

test("axe finds nothing without a connection, and where another tab wrote", async ({ page, context }) => {
  await startInterview(page, { count: 1 });
  await context.setOffline(true);
  await answerBox(page).fill("before the connection was lost");
  await expect(page.getByText("No connection. Kept in this browser")).toBeVisible();
  await expectNoFindings(page, "no connection");
  await context.setOffline(false);
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  const second = await context.newPage();
  await second.goto(page.url());
  await answerBox(second).fill("from another tab");
  await expect(second.getByText("Saved", { exact: true })).toBeVisible();
  await answerBox(page).fill("at the same time");
  await expect(page.getByText("Another tab has saved a newer version")).toBeVisible();
  await expectNoFindings(page, "another tab's draft");
});
