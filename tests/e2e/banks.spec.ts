import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { wordFiles, zip } from "../fixtures/zip";
import { answerBox, questionOf } from "./steps";

const ARTICLE = join(import.meta.dirname, "../fixtures/articles/chef.txt");

async function importFile(page: Page, file: { name: string; mimeType: string; buffer: Buffer }) {
  await page.goto("/banks/import");
  await page.getByLabel("Or a file").setInputFiles(file);
  await page.getByRole("button", { name: "Read it" }).click();
}

async function savedBank(page: Page, title: string): Promise<string> {
  await page.getByRole("button", { name: "Save this bank" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  return new URL(page.url()).pathname;
}

test("an article is imported, corrected, saved and practised", async ({ page }) => {
  await page.goto("/banks");
  await page.getByRole("link", { name: "Import an article" }).click();
  await page.getByLabel("The article").fill(await readFile(ARTICLE, "utf8"));
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.getByText("5 questions were found.")).toBeVisible({ timeout: 30_000 });

  await page.getByText(/The article, and what was taken for what/).click();
  const piece = page.getByRole("listitem").filter({ hasText: "Ines: 6) How do you handle a rude waiter?" });
  await piece.getByRole("combobox").selectOption("a new question");
  await expect(page.getByText("is question 6 now.")).toBeVisible();
  await page.getByRole("textbox", { name: "Question", exact: true }).fill("Hm");
  await expect(page.getByText("Write a longer question: at least 5 characters.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save this bank" })).toBeDisabled();
  await page.getByRole("textbox", { name: "Question", exact: true }).fill("How do you handle a rude waiter?");
  await page.getByLabel("Title").fill("Chef de partie");
  await savedBank(page, "Chef de partie");

  await expect(page.getByText("The article said nothing about how to answer")).toHaveCount(1);
  const question = page.getByRole("listitem").filter({ hasText: "How do you handle a rude waiter?" }).first();
  await question.getByRole("button", { name: "Practise this question" }).click();
  await expect(questionOf(page)).toHaveText("How do you handle a rude waiter?");

  await page.goto("/interviews/new");
  await expect(page.getByLabel("Question bank").locator("option")).toContainText(["Chef de partie"]);
});

test("a line of the article is put where it belongs, by keyboard and on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/banks/import");
  await page
    .getByLabel("The article")
    .fill(
      [
        "Florist interview questions",
        "1. How do you keep roses fresh?",
        "Why they ask: Flowers are lost money.",
        "How to answer: Name the water and the knife, and say who taught you.",
        "Example answer: I cut each stem at an angle. They stand in deep water, at night in the cold room.",
        "2. Why do you want to work here?",
        "Why they ask: To see whether you have come in.",
        "How to answer: Say what you saw in the window.",
        "Example answer: I saw the peonies in your window in May, and came in to ask where they grow.",
        "Interviewers here are kind.",
      ].join("\n\n"),
    );
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.getByRole("heading", { name: "2 questions were found." })).toBeFocused({ timeout: 30_000 });
  await page.getByText(/The article, and what was taken for what/).click();
  const money = page.getByRole("combobox", { name: "Flowers are lost money." });
  await expect(money).toHaveValue("intent");
  await money.focus();
  await page.keyboard.type("a red");
  await expect(page.getByText("Line 5 belongs to question 1 now: a red flag.")).toBeVisible();
  const second = page.getByRole("combobox", { name: "Why do you want to work here?" });
  await second.selectOption("example answer");
  await expect(page.getByText("Line 11 belongs to question 1 now: example answer.")).toBeVisible();
  await page.getByRole("combobox", { name: "Why do you want to work here?" }).selectOption("a new question");
  await page.locator("summary", { hasText: "How do you keep roses fresh?" }).click();
  await expect(page.getByRole("textbox", { name: "Red flags" }).first()).toHaveValue("Flowers are lost money.");
  await expect(page.getByRole("textbox", { name: "Why it is asked" }).first()).toHaveValue("");
  await expect(page.getByRole("textbox", { name: "Example answer" }).first()).toHaveValue(/in the cold room\.$/);
  await savedBank(page, "Florist");
  await expect(page.getByText("I saw the peonies in your window in May")).toHaveCount(1);
});

test("a bank that is downloaded comes back the same", async ({ page }) => {
  await importFile(page, { name: "chef.txt", mimeType: "text/plain", buffer: await readFile(ARTICLE) });
  await expect(page.getByText("5 questions were found.")).toBeVisible({ timeout: 30_000 });
  const path = await savedBank(page, "Chef");
  const download = async () => (await page.request.get(`/api${new URL(page.url()).pathname}/markdown`)).text();
  const first = await download();
  await importFile(page, { name: "chef.md", mimeType: "text/markdown", buffer: Buffer.from(first) });
  await expect(page.getByText("5 questions were found.")).toBeVisible();
  expect(await savedBank(page, "Chef")).not.toBe(path);
  expect(await download()).toBe(first);
});

