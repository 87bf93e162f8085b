import { chromium, expect, type Page } from "@playwright/test";
import { launchWithMicrophone } from "../browser";
import { answerBox, startInterview } from "../steps";
import { record, recordButton, stopButton } from "./steps";
import { test } from "./transcription";

const [OFFLINE_PORT, , , , VOICE_PORT] = (process.env.GREENROOM_TEST_PORTS ?? "").split(",");

/** Puts a recogniser of our own in the browser, as Chrome has one: it says two sentences, and fails where told to. */
async function withRecogniser(page: Page, { onDevice = "none", fails = false } = {}) {
  await page.addInitScript(
    ({ onDevice, fails }) => {
      class FakeRecognition {
        static available = onDevice === "none" ? undefined : async () => onDevice;
        static install = async () => true;
        continuous = false;
        interimResults = false;
        lang = "";
        processLocally = false;
        onresult: ((event: object) => void) | null = null;
        onerror: ((event: object) => void) | null = null;
        onend: (() => void) | null = null;
        timers: ReturnType<typeof setTimeout>[] = [];
        start() {
          document.documentElement.dataset.processLocally = String(this.processLocally);
          const say = (transcript: string) =>
            this.onresult?.({ resultIndex: 0, results: [Object.assign([{ transcript }], { isFinal: true })] });
          this.timers = fails
            ? [setTimeout(() => this.onerror?.({ error: "network" }), 300)]
            : [setTimeout(() => say("i red the wristband"), 300), setTimeout(() => say("before every run"), 900)];
        }
        stop() {
          for (const timer of this.timers) clearTimeout(timer);
          setTimeout(() => this.onend?.(), 50);
        }
      }
      Reflect.set(window, "SpeechRecognition", FakeRecognition);
    },
    { onDevice, fails },
  );
}

test.describe("without a transcription server", () => {
  test.use({ baseURL: `http://127.0.0.1:${OFFLINE_PORT}` });

  test("the browser's own recogniser is used, and the page says who hears it", async ({ page }) => {
    await withRecogniser(page);
    await startInterview(page, { count: 1 });
    await expect(page.getByText("Chrome sends the sound to Google for that")).toBeVisible();
    await answerBox(page).fill("Well,");
    await record(page, 3);
    await expect(answerBox(page)).toHaveValue("Well, i red the wristband before every run");
    await expect(page.getByText("Read what was heard, and put right what was misheard.")).toBeVisible();
    await answerBox(page).fill("I read the wristband before every run.");
    await page.getByRole("button", { name: "Submit answer" }).click();
    await expect(page).toHaveURL(/report$/);
    await expect(page.getByText("How it was spoken")).toBeVisible();
    await expect(page.getByText("not measured")).toHaveCount(2);
    await page.getByText("What was first heard, before you corrected it").click();
    await expect(page.getByText("i red the wristband before every run")).toBeVisible();
  });

  for (const onDevice of ["available", "downloadable"]) {
    test(`on this device where the browser offers that (${onDevice}) and the candidate wants it`, async ({ page }) => {
      await withRecogniser(page, { onDevice });
      await startInterview(page, { count: 1 });
      await expect(page.getByText("Chrome sends the sound to Google for that")).toBeVisible();
      await page.getByRole("button", { name: "Recognise on this device instead" }).click();
      await expect(page.getByText("your browser turns it into text on this device.")).toBeVisible();
      await page.reload();
      await expect(page.getByText("your browser turns it into text on this device.")).toBeVisible();
      await recordButton(page).click();
      await expect(page.locator("html")).toHaveAttribute("data-process-locally", "true");
    });
  }

  test("a browser that cannot do it on this device says no more of it", async ({ page }) => {
    await withRecogniser(page, { onDevice: "unavailable" });
    await startInterview(page, { count: 1 });
    await page.getByRole("button", { name: "Recognise on this device instead" }).click();
    await expect(page.getByRole("button", { name: "Recognise on this device instead" })).toHaveCount(0);
    await expect(page.getByText("Chrome sends the sound to Google for that")).toBeVisible();
  });

  test("a recogniser that gives up loses no sound: one writes what one said", async ({ page }) => {
    await withRecogniser(page, { fails: true });
    await startInterview(page, { count: 1 });
    await recordButton(page).click();
    await expect(page.getByText("The browser's speech recognition has stopped.")).toBeVisible();
    await stopButton(page).click();
    await expect(page.getByText("No transcription server is connected. It is safe")).toBeVisible();
    await answerBox(page).fill("Written from the recording.");
    await page.getByRole("button", { name: "Submit answer" }).click();
    await expect(page).toHaveURL(/report$/);
  });

  test("with neither, answers are typed, and the page says why", async ({ page }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(window, "webkitSpeechRecognition");
      Reflect.deleteProperty(window, "SpeechRecognition");
    });
    await startInterview(page, { count: 1 });
    await expect(page.getByText("Nothing here turns speech into text")).toBeVisible();
    await expect(recordButton(page)).toHaveCount(0);
    await expect(answerBox(page)).toBeEditable();
    await page.goto("/settings");
    await expect(page.getByText("No transcription server is connected.")).toBeVisible();
  });
});

test("settings say what turns speech into text", async ({ page }) => {
  await page.goto("/settings");
  await expect(page.getByText("By stand-in on the machine that Greenroom runs on.")).toBeVisible();
});

test("over plain http from elsewhere the page says that recording needs https or localhost", async () => {
  const { args, ...rest } = await launchWithMicrophone();
  const browser = await chromium.launch({
    ...rest,
    args: [...args, "--host-resolver-rules=MAP greenroom.test 127.0.0.1"],
  });
  const page = await browser.newPage({ baseURL: `http://greenroom.test:${VOICE_PORT}` });
  await page.goto("/interviews/new");
  await expect(page.getByText("Recording needs https or localhost")).toBeVisible();
  await startInterview(page, { count: 1 });
  await expect(page.getByText("Recording needs https or localhost")).toBeVisible();
  await expect(recordButton(page)).toHaveCount(0);
  await browser.close();
});

test("the microphone can be checked before the interview, and nothing is recorded", async ({ page, transcription }) => {
  const before = transcription.requests.length;
  const sent: string[] = [];
  page.on("request", (request) => sent.push(request.url()));
  await page.goto("/interviews/new");
  await page.getByRole("button", { name: "Check microphone" }).click();
  await expect(page.getByText("You are heard. Nothing is recorded here.")).toBeVisible();
  await page.getByRole("button", { name: "Stop the check" }).click();
  await expect(page.getByText("You are heard.")).toHaveCount(0);
  expect(sent.filter((url) => url.includes("/audio"))).toEqual([]);
  expect(transcription.requests).toHaveLength(before);
});
