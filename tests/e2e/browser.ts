import chromium from "@sparticuz/chromium";

/**
 * The Chromium that ships inside an npm package, so that the browser tests need no download.
 * Its own `args` switch web security off, so they are not used.
 */
export async function launchOptions() {
  return {
    executablePath: await chromium.executablePath(),
    args: [
      "--headless=shell",
      "--disable-gpu",
      "--no-sandbox",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  };
}