test("two tabs that edit one bank do not overwrite each other", async ({ page, context }) => {
  await page.goto("/banks/new");
  await page.getByLabel("Title").fill("Florist");
  await page.getByLabel("Summary").fill("Flowers and patience.");
  await page.getByRole("button", { name: "Add a question" }).click();
  await page.getByLabel("Question", { exact: true }).fill("How do you keep tulips straight?");
  await page.getByLabel("Competency").fill("Care");
  await page.getByLabel("What a strong answer does").fill("Wraps them in paper");
  await page.getByLabel("What you are asked if it is missing").fill("What do you wrap them in?");
  const path = await savedBank(page, "Florist");

  const other = await context.newPage();
  await page.goto(`${path}/edit`);
  await other.goto(`${path}/edit`);
  await other.getByLabel("Title").fill("Florist, second tab");
  await other.getByRole("button", { name: "Save" }).click();
  await expect(other.getByText("Saved.")).toBeVisible();

  await page.getByLabel("Title").fill("Florist, first tab");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { name: "This bank was changed somewhere else" })).toBeVisible();
  await other.goto(path);
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Florist, second tab");
  await page.getByRole("button", { name: "Keep mine" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await other.reload();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Florist, first tab");

  await other.getByRole("button", { name: "Remove" }).click();
  await other.getByRole("button", { name: "Remove for good" }).click();
  await expect(other.getByRole("heading", { level: 1, name: "Question banks" })).toBeVisible();
  await page.getByLabel("Title").fill("Too late");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("This bank has been removed.")).toBeVisible();
});

test("a bank is its owner's alone", async ({ page, browser, baseURL }) => {
  await importFile(page, { name: "chef.txt", mimeType: "text/plain", buffer: await readFile(ARTICLE) });
  await expect(page.getByText("5 questions were found.")).toBeVisible({ timeout: 30_000 });
  const path = await savedBank(page, "Chef");
  const stranger = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const theirs = await stranger.newPage();
  for (const address of [path, `${path}/edit`, `/api${path}/markdown`]) {
    await theirs.goto("/banks");
    expect((await theirs.request.get(address)).status(), address).toBe(404);
  }
  await expect(theirs.getByText("Yours", { exact: true })).toHaveCount(0);
  await stranger.close();
});

test("files that cannot be read are refused in words, and a Word document is read", async ({ page }) => {
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  const bomb = zip({ ...wordFiles([]), "word/media/a.bin": Buffer.alloc(60_000_000) });
  await importFile(page, { name: "bomb.docx", mimeType: type, buffer: bomb });
  await expect(page.getByText("unpacks to far more than a document holds")).toBeVisible();
  await importFile(page, { name: "large.txt", mimeType: "text/plain", buffer: Buffer.alloc(50_000_000, "a") });
  await expect(page.getByText("It is larger than 5 MB.")).toBeVisible();
  await importFile(page, { name: "cv.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") });
  await expect(page.getByText("Greenroom reads .txt, .md, .html and .docx files.")).toBeVisible();
  await page.getByLabel("The article").fill("1. Why us?\n\n2. What do you cook on Sundays?");
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.getByText("2 questions were found.")).toBeVisible({ timeout: 30_000 });
  await page.getByRole("button", { name: "Start over" }).click();
  await page.getByLabel("The article").evaluate((box) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text", "a".repeat(1_000_001));
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(page.getByText("It has more than 1,000,000 characters")).toBeVisible();
  await importFile(page, { name: "letter.txt", mimeType: "text/plain", buffer: Buffer.from("Dear all, thank you.") });
  await expect(page.getByText("No question was found in it.")).toBeVisible();
  const broken = "---\nid: cook\ntitle: Cook\nsummary: Pots and pans.\n---\n\n## Why us? {#why-us}\n\n- Kind: tasty\n";
  await importFile(page, { name: "cook.md", mimeType: "text/markdown", buffer: Buffer.from(broken) });
  await expect(page.getByText("This bank file needs mending. Line 7: ")).toBeVisible();
  const page1 = `<html><script>document.title = "run"</script><h2>1. Why us?</h2><img src=x onerror="document.title='run'"></html>`;
  await importFile(page, { name: "page.html", mimeType: "text/html", buffer: Buffer.from(page1) });
  await expect(page.getByText("One question was found.")).toBeVisible({ timeout: 30_000 });
  expect(await page.title()).not.toBe("run");
  const word = zip(
    wordFiles([
      { text: "1. Why us?", style: "Heading2" },
      { text: "2. What do you cook on Sundays?", style: "Heading2" },
    ]),
  );
  await importFile(page, { name: "cook.docx", mimeType: type, buffer: word });
  await expect(page.getByText("2 questions were found.")).toBeVisible({ timeout: 30_000 });
});

