import { expect, type Page } from "@playwright/test";
import { hearing, SAID, slow } from "../../fakes/transcription";
import { answerBox, questionOf, startInterview, submitAnswer } from "../steps";
import { record, recordButton, stopButton } from "./steps";
import { test } from "./transcription";

const LIVE = "Live: no thinking time, 3 min to answer";

async function submit(page: Page) {
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(page).toHaveURL(/report$/);
}

test("an answer is spoken, heard, corrected and judged, and its delivery measured", async ({ page, transcription }) => {
  await startInterview(page, { count: 1, clock: LIVE });
  await expect(page.getByText("Your voice is recorded and sent to stand-in on the machine")).toBeVisible();
  const piece = page.waitForRequest(/\/audio\/[^/]+\/0$/);
  await record(page, 6);
  await expect(answerBox(page)).toHaveValue(SAID);
  const heard = transcription.requests.at(-1);
  expect(heard).toMatchObject({ model: "stand-in", format: "verbose_json", fileName: "answer.webm" });
  expect(heard?.sound?.codec).toBe("A_OPUS");
  expect(heard?.sound?.seconds).toBeGreaterThan(5.4);
  expect(heard?.sound?.seconds).toBeLessThan(9);

  await answerBox(page).fill(SAID.replace("and um ", "and "));
  await expect(page.getByText("Read what was heard, and put right what was misheard.")).toBeVisible();
  await submit(page);
  await expect(page.getByRole("heading", { name: "How it was spoken" })).toBeVisible();
  await expect(page.getByText(/^\d+ words a minute$/)).toBeVisible();
  await expect(page.getByText(/^at least 1, \d+ a minute$/)).toBeVisible();
  await expect(page.getByText(/^0:0\d of 3:00, \d%$/)).toBeVisible();
  await expect(page.getByRole("img", { name: /^Pace over the answer: \d+ to \d+ words a minute/ })).toBeVisible();
  await page.getByText("What was first heard, before you corrected it").click();
  await expect(page.getByText(SAID)).toBeVisible();
  await page.getByText("What these figures mean, and their sources").click();
  await expect(page.getByText("National Center for Voice and Speech")).toBeVisible();
  const sound = (await piece).url().replace(/\/0$/, "");
  expect((await page.request.get(sound)).status()).toBe(404);
});

test("a typed answer's delivery is not measured", async ({ page }) => {
  await startInterview(page, { count: 1, clock: LIVE });
  await answerBox(page).fill("I read the wristband against the order.");
  await submit(page);
  await expect(page.getByText("Delivery: not measured, as this answer was typed.")).toBeVisible();
});

test("one can change from typing to speaking and back, and nothing is lost", async ({ page }) => {
  await startInterview(page, { count: 1 });
  await answerBox(page).fill("Typed first.");
  await recordButton(page).click();
  await expect(page.getByText("Recording. You are heard.")).toBeVisible();
  await answerBox(page).fill("Typed first, and while speaking.");
  await stopButton(page).click();
  await expect(answerBox(page)).toHaveValue(`Typed first, and while speaking.\n\n${SAID}`);
  await answerBox(page).press("ControlOrMeta+End");
  await answerBox(page).pressSequentially(" Typed after.");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.reload();
  await expect(answerBox(page)).toHaveValue(`Typed first, and while speaking.\n\n${SAID} Typed after.`);
  await record(page, 1);
  await expect(answerBox(page)).toHaveValue(`Typed first, and while speaking.\n\n${SAID} Typed after.\n\n${SAID}`);
  await submit(page);
  await expect(page.getByText("Typed after.")).toBeVisible();
});

test("what is typed while the words come in stays", async ({ page, transcription }) => {
  transcription.next(slow(2500));
  await startInterview(page, { count: 1 });
  await record(page, 1);
  await answerBox(page).pressSequentially("Typed while waiting, letter by letter, for a while.", { delay: 80 });
  await expect(answerBox(page)).toHaveValue(/Typed while waiting/);
  await expect(answerBox(page)).toHaveValue(new RegExp(SAID));
  const text = await answerBox(page).inputValue();
  expect(text.replace(SAID, "").replaceAll("\n", "")).toBe("Typed while waiting, letter by letter, for a while.");
  await expect(page.getByText("Another tab has saved")).toHaveCount(0);
});

