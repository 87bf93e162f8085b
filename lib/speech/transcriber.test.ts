import { describe, expect, it } from "vitest";
import * as server from "@/tests/fakes/transcription";
import { readWebmSound } from "@/tests/fakes/webm-sound";
import { makeWebm } from "@/tests/fixtures/webm";
import { chooseTranscriber, transcribe } from "./transcriber";

const recording = { audio: makeWebm(3), container: "webm", seconds: 3.133 } as const;

async function hear(fake: server.FakeTranscription, model = "stand-in") {
  return transcribe({ apiKey: "sk-1", baseUrl: fake.baseUrl, model }, recording);
}

describe("who turns speech into text", () => {
  const openai = { apiKey: "sk-1", baseUrl: undefined, model: "gpt-5-mini" };
  const ollama = { apiKey: "not-needed", baseUrl: "http://127.0.0.1:11434/v1", model: "qwen3" };
  const own = { apiKey: "not-needed", baseUrl: "http://127.0.0.1:8000/v1" };
  const rows: [string, Parameters<typeof chooseTranscriber>, ReturnType<typeof chooseTranscriber>][] = [
    ["nobody, where nothing is connected", [{ model: undefined, server: null }, null], null],
    ["nobody, where only a model is named", [{ model: "whisper", server: null }, null], null],
    ["OpenAI with its usual model", [{ model: undefined, server: null }, openai], { ...openai, model: "whisper-1" }],
    ["OpenAI with another", [{ model: "gpt-4o", server: null }, openai], { ...openai, model: "gpt-4o" }],
    ["not a server of which no model is known for it", [{ model: undefined, server: null }, ollama], null],
    ["the language model's server", [{ model: "whisper", server: null }, ollama], { ...ollama, model: "whisper" }],
    [
      "a server of its own, without the other's key",
      [{ model: "small", server: own }, openai],
      { ...own, model: "small" },
    ],
  ];
  it.each(rows)("%s", (_, asked, chosen) => expect(chooseTranscriber(...asked)).toEqual(chosen));
});

describe("speech to text", () => {
  it("sends the whole recording as a file whose name tells what it is, and gets words with times", async () => {
    await using fake = await server.startTranscription();
    const heard = await hear(fake);
    expect(fake.requests[0]).toMatchObject({
      authorization: "Bearer sk-1",
      model: "stand-in",
      format: "verbose_json",
      granularities: ["word"],
      fileName: "answer.webm",
      sound: { seconds: 3, packets: 150 },
    });
    expect(heard).toMatchObject({ ok: true, transcription: { text: server.SAID, seconds: 3 } });
    if (heard.ok) expect(heard.transcription.words?.[0]).toEqual({ text: "I", start: 0.5, end: expect.any(Number) });
  });

  it("of silence is an empty text, which is no failure", async () => {
    await using fake = await server.startTranscription();
    fake.next(server.silence);
    expect(await hear(fake)).toEqual({ ok: true, transcription: { text: "", words: null, seconds: 3 } });
  });

  it("goes without word times where the server has none, and remembers", async () => {
    await using fake = await server.startTranscription();
    fake.next(server.rejectsWordTimes, server.rejectsWordTimes, server.rejectsWordTimes);
    const heard = await hear(fake, "no-times");
    expect(heard).toMatchObject({ ok: true, transcription: { text: server.SAID, words: null } });
    await hear(fake, "no-times");
    expect(fake.requests.map(({ granularities }) => granularities.length)).toEqual([1, 0, 0]);
  });

  it("goes without verbose JSON where the model does not know it", async () => {
    await using fake = await server.startTranscription();
    fake.next(server.rejectsVerboseJson, server.rejectsVerboseJson);
    const heard = await hear(fake, "plain");
    expect(heard).toMatchObject({ ok: true, transcription: { text: server.SAID, words: null, seconds: null } });
    expect(fake.requests.map(({ format }) => format)).toEqual(["verbose_json", "json"]);
  });

  it("is asked for again when the trouble may pass", async () => {
    await using fake = await server.startTranscription();
    fake.next(server.serverError, server.serverError);
    expect(await hear(fake)).toMatchObject({ ok: true });
    expect(fake.requests).toHaveLength(3);
  });

  it.each([
    ["server-error", server.serverError],
    ["invalid", server.garbage],
  ])("that fails for good is %s", async (failure, behaviour) => {
    await using fake = await server.startTranscription();
    fake.next(behaviour, behaviour, behaviour);
    expect(await hear(fake)).toEqual({ ok: false, failure });
  });

  it("of what is no sound is refused by the server", async () => {
    await using fake = await server.startTranscription();
    const audio = new Uint8Array(makeWebm(1)).fill(7, 60);
    const connection = { apiKey: "sk-1", baseUrl: fake.baseUrl, model: "stand-in" };
    expect(await transcribe(connection, { ...recording, audio })).toMatchObject({ ok: false });
    expect(fake.requests[0]?.sound).toBeNull();
  });
});

describe("the stand-in's reading of WebM", () => {
  it.each([1, 3, 40])("%i s", (seconds) =>
    expect(readWebmSound(makeWebm(seconds))).toEqual({ seconds, codec: "A_OPUS", packets: seconds * 50, isCut: false }),
  );
  it("plays what came before where a file was cut within a packet", () =>
    expect(readWebmSound(makeWebm(2).subarray(0, -1))).toMatchObject({ seconds: 1.98, packets: 99, isCut: true }));
  it("takes nothing else for sound", () => {
    expect(() => readWebmSound(new Uint8Array(Buffer.from("RIFF and so on, a wave file")))).toThrow("no WebM");
    expect(() => readWebmSound(makeWebm(1).subarray(0, 40))).toThrow("no sound");
  });
});
