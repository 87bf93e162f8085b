import { fileURLToPath } from "node:url";
import chromium from "@sparticuz/chromium";

/**
 * The Chromium that ships inside an npm package, so that the browser tests need no download.
 * Its own `args` switch web security off, so they are not used.
 */
export async function launchOptions() {
  // The package holds a build for Linux on x64; elsewhere the Chrome that is installed does.
  const isShipped = process.platform === "linux" && process.arch === "x64";
  return {
    ...(isShipped ? { executablePath: await chromium.executablePath() } : { channel: "chrome" }),
    args: [
      ...(isShipped ? ["--headless=shell"] : []),
      "--disable-gpu",
      // Else each letter's width is rounded to a whole pixel, and words run together in pictures.
      "--font-render-hinting=none",
      "--no-sandbox",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  };
}

/** The same with a microphone that hears a recording of speech, over and over. The browser asks nobody. */
export async function launchWithMicrophone() {
  const { args, ...rest } = await launchOptions();
  return {
    ...rest,
    args: [
      ...args,
      "--use-fake-ui-for-media-stream",
      "--use-fake-device-for-media-stream",
      `--use-file-for-fake-audio-capture=${fileURLToPath(new URL("sounds/answer.wav", import.meta.url))}`,
    ],
  };
}
