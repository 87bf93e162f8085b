import { chromium, expect } from "@playwright/test";
import { garbage, neverAnswers, SAID, serverError, silence } from "../../fakes/transcription";
import { launchOptions, launchWithMicrophone } from "../browser";
import { answerBox, startInterview } from "../steps";
import { record, recordButton, stopButton } from "./steps";
import { test } from "./transcription";

test("a page that is lost in the middle leaves what was sent: it is heard, and there when one comes back", async ({
  page,
  context,
  transcription,
}) => {
  await startInterview(page, { count: 1 });
  const address = page.url();
  await recordButton(page).click();
  await page.waitForRequest(/\/audio\/[^/]+\/5$/);
  await page.close({ runBeforeUnload: false });

  const again = await context.newPage();
  await again.goto(address);
  await expect(again.getByText("Your words are being turned into text.")).toBeVisible();
  await expect(answerBox(again)).toHaveValue(SAID, { timeout: 20_000 });
  expect(transcription.requests.at(-1)?.sound?.seconds).toBeGreaterThan(4.4);
  await again.getByRole("button", { name: "Submit answer" }).click();
  await expect(again).toHaveURL(/report$/);
});

test("offline while recording: it goes on, says so, and arrives whole when the connection is back", async ({
  page,
  context,
  transcription,
}) => {
  await startInterview(page, { count: 1 });
  await recordButton(page).click();
  await expect(page.getByText("Recording. You are heard.")).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText("Your recording waits in this tab")).toBeVisible();
  await page.waitForTimeout(3000);
  await context.setOffline(false);
  await expect(page.getByText("Recording. You are heard.")).toBeVisible();
  await context.setOffline(true);
  await stopButton(page).click();
  await page.waitForTimeout(1500);
  await context.setOffline(false);
  await expect(answerBox(page)).toHaveValue(SAID);
  expect(transcription.requests.at(-1)?.sound?.seconds).toBeGreaterThan(4);
});

test("sound that could only be sent after the end is kept, and not judged", async ({
  page,
  context,
  transcription,
}) => {
  await startInterview(page, { count: 1, clock: "Custom", thinking: 0, answering: 10 });
  await recordButton(page).click();
  await page.waitForRequest(/\/audio\/[^/]+\/2$/);
  await context.setOffline(true);
  await page.waitForTimeout(13_000);
  await context.setOffline(false);
  await expect(answerBox(page)).toHaveValue(SAID, { timeout: 20_000 });
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(page).toHaveURL(/report$/);
  await expect(page.getByText("Arrived after the end: kept, but not judged")).toBeVisible();
  const [all, inTime] = transcription.requests.toReversed();
  expect(inTime?.sound?.seconds).toBeLessThan(5);
  expect(all?.sound?.seconds).toBeGreaterThan(8);
});

test("a recording that another page has taken up ends, and says so; what was sent is kept", async ({
  page,
  context,
}) => {
  await startInterview(page, { count: 1 });
  await recordButton(page).click();
  await page.waitForRequest(/\/audio\/[^/]+\/2$/);
  await page.route("**/audio/**", (route) => route.abort());
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(answerBox(second)).toHaveValue(SAID, { timeout: 25_000 });
  await page.unroute("**/audio/**");
  await expect(page.getByText("Another page took this recording up.")).toBeVisible();
  await expect(recordButton(page)).toBeVisible();
  await record(page, 1);
  await expect(answerBox(page)).toHaveValue(`${SAID}\n\n${SAID}`);
});

test("a transcription server that fails is tried again, and the recording is safe meanwhile", async ({
  page,
  transcription,
}) => {
  transcription.next(serverError, serverError, serverError);
  await startInterview(page, { count: 1 });
  await record(page, 2);
  await expect(
    page.getByText("Your recording could not be turned into text. The transcription server failed."),
  ).toBeVisible();
  await expect(page.getByLabel("Your recording")).toBeVisible();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(answerBox(page)).toHaveValue(SAID);
  await expect(page.getByText("could not be turned into text")).toHaveCount(0);
});

test("a server that says something else: one writes what one said, and can have it heard on the report", async ({
  page,
  transcription,
}) => {
  transcription.next(garbage);
  await startInterview(page, { count: 1 });
  await record(page, 2);
  await expect(page.getByText("said something that cannot be read.")).toBeVisible();
  await answerBox(page).fill("Written from the recording.");
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(page).toHaveURL(/report$/);
  await expect(page.getByLabel("Your recording")).toBeVisible();
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByText("What was first heard, before you corrected it").click({ timeout: 20_000 });
  await expect(page.getByText(SAID)).toBeVisible();
  await expect(page.getByText("Written from the recording.").first()).toBeVisible();
});

test("silence is said to be silence", async ({ page, transcription }) => {
  transcription.next(silence);
  await startInterview(page, { count: 1 });
  await record(page, 1);
  await expect(page.getByText("Nothing was heard in your recording.")).toBeVisible();
  await expect(answerBox(page)).toHaveValue("");
});

test("while the server is slow, one can skip and is not held up", async ({ page, transcription }) => {
  transcription.next(neverAnswers);
  await startInterview(page, { count: 1 });
  await record(page, 1);
  await expect(page.getByText("Your words are being turned into text.")).toBeVisible();
  await page.getByRole("button", { name: "Skip question" }).click();
  await expect(page).toHaveURL(/report$/);
  await expect(page.getByText("Your recording is being turned into text.")).toBeVisible();
});

test("a microphone that is refused: the page says what to do, and typing is there", async ({ baseURL }) => {
  const { args, ...rest } = await launchWithMicrophone();
  const refusing = args.map((each) => each.replace(/fake-ui-for-media-stream$/, "fake-ui-for-media-stream=deny"));
  const browser = await chromium.launch({ ...rest, args: refusing });
  const page = await browser.newPage({ baseURL: baseURL ?? "" });
  await startInterview(page, { count: 1 });
  await recordButton(page).click();
  await expect(page.getByText("The microphone is not allowed for this page.")).toBeVisible();
  await answerBox(page).fill("Typed instead.");
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(page).toHaveURL(/report$/);
  await browser.close();
});

test("no microphone: the page says so, and typing is there", async ({ baseURL }) => {
  const { args, ...rest } = await launchOptions();
  const browser = await chromium.launch({ ...rest, args: [...args, "--use-fake-ui-for-media-stream"] });
  const page = await browser.newPage({ baseURL: baseURL ?? "" });
  await startInterview(page, { count: 1 });
  await recordButton(page).click();
  await expect(page.getByText("No microphone was found.")).toBeVisible();
  await expect(recordButton(page)).toBeEnabled();
  await expect(answerBox(page)).toBeEditable();
  await browser.close();
});
