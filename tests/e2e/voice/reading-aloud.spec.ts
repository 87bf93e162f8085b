import { expect, type Page, test } from "@playwright/test";
import { questionOf, startInterview } from "../steps";

type Said = { text: string; voice: string; rate: number };

/** Puts two voices in the browser, which has none of its own here, and keeps what they are asked to say. */
async function withVoices(page: Page) {
  await page.addInitScript(() => {
    const said: object[] = [];
    Reflect.set(window, "said", said);
    const voices = ["Ada", "Bea"].map((name) => ({ name, voiceURI: name, lang: "en-GB" }));
    class Utterance {
      voice: { name: string } | null = null;
      rate = 1;
      lang = "";
      constructor(readonly text: string) {}
    }
    Reflect.set(window, "SpeechSynthesisUtterance", Utterance);
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => voices,
      cancel: () => said.push({ text: "(quiet)", voice: "", rate: 1 }),
      speak: ({ text, voice, rate }: Utterance) => said.push({ text, voice: voice?.name, rate }),
    });
    Object.defineProperty(window, "speechSynthesis", { value: synthesis });
  });
}

const said = async (page: Page) => {
  const all = await page.evaluate((): Said[] => Reflect.get(window, "said"));
  return all.filter(({ text }) => text !== "(quiet)");
};

test("a question is read aloud when it is asked, again when wanted, by the voice and at the speed chosen", async ({
  page,
}) => {
  await withVoices(page);
  await startInterview(page, { count: 2 });
  const question = (await questionOf(page).textContent()) ?? "";
  expect(await said(page)).toEqual([{ text: question, voice: "Ada", rate: 1 }]);
  await page.getByRole("button", { name: "Repeat the question" }).click();
  expect(await said(page)).toHaveLength(2);

  await page.getByText("Read aloud: on").click();
  await page.getByLabel("Voice").selectOption("Bea");
  await page.getByLabel("Speed").selectOption("0.75×");
  expect((await said(page)).at(-1)).toEqual({ text: question, voice: "Bea", rate: 0.75 });
  await page.getByRole("button", { name: "Skip question" }).click();
  await expect(questionOf(page)).not.toHaveText(question);
  const next = (await questionOf(page).textContent()) ?? "";
  await expect.poll(async () => (await said(page)).at(-1)).toEqual({ text: next, voice: "Bea", rate: 0.75 });
});

test("turned off it stays off, for this browser", async ({ page }) => {
  await withVoices(page);
  await startInterview(page, { count: 1 });
  await page.getByText("Read aloud: on").click();
  await page.getByRole("checkbox", { name: "Read each question aloud" }).uncheck();
  await page.reload();
  await expect(page.getByText("Read aloud: off")).toBeVisible();
  expect(await said(page)).toEqual([]);
  await page.getByRole("button", { name: "Repeat the question" }).click();
  expect(await said(page)).toHaveLength(1);
});

test("without a voice nothing is offered", async ({ page }) => {
  await startInterview(page, { count: 1 });
  await expect(page.getByRole("button", { name: "Repeat the question" })).toHaveCount(0);
});
