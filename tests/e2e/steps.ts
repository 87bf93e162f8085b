import { expect, type Page } from "@playwright/test";

/** Fills in the form of a new interview and starts it. */
export async function startInterview(
  page: Page,
  {
    bank = "Clinical technician",
    count,
    clock = "Untimed",
    thinking,
    answering,
    extraTime,
    retakes,
    followUps = false,
  }: {
    bank?: string;
    count: number;
    clock?: string;
    thinking?: number;
    answering?: number;
    extraTime?: string;
    retakes?: string;
    followUps?: boolean;
  },
) {
  await page.goto("/");
  await page.getByRole("link", { name: "Start interview" }).click();
  await page.getByLabel("Question bank").selectOption({ label: bank });
  await page.getByLabel("Number of questions").fill(String(count));
  await page.getByLabel("Clock").selectOption({ label: clock });
  if (thinking !== undefined) await page.getByLabel("Seconds to think").fill(String(thinking));
  if (answering !== undefined) await page.getByLabel("Seconds to answer").fill(String(answering));
  if (extraTime !== undefined) await page.getByLabel("Extra time").selectOption({ label: extraTime });
  if (retakes !== undefined) await page.getByLabel("Retakes").selectOption({ label: retakes });
  if (followUps) await page.getByLabel("Follow-up questions").check();
  await page.getByRole("button", { name: "Start interview" }).click();
  await expect(page.getByText(`Question 1 of ${count}`)).toBeVisible();
}

export const questionOf = (page: Page) => page.getByRole("heading", { level: 1 });
export const answerBox = (page: Page) => page.getByRole("textbox", { name: "Your answer" });

/** Submits an answer and waits for what comes next: another heading. */
export async function submitAnswer(page: Page, text: string) {
  const before = await questionOf(page).textContent();
  await answerBox(page).fill(text);
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(questionOf(page)).not.toHaveText(before ?? "");
}

/** The seconds that the countdown shows. */
export async function secondsShown(page: Page): Promise<number> {
  const shown = (await page.getByRole("timer").textContent()) ?? "";
  const [, minutes, seconds] = /(\d+):(\d\d)/.exec(shown) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}

/** Practises one question of the clinical technician's bank, and waits until the answer is judged. */
export async function practise(page: Page, question: string, answer: string) {
  await page.goto("/banks/clinical-technician");
  const row = page.getByRole("listitem").filter({ hasText: question });
  await row.getByRole("button", { name: "Practise this question" }).click();
  const start = page.getByRole("button", { name: "Start answering" });
  await start.or(answerBox(page)).first().waitFor();
  if (await start.isVisible()) await start.click();
  await answerBox(page).fill(answer);
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(page.getByRole("meter", { name: "Overall score" })).toBeVisible({ timeout: 30_000 });
}
