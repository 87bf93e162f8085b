import { expect, type Page } from "@playwright/test";
import { makeWebm } from "../../fixtures/webm";
import { answerBox, startInterview } from "../steps";
import { test } from "./transcription";

/** The address of the open attempt's sound. */
async function soundAddress(page: Page): Promise<string> {
  await startInterview(page, { count: 1 });
  const saving = page.waitForRequest(/\/draft$/);
  await answerBox(page).fill("mine");
  return (await saving).url().replace(/draft$/, `audio/${crypto.randomUUID()}`);
}

const piece = (bytes: Uint8Array) => ({ data: Buffer.from(bytes), headers: { "content-type": "audio/webm" } });

test("pieces of sound are looked at before they are kept", async ({ page }) => {
  const address = await soundAddress(page);
  const put = async (path: string, bytes: Uint8Array) => (await page.request.put(path, piece(bytes))).status();
  expect(await put(`${address}/0`, new Uint8Array(Buffer.from("<!doctype html>")))).toBe(415);
  expect(await put(`${address}/0`, new Uint8Array())).toBe(400);
  expect(await put(`${address}/0`, new Uint8Array(1_000_001))).toBe(413);
  expect(await put(`${address}/3`, makeWebm(1))).toBe(409);
  expect(await put(`${address}/4000`, makeWebm(1))).toBe(404);
  expect(await put(`${address}/-1`, makeWebm(1))).toBe(404);
  expect(await put(address.replace(/[^/]+$/, "..%2F..%2Fsecret/0"), makeWebm(1))).toBe(404);
  expect(await put(`${address}/0`, makeWebm(1))).toBe(200);
  expect(await put(`${address}/0`, makeWebm(1))).toBe(200);
});

test("nobody sends sound to, listens to or ends another's", async ({ page, browser }) => {
  const address = await soundAddress(page);
  await page.request.put(`${address}/0`, piece(makeWebm(1)));
  const stranger = await browser.newContext();
  const { request } = stranger;
  const heard = address.replace(/audio\/.*/, "heard");
  const statuses = async () => [
    (await request.put(`${address}/1`, piece(makeWebm(1)))).status(),
    (await request.get(address)).status(),
    (await request.post(address, { data: { pieces: 1, keep: false } })).status(),
    (await request.get(heard)).status(),
    (await request.post(heard)).status(),
  ];
  expect(await statuses()).toEqual([401, 401, 401, 401, 401]);
  await (await stranger.newPage()).goto(new URL("/", address).href);
  expect(await statuses()).toEqual([404, 404, 404, 404, 404]);
  await stranger.close();
  expect((await page.request.post(address, { data: { pieces: "all" } })).status()).toBe(400);
  expect((await page.request.post(address, { data: { pieces: 9, keep: false } })).status()).toBe(409);
  expect((await page.request.get(address)).status()).toBe(200);
});
