import "server-only";
import { wakeJudging } from "@/lib/assessment/queue";
import { readAudio } from "@/lib/speech/audio-files";
import { containerSchema } from "@/lib/speech/schema";
import { currentTranscriber, transcribe } from "@/lib/speech/transcriber";
import { type ClaimedRecording, claimRecording, finishHearing, type Heard, releaseRecordings } from "./mutations";

/** A server answers two as fast as one; a whisper on a small machine takes them in turn. */
const HEARD_AT_ONCE = 2;

type Queue = { isOpen: boolean; working: number };

// On globalThis, since the bundler gives pages, actions and instrumentation each a copy of this module.
const shared: typeof globalThis & { greenroomHearing?: Queue } = globalThis;

function queue(): Queue {
  shared.greenroomHearing ??= { isOpen: false, working: 0 };
  return shared.greenroomHearing;
}

/** Called once, when the server starts: takes up what an earlier one left undone, and hears from then on. */
export async function openHearing(): Promise<void> {
  await releaseRecordings();
  queue().isOpen = true;
  wakeHearing();
}

/** Sets the turning of waiting recordings into text going, in the background. Harmless when there are none. */
export function wakeHearing(): void {
  if (!queue().isOpen || queue().working >= HEARD_AT_ONCE) return;
  queue().working += 1;
  void work().finally(() => {
    queue().working -= 1;
  });
}

async function work(): Promise<void> {
  try {
    for (let claimed = await claimRecording(); claimed; claimed = await claimRecording()) {
      wakeHearing();
      await finishHearing(claimed, await hear(claimed), new Date());
      wakeJudging();
    }
  } catch (error) {
    console.error("Turning speech into text stopped; what waits is taken up at the next recording or start.", error);
  }
}

/** Turns one claimed recording into text with the server that is connected now. */
export async function hear(claimed: ClaimedRecording): Promise<Heard> {
  try {
    return await hearSound(claimed);
  } catch (error) {
    // Broken settings or a broken disk: nobody must wait for ever, and "Try again" must be there.
    console.error("A recording could not be turned into text.", error);
    return { ok: false, failure: "crashed" };
  }
}

async function hearSound({ id, container, length, seconds }: ClaimedRecording): Promise<Heard> {
  const transcriber = currentTranscriber();
  if (!transcriber) return { ok: false, failure: "no-transcriber" };
  const audio = await readAudio(id, length);
  if (!audio || audio.length === 0) return { ok: false, failure: "no-sound" };
  const heard = await transcribe(transcriber, { audio, container: containerSchema.parse(container), seconds });
  return heard.ok ? { ...heard, heardBy: transcriber.model } : heard;
}
