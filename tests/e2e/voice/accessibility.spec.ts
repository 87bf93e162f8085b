import { expect } from "@playwright/test";
import { SAID, serverError, slow } from "../../fakes/transcription";
import { expectNoFindings } from "../axe";
import { answerBox, questionOf, startInterview } from "../steps";
import { tabTo } from "../tab-to";
import { record, recordButton, stopButton } from "./steps";
import { test } from "./transcription";

test("axe finds nothing in any state of speaking", async ({ page, transcription }) => {
  test.setTimeout(180_000);
  await page.goto("/interviews/new");
  await page.getByRole("button", { name: "Check microphone" }).click();
  await expect(page.getByText("You are heard.")).toBeVisible();
  await expectNoFindings(page, "the microphone check");

  await startInterview(page, { count: 1 });
  await expect(recordButton(page)).toBeVisible();
  await expectNoFindings(page, "before speaking");
  await recordButton(page).click();
  await expect(page.getByText("Recording. You are heard.")).toBeVisible();
  await expectNoFindings(page, "recording");
  transcription.next(slow(15_000));
  await stopButton(page).click();
  await expect(page.getByText("Your words are being turned into text.")).toBeVisible();
  await expectNoFindings(page, "hearing");
  await expect(answerBox(page)).toHaveValue(SAID, { timeout: 20_000 });
  await expectNoFindings(page, "heard");

  transcription.next(serverError, serverError, serverError);
  await page.getByRole("checkbox", { name: "Keep the sound" }).check();
  await record(page, 4);
  await expect(page.getByText("could not be turned into text")).toBeVisible();
  await expectNoFindings(page, "not heard");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(answerBox(page)).toHaveValue(`${SAID}\n\n${SAID}`);
  await answerBox(page).fill(SAID.replace(" um", ""));
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(page.getByRole("heading", { name: "How it was spoken" })).toBeVisible();
  await expect(page.getByText("This answer is being judged.")).toHaveCount(0, { timeout: 30_000 });
  for (const details of [
    "The same in words",
    "What these figures mean",
    "What was first heard, before you corrected it",
  ]) {
    await page.getByText(details).click();
  }
  await expectNoFindings(page, "delivery on the report");
});

test("axe finds nothing while correcting after the end, and where the microphone failed", async ({ page }) => {
  await page.addInitScript(() => {
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    let isFirst = true;
    navigator.mediaDevices.getUserMedia = (constraints) => {
      if (!isFirst) return open(constraints);
      isFirst = false;
      return Promise.reject(new DOMException("In use", "NotReadableError"));
    };
  });
  await startInterview(page, { count: 1, clock: "Custom", thinking: 0, answering: 30 });
  await recordButton(page).click();
  await expect(page.getByText("another program may be using it")).toBeVisible();
  await expectNoFindings(page, "a microphone in use");
  await recordButton(page).click();
  await expect(page.getByRole("timer")).toContainText("to read and correct.", { timeout: 40_000 });
  await expect(answerBox(page)).toBeFocused();
  await expectNoFindings(page, "correcting");
});

test("a whole interview by voice and keyboard alone", async ({ page }) => {
  await startInterview(page, { count: 2 });
  const first = await questionOf(page).textContent();
  for (const number of [1, 2]) {
    await expect(answerBox(page)).toBeFocused();
    await page.keyboard.press("Shift+Tab");
    await tabTo(page, "Record answer");
    await page.keyboard.press("Enter");
    await expect(page.getByText("Recording. You are heard.")).toBeVisible();
    await expect(stopButton(page)).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(answerBox(page)).toHaveValue(SAID);
    await tabTo(page, "Your answer");
    await page.keyboard.press("ControlOrMeta+End");
    await page.keyboard.type(" And that is all.");
    await tabTo(page, "Submit answer");
    await page.keyboard.press("Enter");
    if (number === 1) await expect(questionOf(page)).not.toHaveText(first ?? "");
  }
  await expect(page).toHaveURL(/report$/);
  await expect(page.getByText("And that is all.")).toHaveCount(2);
});
