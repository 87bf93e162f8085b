import { expect, type Page } from "@playwright/test";

export const recordButton = (page: Page) => page.getByRole("button", { name: "Record answer" });
export const stopButton = (page: Page) => page.getByRole("button", { name: "Stop recording" });

/** Speaks for some seconds, and waits until the microphone was heard. */
export async function record(page: Page, seconds: number) {
  await recordButton(page).click();
  await expect(page.getByText("Recording. You are heard.")).toBeVisible();
  await page.waitForTimeout(seconds * 1000);
  await stopButton(page).click();
}