test("the editor reorders and removes by keyboard alone", async ({ page }) => {
  await importFile(page, { name: "chef.txt", mimeType: "text/plain", buffer: await readFile(ARTICLE) });
  await expect(page.getByText("5 questions were found.")).toBeVisible({ timeout: 30_000 });
  await page.locator("summary", { hasText: "How do you run a busy service?" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Move down: Criterion 1" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("What a strong answer does").first()).toHaveValue("Short, clear calls at the pass");
  await expect(page.getByRole("button", { name: "Move down: Criterion 2" })).toBeFocused();
  await page.getByRole("button", { name: "Remove: Criterion 1" }).press("Enter");
  await expect(page.getByRole("button", { name: "Put it back: Criterion 1" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("What a strong answer does").first()).toBeFocused();
  await expect(page.getByLabel("What a strong answer does").first()).toHaveValue("Short, clear calls at the pass");
  await page.getByRole("button", { name: "Add a question" }).press("Enter");
  await expect(page.getByRole("textbox", { name: "Question", exact: true }).last()).toBeFocused();
  await page.getByRole("button", { name: "Remove: Question 6" }).press("Enter");
  await page.getByRole("button", { name: "Remove: Question 1" }).focus();
  await page.keyboard.press("Space");
  await savedBank(page, "Chef");
  await expect(page.getByRole("heading", { name: "The 4 questions" })).toBeVisible();
  await expect(answerBox(page)).toHaveCount(0);
});

test("nothing that is written in the editor is lost by a link or by a save that breaks", async ({ page, context }) => {
  await importFile(page, { name: "chef.txt", mimeType: "text/plain", buffer: await readFile(ARTICLE) });
  await page.getByLabel("Title").fill("Sous-chef");
  const asked = page.waitForEvent("dialog");
  const leaving = page.getByRole("link", { name: "Stories" }).click();
  await (await asked).dismiss();
  await leaving;
  await expect(page.getByLabel("Title")).toHaveValue("Sous-chef");
  await context.setOffline(true);
  await page.getByRole("button", { name: "Save this bank" }).click();
  await expect(page.getByText("That could not be saved.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save this bank" })).toBeFocused();
  await context.setOffline(false);
  await savedBank(page, "Sous-chef");
});

test("what reads articles and advertisements answers to nobody without a session", async ({ request }) => {
  for (const path of ["/api/banks/read", "/api/banks/proposals", "/api/tailor"]) {
    expect((await request.post(path, { data: {} })).status(), path).toBe(401);
  }
});

test("the routes check what they are sent", async ({ page }) => {
  await page.goto("/banks");
  const post = async (path: string, data: object | string) => (await page.request.post(path, { data })).status();
  expect(await post("/api/tailor", { advertisement: "short", cv: "", count: 3, write: false })).toBe(422);
  expect(await post("/api/tailor", "no JSON at all")).toBe(422);
  const advertisement = "Backend engineer\nYou review code with colleagues.";
  expect(await post("/api/tailor", { advertisement, cv: "", count: 3, write: true })).toBe(409);
  expect(await post("/api/banks/proposals", { questions: [] })).toBe(400);
  const question = { key: "one", question: "Why us, of all?", advice: ["Say why."], example: null };
  expect(await post("/api/banks/proposals", { questions: [question] })).toBe(409);
  const large = await page.request.post("/api/banks/read", { data: Buffer.alloc(6_000_000, "a") });
  expect(await large.json()).toEqual({ ok: false, reason: "too-large" });
});

test("an advertisement becomes a bank of the questions that fit it", async ({ page }) => {
  await page.goto("/banks/tailor");
  await expect(page.getByText("Neither text leaves this machine, and neither is kept.")).toBeVisible();
  await page.getByRole("button", { name: "Find my questions" }).click();
  await expect(page.getByText("Paste the advertisement: what the job is")).toBeVisible();
  const advertisement = page.getByLabel("The job advertisement");
  await advertisement.fill(
    "Backend engineer\nYou review code with colleagues.\nYou are on call for outages.\nYou know Terraform well.",
  );
  await page.getByLabel("Number of questions").fill("3");
  await page.getByRole("button", { name: "Find my questions" }).click();
  await expect(page.getByRole("heading", { name: "What was taken from the advertisement" })).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByRole("listitem").filter({ hasText: "You know Terraform well" })).toBeVisible();
  await expect(page.getByText("Software developer, for").first()).toBeVisible();
  await page.getByLabel("Title").fill("Another title");
  await page.getByRole("button", { name: "Change the texts" }).click();
  await page.getByRole("button", { name: "Change the texts all the same" }).click();
  await expect(advertisement).toHaveValue(/on call/);
  await page.getByRole("button", { name: "Find my questions" }).click();
  await savedBank(page, "For: Backend engineer");
  await expect(page.getByRole("heading", { name: "The 3 questions" })).toBeVisible();
});
