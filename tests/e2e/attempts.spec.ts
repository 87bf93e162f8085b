import { expect, type Page, test } from "@playwright/test";
import { expectNoFindings } from "./axe";
import { answerBox, practise, startInterview, submitAnswer } from "./steps";
import { tabTo } from "./tab-to";

const rows = (page: Page) => page.getByRole("main").getByRole("list").getByRole("listitem");

/** A practised question and two of an interview from another bank, which so cannot draw it again; the second skipped. */
async function someAttempts(page: Page) {
  await practise(page, "keep the patient safe", "I read the wristband twice against the order.");
  await startInterview(page, { bank: "General interview", count: 2 });
  await submitAnswer(page, "The alarm rang at night: I silenced it and looked at the patient.");
  await page.getByRole("button", { name: "Skip question" }).click();
  await expect(page).toHaveURL(/report$/);
  await page.goto("/attempts");
}

test("one's attempts are searched and filtered, and the address keeps what was chosen", async ({ page }) => {
  await someAttempts(page);
  await expect(rows(page)).toHaveCount(3);

  await page.getByLabel("Search in questions and answers").fill("ALARM silenced");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL("/attempts?search=ALARM+silenced");
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByRole("main").locator("mark")).toHaveText(["alarm", "silenced"]);

  await page.getByRole("link", { name: "Show all attempts" }).click();
  await expect(rows(page)).toHaveCount(3);
  await page.getByText("Filters", { exact: true }).click();
  await page.getByLabel("Mode").selectOption({ label: "Practice" });
  await page.getByLabel("Bank").selectOption({ label: "Clinical technician" });
  await page.getByRole("button", { name: "Use these filters" }).click();
  await expect(page).toHaveURL("/attempts?bank=clinical-technician&mode=practice");
  await expect(rows(page)).toHaveCount(1);
  await page.getByLabel("Question", { exact: true }).selectOption("patient-safety");
  await page.getByRole("button", { name: "Use these filters" }).click();
  await expect(page).toHaveURL(/question=patient-safety/);
  await expect(rows(page)).toHaveCount(1);

  await page.reload();
  await expect(page.getByText("Filters (3 chosen)")).toBeVisible();
  await expect(page.getByLabel("Mode")).toHaveValue("practice");
  await page.getByLabel("Mode").selectOption({ label: "Mock interviews" });
  await page.getByRole("button", { name: "Use these filters" }).click();
  await expect(page.getByRole("status")).toContainText("None of your attempts fits that.");
  await page.goBack();
  await expect(rows(page)).toHaveCount(1);
});

test("what is shown has the focus after filtering and after going back, and says how much it is", async ({ page }) => {
  await someAttempts(page);
  const focused = page.locator(":focus");
  await expect(page.getByRole("heading", { level: 2, name: "3 attempts", exact: true })).toBeVisible();
  await expect(focused, "nothing was asked for yet").toHaveCount(0);
  await page.getByLabel("Search in questions and answers").fill("wristband");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: "1 attempt that fits" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(focused, "the first of them comes next").toHaveText(/keep the patient safe/);
  await page.getByLabel("Search in questions and answers").fill("zebra");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByRole("status")).toBeFocused();
  await expect(focused).toContainText("None of your attempts fits that.");
  await page.getByRole("link", { name: "Show all attempts" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "3 attempts", exact: true })).toBeFocused();

  await page.setViewportSize({ width: 390, height: 500 });
  await page.getByText("Filters", { exact: true }).click();
  await page.getByLabel("Mode").selectOption({ label: "Practice" });
  await page.getByRole("button", { name: "Use these filters" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "1 attempt that fits" })).toBeFocused();
  await expect(focused, "it is in view below a long form").toBeInViewport();
});

