import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { expectNoFindings } from "./axe";
import { answerBox, startInterview } from "./steps";

test("axe finds nothing on the pages around the interview", async ({ page }) => {
  test.setTimeout(120_000);
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
  const role = page.getByRole("combobox", { name: "Ines: 6) How do you handle a rude waiter?" });
  await role.selectOption("a new question");
  await expect(page.getByText("is question 6 now.")).toBeVisible();
  await role.selectOption("not taken");
  await expect(page.getByText("belongs to nothing now.")).toBeVisible();
  await page.getByRole("button", { name: "Add a question" }).click();
  await page.getByRole("textbox", { name: "Question", exact: true }).fill("Hm");
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

test("axe finds nothing where an article is refused", async ({ page }) => {
  for (const [name, content, said] of [
    ["cv.pdf", "%PDF-1.7", "Greenroom reads .txt, .md, .html and .docx files."],
    ["letter.txt", "Dear all, thank you.", "No question was found in it."],
    [
      "cook.md",
      "---\nid: cook\ntitle: Cook\nsummary: Pots.\n---\n\n## Why us? {#why-us}\n",
      "This bank file needs mending.",
    ],
  ] as const) {
    await page.goto("/banks/import");
    await page.getByLabel("Or a file").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
    await page.getByRole("button", { name: "Read it" }).click();
    await expect(page.getByText(said)).toBeVisible();
    await expectNoFindings(page, said);
  }
});

test("axe finds nothing while an article is read, and while questions are found", async ({ page }) => {
  await page.route(/\/api\/(?:banks\/read|tailor)/, () => {});
  await page.goto("/banks/import");
  await page.getByLabel("The article").fill("1. Why us?");
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.getByRole("button", { name: "Reading…" })).toBeVisible();
  await expectNoFindings(page, "an article is read");
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByRole("button", { name: "Read it" })).toBeVisible();
  await page.goto("/banks/tailor");
  await page.getByLabel("The job advertisement").fill("Backend engineer\nYou review code with colleagues.");
  await page.getByRole("button", { name: "Find my questions" }).click();
  await expect(page.getByRole("heading", { name: "Finding your questions" })).toBeFocused();
  await expectNoFindings(page, "questions are found");
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByLabel("The job advertisement")).toHaveValue(/review code/);
});

test("axe finds nothing where a bank is tailored to a job", async ({ page }) => {
  await page.goto("/banks/tailor");
  await page.getByRole("button", { name: "Find my questions" }).click();
  await expect(page.getByText("Paste the advertisement: what the job is")).toBeVisible();
  await expectNoFindings(page, "nothing to tailor to");
  await page
    .getByLabel("The job advertisement")
    .fill("Backend engineer\nYou review code with colleagues.\nYou are on call for outages.\nYou know Terraform well.");
  await page.getByLabel("Your CV").fill("I was on call for outages of our shop every third week.");
  await page.getByRole("button", { name: "Find my questions" }).click();
  await expect(page.getByRole("heading", { name: "What your CV speaks for" })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("heading", { name: "What no question in the banks comes near" })).toBeVisible();
  await page.locator("main summary").first().click();
  await expectNoFindings(page, "a tailored bank");
});

test("axe finds nothing where two tabs changed one bank, and where it is gone", async ({ page, context }) => {
  await page.goto("/banks/new");
  await page.getByLabel("Title").fill("Florist");
  await page.getByLabel("Summary").fill("Flowers and patience.");
  await page.getByRole("button", { name: "Add a question" }).click();
  await expect(page.getByText(/things to mend first/)).toBeVisible();
  await expectNoFindings(page, "a new question with all that it lacks");
  await page.getByLabel("Question", { exact: true }).fill("How do you keep tulips straight?");
  await page.getByLabel("Competency").fill("Care");
  await page.getByLabel("What a strong answer does").fill("Wraps them in paper");
  await page.getByLabel("What you are asked if it is missing").fill("What do you wrap them in?");
  await page.getByRole("button", { name: "Save this bank" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Florist" })).toBeVisible();
  const path = new URL(page.url()).pathname;
  const other = await context.newPage();
  await other.goto(`${path}/edit`);
  await page.goto(`${path}/edit`);
  await other.getByLabel("Title").fill("Florist, second tab");
  await other.getByRole("button", { name: "Save" }).click();
  await expect(other.getByText("Saved.")).toBeVisible();
  await page.getByLabel("Title").fill("Florist, first tab");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { name: "This bank was changed somewhere else" })).toBeVisible();
  await expectNoFindings(page, "another tab's change");
  await page.getByRole("button", { name: "Take the other one" }).click();
  await expect(page.getByText("What the other tab saved is shown.")).toBeVisible();
  await page.goto("/banks");
  await expectNoFindings(page, "banks with one's own");
  await page.goto(`${path}/edit`);
  await other.goto(path);
  await other.getByRole("button", { name: "Remove" }).click();
  await other.getByRole("button", { name: "Remove for good" }).click();
  await expect(other.getByRole("heading", { level: 1, name: "Question banks" })).toBeVisible();
  await page.getByLabel("Title").fill("Too late");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("This bank has been removed.")).toBeVisible();
  await expectNoFindings(page, "a bank that is gone");
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