test("recording stops with the clock, and correcting has a time of its own that is no answer time", async ({
  page,
  transcription,
}) => {
  await startInterview(page, { count: 2, clock: "Custom", thinking: 0, answering: 10 });
  const first = await questionOf(page).textContent();
  await recordButton(page).click();
  await expect(page.getByRole("timer")).toContainText("to read and correct. This is no answer time.", {
    timeout: 20_000,
  });
  await expect(answerBox(page)).toHaveValue(SAID);
  expect(transcription.requests.at(-1)?.sound?.seconds).toBeLessThanOrEqual(10.5);
  await expect(recordButton(page)).toHaveCount(0);

  // Past the two seconds in which what was typed in time may still arrive.
  await page.waitForTimeout(2500);
  await answerBox(page).fill("word ".repeat(200));
  await expect(page.getByText("This says more than you can have spoken.")).toBeVisible();
  await answerBox(page).fill("I read the wristband against the order.");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.reload();
  await expect(answerBox(page)).toHaveValue("I read the wristband against the order.");
  await expect(page.getByRole("timer")).toContainText("to read and correct.");
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(questionOf(page)).not.toHaveText(first ?? "");
  await expect(page.getByText("Question 2 of 2")).toBeVisible();
});

test("nothing is submitted before it has been read", async ({ page, transcription }) => {
  transcription.next(slow(2000));
  await startInterview(page, { count: 1 });
  await recordButton(page).click();
  await expect(page.getByText("Recording. You are heard.")).toBeVisible();
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(page.getByText("Read them first: then submit your answer.")).toBeVisible();
  await expect(answerBox(page)).toHaveValue(SAID);
  await submit(page);
});

test("a transcript that comes late lands in the answer that it belongs to", async ({ page, transcription }) => {
  transcription.next(slow(4000));
  await startInterview(page, { count: 2 });
  const before = await questionOf(page).textContent();
  await record(page, 2);
  await expect(page.getByText("Your words are being turned into text.")).toBeVisible();
  await page.getByRole("button", { name: "Skip question" }).click();
  await expect(questionOf(page)).not.toHaveText(before ?? "");
  await page.waitForTimeout(4500);
  await expect(answerBox(page)).toHaveValue("");
  await submitAnswer(page, "The second answer.");
  await expect(page).toHaveURL(/report$/);
  const first = page.getByRole("region", { name: before ?? "" });
  await expect(first.getByText("What you had begun, kept but not judged")).toBeVisible();
  await expect(first.getByText(SAID)).toBeVisible();
  await expect(page.getByText(SAID)).toHaveCount(1);
});

test("the sound is kept where one chose so: to listen to, in parts, by its owner alone, until thrown away", async ({
  page,
  browser,
}) => {
  await startInterview(page, { count: 1 });
  await page.getByRole("checkbox", { name: "Keep the sound" }).check();
  await record(page, 4);
  await expect(answerBox(page)).toHaveValue(SAID);
  await submit(page);
  const player = page.getByLabel("Your recording");
  const address = new URL((await player.getAttribute("src")) ?? "", page.url()).href;

  const whole = await page.request.get(address);
  expect(whole.headers()).toMatchObject({ "content-type": "audio/webm", "accept-ranges": "bytes" });
  const part = await page.request.get(address, { headers: { range: "bytes=10-19" } });
  expect(part.status()).toBe(206);
  expect(await part.body()).toEqual((await whole.body()).subarray(10, 20));
  expect(part.headers()["content-range"]).toBe(`bytes 10-19/${(await whole.body()).length}`);

  const decoded = await page.evaluate(async (url) => {
    const context = new OfflineAudioContext(1, 48_000, 48_000);
    const sound = await context.decodeAudioData(await (await fetch(url)).arrayBuffer());
    return {
      seconds: sound.duration,
      loudest: sound.getChannelData(0).reduce((most, each) => Math.max(most, each), 0),
    };
  }, address);
  expect(decoded.seconds).toBeGreaterThan(3.4);
  expect(decoded.seconds).toBeLessThan(7);
  expect(decoded.loudest).toBeGreaterThan(0.02);

  const stranger = await browser.newContext();
  expect((await stranger.request.get(address)).status()).toBe(401);
  await (await stranger.newPage()).goto(page.url());
  expect((await stranger.request.get(address)).status()).toBe(404);
  await stranger.close();

  await page.getByRole("button", { name: "Throw the sound away" }).click();
  await expect(player).toHaveCount(0);
  expect((await page.request.get(address)).status()).toBe(404);
});

test("with extra words that no recogniser may see as markup", async ({ page, transcription }) => {
  transcription.next(hearing("<b>bold</b> & <script>alert(1)</script>"));
  await startInterview(page, { count: 1 });
  await record(page, 1);
  await expect(answerBox(page)).toHaveValue("<b>bold</b> & <script>alert(1)</script>");
});