test("older attempts have the focus when they are shown", async ({ page }) => {
  await someAttempts(page);
  const archive = await (await page.request.get("/api/belongings")).json();
  const copies = Array.from({ length: 11 }, (_, place) =>
    JSON.stringify(archive.interviews).replace(
      /("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{10})([0-9a-f]{2})"/g,
      (_, start, end) => `${start}${((Number.parseInt(end, 16) + place + 1) % 256).toString(16).padStart(2, "0")}"`,
    ),
  );
  const interviews = copies.flatMap((copy) => JSON.parse(copy));
  await expect(async () => {
    const sent = await page.request.post("/api/belongings", { data: { ...archive, interviews } });
    expect(sent.status(), "another test may be importing").toBe(200);
  }).toPass();
  await page.reload();
  await expect(page.getByRole("heading", { level: 2, name: "The newest 30 attempts" })).toBeVisible();
  await page.getByRole("link", { name: "Older attempts" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "6 older attempts" })).toBeFocused();
  await expect(page.locator(":focus")).toBeInViewport();
  await page.getByRole("link", { name: "Newer attempts" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "The newest 30 attempts" })).toBeFocused();
});

test("filters by day and by score", async ({ page }) => {
  await someAttempts(page);
  await page.getByText("Filters", { exact: true }).click();
  await page.getByLabel("Score").selectOption({ label: "Not judged" });
  await page.getByRole("button", { name: "Use these filters" }).click();
  await expect(rows(page).filter({ hasText: "skipped" })).toHaveCount(1);
  await page.goto("/attempts?from=2020-01-01&to=2020-12-31");
  await expect(page.getByRole("status")).toContainText("None of your attempts fits that.");
  await page.goto("/attempts?from=2020-01-01");
  await expect(rows(page)).toHaveCount(3);
});

test("an address that somebody made up shows the list", async ({ page }) => {
  await someAttempts(page);
  await page.goto("/attempts?bank=../x&score=12&before=nowhere&mode=&from=2026-99-99");
  await expect(page).toHaveURL("/attempts");
  await expect(rows(page)).toHaveCount(3);
});

test("works without scripts", async ({ page, browser, baseURL }) => {
  await someAttempts(page);
  const storageState = await page.context().storageState();
  const plain = await browser.newContext({ storageState, javaScriptEnabled: false, baseURL: baseURL ?? "" });
  const bare = await plain.newPage();
  await bare.goto("/attempts");
  await bare.getByText("Filters", { exact: true }).click();
  await bare.getByLabel("Mode").selectOption({ label: "Practice" });
  await bare.getByLabel("Search in questions and answers").fill("wristband");
  await bare.getByRole("button", { name: "Show" }).click();
  await expect(bare).toHaveURL("/attempts?search=wristband&mode=practice");
  await expect(rows(bare)).toHaveCount(1);
  await bare.getByRole("link", { name: "Compare answers" }).click();
  await expect(bare.getByRole("heading", { name: "Your answer so far" })).toBeVisible();
  await plain.close();
});

test("by keyboard alone", async ({ page }) => {
  await someAttempts(page);
  await tabTo(page, "Search in questions and answers");
  await page.keyboard.type("wristband");
  await page.keyboard.press("Enter");
  await expect(rows(page)).toHaveCount(1);
  await tabTo(page, "Compare answers");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Your answer so far" })).toBeVisible();
  await tabTo(page, "Practise this question");
  await page.keyboard.press("Enter");
  await expect(
    answerBox(page)
      .or(page.getByRole("button", { name: "Start answering" }))
      .first(),
  ).toBeVisible();
});

test("axe finds nothing on the list, its filters, a search and an empty result", async ({ page }) => {
  await someAttempts(page);
  await page.getByText("Filters", { exact: true }).click();
  await expectNoFindings(page, "attempts with their filters");
  await page.goto("/attempts?search=wristband&bank=clinical-technician");
  await expectNoFindings(page, "a search");
  await page.goto("/attempts?search=zebra");
  await expectNoFindings(page, "an empty result");
});
