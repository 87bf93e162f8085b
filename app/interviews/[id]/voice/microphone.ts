/** Why there is no sound to record. */
export type MicrophoneProblem = "refused" | "no-microphone" | "busy" | "unknown";

export type OpenedMicrophone = { ok: true; stream: MediaStream } | { ok: false; problem: MicrophoneProblem };

const PROBLEM_OF_ERROR = new Map<string, MicrophoneProblem>([
  ["NotAllowedError", "refused"],
  ["SecurityError", "refused"],
  ["NotFoundError", "no-microphone"],
  ["OverconstrainedError", "no-microphone"],
  ["NotReadableError", "busy"],
  ["AbortError", "busy"],
]);

/** What to do about it; typing is always there. */
export const MICROPHONE_PROBLEM_WORDS: Record<MicrophoneProblem, string> = {
  refused:
    "The microphone is not allowed for this page. Allow it in the browser's address bar and try again, or type your answer.",
  "no-microphone": "No microphone was found. Plug one in and try again, or type your answer.",
  busy: "The microphone could not be opened; another program may be using it. Try again, or type your answer.",
  unknown: "The microphone could not be opened. Try again, or type your answer.",
};

/** Asks for the microphone. The browser asks the candidate, the first time. */
export async function openMicrophone(): Promise<OpenedMicrophone> {
  try {
    const audio = { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true };
    return { ok: true, stream: await navigator.mediaDevices.getUserMedia({ audio }) };
  } catch (error) {
    const name = error instanceof DOMException ? error.name : "";
    return { ok: false, problem: PROBLEM_OF_ERROR.get(name) ?? "unknown" };
  }
}

export function closeMicrophone(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** In the order of our liking; Safari records mp4 alone. */
const RECORDING_TYPES = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"];

/** @returns how this browser wraps what it records, or undefined where it knows none that we take */
export function recordingType(): string | undefined {
  return RECORDING_TYPES.find((type) => MediaRecorder.isTypeSupported(type));
}
