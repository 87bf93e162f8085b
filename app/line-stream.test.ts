import { expect, it } from "vitest";
import { lineResponse } from "./api/line-response";
import { readJson } from "./api/read-body";
import { readLines } from "./line-stream";

async function* counting(onEnd: () => void): AsyncGenerator<object, void> {
  try {
    for (let number = 1; number < 1000; number++) yield { number, text: "é\n“”" };
  } finally {
    onEnd();
  }
}

it("brings values from one side to the other, as they come", async () => {
  const body = lineResponse(counting(() => {})).body;
  if (!body) throw new Error("it has a body");
  const all = [];
  for await (const value of readLines(body)) all.push(value);
  expect(all).toHaveLength(999);
  expect(all[1]).toEqual({ number: 2, text: "é\n“”" });
});

it("ends what makes the values when the reader goes away", async () => {
  let ended = false;
  const body = lineResponse(counting(() => (ended = true))).body;
  const reader = body?.getReader();
  await reader?.read();
  await reader?.cancel();
  expect(ended).toBe(true);
});

it("puts a line together that comes in pieces", async () => {
  const bytes = new TextEncoder().encode('{"word":"é"}\n{"word":"two"}\n');
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  const all = [];
  for await (const value of readLines(body)) all.push(value);
  expect(all).toEqual([{ word: "é" }, { word: "two" }]);
});

it.each<[what: string, body: string, read: unknown]>([
  ["JSON", '{"one":1}', { one: 1 }],
  ["no JSON", "one", undefined],
  ["nothing", "", undefined],
  ["more than it may be", `"${"a".repeat(100)}"`, undefined],
])("reads a body that is %s", async (_, body, read) => {
  expect(await readJson(new Request("http://localhost/", { method: "POST", body }), 100)).toEqual(read);
});
