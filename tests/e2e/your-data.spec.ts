import { readFile } from "node:fs/promises";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectNoFindings } from "./axe";
import { answerBox, startInterview } from "./steps";

const ANSWER =
  "Before anything else I ask them to tell me their name and date of birth, and I read that against the wristband and the order. Last March the dates did not match, so I stopped and we found that the labels had been swapped.";

/** An interview of one question with its report. */
async function giveInterview(page: Page) {
  await startInterview(page, { count: 1 });
  await answerBox(page).fill(ANSWER);
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(page.getByRole("meter", { name: "Overall score" })).toBeVisible({ timeout: 30_000 });
}

async function downloadOf(page: Page, link: string) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: link }).click()]);
  return { name: download.suggestedFilename(), path: await download.path() };
}

async function importFile(page: Page, path: string) {
  await page.goto("/settings/data");
  await page.getByLabel("The file").setInputFiles(path);
  await page.getByRole("button", { name: "Import" }).click();
}

async function stranger(browser: Browser) {
  const context = await browser.newContext();
  return context.newPage();
}

test("a report saves as Markdown and JSON, for its candidate alone", async ({ page, browser }) => {
  await giveInterview(page);
  const markdown = await downloadOf(page, "Save as Markdown");
  expect(markdown.name).toMatch(/^clinical-technician-\d{4}-\d\d-\d\d\.md$/);
  const text = await readFile(markdown.path, "utf8");
  expect(text).toContain("# Clinical technician");
  expect(text).toContain(ANSWER);
  const json = await downloadOf(page, "Save as JSON");
  expect(json.name).toMatch(/^clinical-technician-.*\.json$/);
  expect(JSON.parse(await readFile(json.path, "utf8"))).toMatchObject({ format: "greenroom", interviews: [{}] });

  const id = new URL(page.url()).pathname.split("/")[2];
  const other = await stranger(browser);
  await other.goto("/");
  for (const kind of ["markdown", "json"]) {
    expect((await other.request.get(`/api/interviews/${id}/${kind}`)).status()).toBe(404);
    expect((await page.request.get(`/api/interviews/not-an-id/${kind}`)).status()).toBe(404);
  }
});

test("everything goes into one file, and comes back elsewhere as it was", async ({ page, browser }) => {
  await giveInterview(page);
  const report = await page.locator("main").innerText();
  await page.goto("/settings/data");
  await expect(page.getByText("Greenroom keeps 1 interview and 1 attempt")).toBeVisible();
  await expectNoFindings(page, "your data");
  const { name, path } = await downloadOf(page, "Download everything");
  expect(name).toMatch(/^greenroom-\d{4}-\d\d-\d\d\.json$/);

  const elsewhere = await stranger(browser);
  await expect(async () => {
    await importFile(elsewhere, path);
    await expect(elsewhere.getByRole("status"), "another test may be importing").toHaveText("Added: one interview.");
  }).toPass({ timeout: 30_000 });
  // The page is made anew with what came in, and has no title for a moment in between.
  await expect(elsewhere.getByText("Greenroom keeps 1 interview and 1 attempt")).toBeVisible();
  await expect(elsewhere).toHaveTitle("Your data · Greenroom");
  await expectNoFindings(elsewhere, "after an import");
  await elsewhere.goto("/attempts");
  await elsewhere
    .locator("main")
    .getByRole("link", { name: /\?$|\.$/ })
    .first()
    .click();
  await expect(elsewhere.getByRole("meter", { name: "Overall score" })).toBeVisible();
  expect(await elsewhere.locator("main").innerText()).toBe(report);
  await importFile(elsewhere, path);
  await expect(elsewhere.getByRole("status")).toHaveText("Nothing new. One thing was here already and stays as it is.");
});

test("what is no export is refused, and says why", async ({ page }) => {
  await page.goto("/settings/data");
  await page.getByRole("button", { name: "Import" }).click();
  await expect(page.getByText("Choose a file first.")).toBeVisible();
  await page.getByLabel("The file").setInputFiles("package.json");
  await page.getByRole("button", { name: "Import" }).click();
  await expect(page.getByText("This file was not exported by Greenroom.")).toBeVisible();
  await expectNoFindings(page, "a file that is no export");
  await page.getByLabel("The file").setInputFiles("README.md");
  await page.getByRole("button", { name: "Import" }).click();
  await expect(page.getByText("This is no JSON file, or it is cut off.")).toBeVisible();
});

