import { test as base } from "@playwright/test";
import { type FakeTranscription, startTranscription } from "../../fakes/transcription";

/** Tests beside which the stand-in for a transcription server runs, in the place where Greenroom looks for it. */
export const test = base.extend<object, { transcription: FakeTranscription }>({
  transcription: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from this pattern
    async ({}, use) => {
      const port = Number(process.env.GREENROOM_TEST_PORTS?.split(",")[5]);
      await using server = await startTranscription({ port });
      await use(server);
    },
    { scope: "worker", auto: true },
  ],
});
