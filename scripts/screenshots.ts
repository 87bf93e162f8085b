// Photographs every page of a running Greenroom, at 390 and 1280 pixels, light and dark.
// Usage: npm run screenshots -- http://127.0.0.1:3000 FOLDER
// The picture in the README, docs/report.png, is the FOLDER's readme.png.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";

process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs22.x";
const { launchOptions } = await import("../tests/e2e/browser");

const [address = "http://127.0.0.1:3000", folder = "test-results/screenshots"] = process.argv.slice(2);
const FORMS = [390, 1280].flatMap((width) =>
  (["light", "dark"] as const).map((colorScheme) => ({ width, height: width === 390 ? 844 : 900, colorScheme })),
);
const ANSWER =
  "Before anything else I ask them to tell me their name and date of birth, and I read that against the wristband and the order. Last March two men with the same surname were in our bay; the dates did not match, so I stopped and we found that the labels had been swapped. Then I tell them what they will feel, in plain words, and ask whether anything worries them. Hands, gloves, clean tray, and we start.";

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch(await launchOptions());
const page = await browser.newPage({ baseURL: address });
try {
  for (const [name, path] of [
    ["home", "/"],
    ["new", "/interviews/new"],
    ["banks", "/banks"],
    ["bank", "/banks/clinical-technician"],
    ["attempts-empty", "/attempts"],
    ["stories-empty", "/stories"],
    ["story-new", "/stories/new"],
    ["your-data", "/settings/data"],
    ["not-found", "/nowhere"],
  ] as const) {
    await page.goto(path);
    await photograph(page, name);
  }
  await interview(page);
} finally {
  await browser.close();
}

async function interview(page: Page) {
  await page.goto("/banks/clinical-technician");
  const row = page.getByRole("listitem").filter({ hasText: "keep the patient safe" });
  await row.getByRole("button", { name: "Practise this question" }).click();
  await page.getByRole("button", { name: "Start answering" }).waitFor();
  await photograph(page, "room-thinking");
  await page.getByRole("button", { name: "Start answering" }).click();
  await page.getByRole("textbox", { name: "Your answer" }).fill(ANSWER);
  await page.getByText("Saved", { exact: true }).waitFor();
  await photograph(page, "room-answering");
  await page.getByRole("button", { name: "Submit answer" }).click();
  await page.getByRole("meter", { name: "Overall score" }).waitFor();
  await photograph(page, "report");
  // Only the top, so that the README's first screen has room for its commands.
  await page.setViewportSize({ width: 1280, height: 860 });
  await page.emulateMedia({ colorScheme: "light" });
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(folder, "readme.png") });
  await page.goto("/attempts");
  await photograph(page, "attempts");
  await page.goto("/attempts?search=wristband&mode=practice");
  await photograph(page, "attempts-found");
  await answeredAnew(page);

  await page.goto("/interviews/new");
  await page.getByLabel("Number of questions").fill("3");
  await page.getByLabel("Clock").selectOption({ label: "Custom" });
  await page.getByLabel("Seconds to think").fill("0");
  await page.getByLabel("Seconds to answer").fill("10");
  await photograph(page, "new-custom");
  await page.getByRole("button", { name: "Start interview" }).click();
  await page.getByRole("textbox", { name: "Your answer" }).fill("I would begin by");
  await page.getByRole("button", { name: "Continue interview" }).waitFor();
  await photograph(page, "room-paused");
  await page.goto("/");
  await photograph(page, "home-returning");
  await followedUp(page);
  await underLowPressure(page);
}

async function answeredAnew(page: Page) {
  await page.getByRole("link", { name: "Compare attempts" }).click();
  await page.getByRole("button", { name: "Practise this question" }).click();
  await page.getByRole("button", { name: "Start answering" }).click();
  await page
    .getByRole("textbox", { name: "Your answer" })
    .fill(`${ANSWER} If anybody turns pale, I stop and call out.`);
  await page.getByRole("button", { name: "Submit answer" }).click();
  await page.getByRole("meter", { name: "Overall score" }).waitFor();
  await page.getByRole("link", { name: "Compare attempts" }).click();
  await page.getByRole("heading", { name: "Side by side" }).waitFor();
  await photograph(page, "question");
}

async function followedUp(page: Page) {
  await page.goto("/interviews/new");
  await page.getByLabel("Number of questions").fill("2");
  await page.getByLabel("Clock").selectOption({ label: "Custom" });
  await page.getByLabel("Seconds to think").fill("0");
  await page.getByLabel("Seconds to answer").fill("32");
  await page.getByLabel("Retakes").selectOption({ label: "One for each question" });
  await page.getByLabel("Follow-up questions").check();
  await page.getByRole("button", { name: "Start interview" }).click();
  await page.getByText("Begin to round off.").waitFor();
  await photograph(page, "room-warning");
  await page.getByText("Your last sentence.").waitFor();
  await photograph(page, "room-last-warning");
  await page.getByRole("textbox", { name: "Your answer" }).fill("I wash my hands and explain each step.");
  // Held back, or the wait would be over before its picture is taken.
  await page.route(/\/follow-up$/, (route) => setTimeout(() => void route.continue(), 2500));
  await page.getByRole("button", { name: "Submit answer" }).click();
  await page.getByText("One moment, the interviewer is thinking.").waitFor();
  await photograph(page, "room-considering");
  await page.getByText("· follow-up").waitFor();
  await photograph(page, "room-follow-up");
  await page.getByRole("textbox", { name: "Your answer" }).fill(ANSWER);
  await page.getByRole("button", { name: "Submit answer" }).click();
  await page.getByRole("button", { name: "Retake this question" }).waitFor();
  await photograph(page, "room-retake-on-offer");
  await page.getByRole("link", { name: "See the report so far" }).click();
  await page.getByText("read as one.").waitFor();
  await photograph(page, "report-follow-up");
}

async function underLowPressure(page: Page) {
  await page.goto("/interviews/new");
  await page.getByLabel("Low-pressure mode").check();
  await photograph(page, "new-low-pressure");
  await page.getByRole("button", { name: "Start interview" }).click();
  await page.getByRole("button", { name: "Start answering" }).click();
  await page.getByRole("textbox", { name: "Your answer" }).fill(ANSWER);
  await photograph(page, "room-low-pressure");
  await page.getByRole("button", { name: "Submit answer" }).click();
  for (const next of ["Question 3 of 3", "Who judged this"]) {
    await page.getByRole("button", { name: "Skip question" }).click();
    await page.getByText(next).waitFor();
  }
  await photograph(page, "report-low-pressure");
}

async function photograph(page: Page, name: string) {
  for (const { colorScheme, ...size } of FORMS) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(folder, `${name}-${colorScheme}-${size.width}.png`), fullPage: true });
  }
}