test("a large file comes in whole", async ({ page, browser }) => {
  await giveInterview(page);
  await page.goto("/settings/data");
  const { path } = await downloadOf(page, "Download everything");
  const archive = JSON.parse(await readFile(path, "utf8"));
  const [interview] = archive.interviews;
  // White space between two records: 20 MB that must all be read to find the second half.
  const padded = `${JSON.stringify({ ...archive, interviews: [] }).slice(0, -2)}${" ".repeat(20_000_000)}${JSON.stringify(interview)}]}`;
  const other = await stranger(browser);
  await other.goto("/");
  const sent = await other.request.post("/api/belongings", { data: Buffer.from(padded) });
  expect(await sent.json()).toMatchObject({ interviews: 1 });
  expect((await page.request.post("/api/belongings", { data: Buffer.alloc(257_000_000, " ") })).status()).toBe(413);
});

test("without a session nothing is exported or imported", async ({ request }) => {
  expect((await request.get("/api/belongings")).status()).toBe(401);
  expect((await request.post("/api/belongings", { data: "{}" })).status()).toBe(401);
  expect((await request.get("/api/interviews/1/json")).status()).toBe(401);
});

test("an attempt and an interview are deleted from their report", async ({ page }) => {
  await startInterview(page, { count: 2 });
  for (const next of ["Question 2 of 2", "Who judged this"]) {
    await answerBox(page).fill(ANSWER);
    await page.getByRole("button", { name: "Submit answer" }).click();
    await expect(page.getByText(next)).toBeVisible({ timeout: 30_000 });
  }
  await expect(page.getByText("Delete this attempt")).toHaveCount(2);
  await page.getByText("Delete this attempt").first().click();
  await expect(page.getByText("This answer goes for good").first()).toBeVisible();
  await expectNoFindings(page, "an attempt about to be deleted");
  await page.getByRole("button", { name: "Delete for good" }).first().click();
  await expect(page.getByText("Delete this attempt")).toHaveCount(1);
  await expect(page.locator(":focus").getByText("Delete this attempt")).toBeVisible();
  const address = page.url();
  await page.getByText("Delete this interview").click();
  await expect(page.getByText("The whole interview goes for good")).toBeVisible();
  await expectNoFindings(page, "an interview about to be deleted");
  await page.getByRole("button", { name: "Delete for good" }).last().click();
  await expect(page).toHaveURL(/\/attempts/);
  await expect(page.getByText("Nothing here yet.")).toBeVisible();
  expect((await page.request.get(address)).status()).toBe(404);
});

test("everything is deleted at once, and this browser is a stranger's then", async ({ page, context }) => {
  await giveInterview(page);
  await page.goto("/settings");
  await page.getByRole("link", { name: "Export it, import it, or delete it" }).click();
  await page.getByText("Delete everything", { exact: true }).click();
  await expectNoFindings(page, "about to delete everything");
  await page.getByRole("button", { name: "Delete for good" }).click();
  await expect(page).toHaveURL(/\/settings\/data$/);
  await page.getByLabel("Yes, delete all of it").check();
  const before = (await context.cookies()).find(({ name }) => name === "greenroom")?.value;
  await page.getByRole("button", { name: "Delete for good" }).click();
  await expect(page.getByRole("heading", { name: "Everything is deleted." })).toBeVisible();
  await expect(page).toHaveTitle("Deleted · Greenroom");
  await expectNoFindings(page, "everything is deleted");
  const after = (await context.cookies()).find(({ name }) => name === "greenroom")?.value;
  expect(after?.split(".")[0]).not.toBe(before?.split(".")[0]);
  await page.goto("/attempts");
  await expect(page.getByText("Nothing here yet.")).toBeVisible();
  await page.goto("/settings/data");
  await expect(page.getByText("There is nothing to delete yet.")).toBeVisible();
  await expectNoFindings(page, "no data yet");
});

test("on paper a report is its reading alone, dark screens or not", async ({ page }) => {
  await giveInterview(page);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByText(ANSWER.slice(0, 40)).first()).toBeVisible();
  await expect(page.getByRole("meter", { name: "Overall score" })).toBeVisible();
  for (const hidden of ["Judge again", "Practise this question", "Print"]) {
    await expect(page.getByRole("button", { name: hidden })).toBeHidden();
  }
  await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
  await expect(page.getByText("Delete this interview")).toBeHidden();
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(paper).toBe("rgb(255, 255, 255)");
  const pdf = await page.pdf({ format: "A4" });
  const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g);
  expect(pages?.length).toBeLessThanOrEqual(3);
});
