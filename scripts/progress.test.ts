import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { progressLine, startProgress } from "./progress";

describe("progressLine", () => {
  it.each([
    ["at its beginning", { share: 0, detail: "0 lines" }, 0, 0, "[------------------------------]   0%  0 lines"],
    [
      "half-way",
      { share: 0.5, detail: "5 lines" },
      0,
      30_000,
      "[###############---------------]  50%  5 lines  about 30 s left",
    ],
    ["taken up", { share: 0.75, detail: "" }, 0.5, 600_000, "[######################--------]  75%  about 10 min left"],
    ["done", { share: 1, detail: "9 lines" }, 0, 9_000, "[##############################] 100%  9 lines"],
    ["without a known end", { share: null, detail: "9 lines" }, 0, 9_000, "9 lines"],
  ])("%s", (_, step, begunShare, elapsed, line) => expect(progressLine(step, begunShare, elapsed)).toBe(line));
});

describe("startProgress", () => {
  function shown(isTTY: boolean, times: number[]): string {
    const stream = Object.assign(new PassThrough({ encoding: "utf8" }), { isTTY });
    let time = 0;
    const progress = startProgress(stream, () => time);
    for (const at of times) {
      time = at;
      progress.update({ share: null, detail: `at ${at}` });
    }
    progress.end();
    return stream.read() ?? "";
  }

  it("draws over itself on a terminal, and clears up", () =>
    expect(shown(true, [50, 150, 200, 300])).toBe("\rat 150\u001b[K\rat 300\u001b[K\r\u001b[K"));
  it("writes an occasional line elsewhere", () =>
    expect(shown(false, [50, 15_000, 20_000, 30_000])).toBe("at 15000\nat 30000\n"));
});
