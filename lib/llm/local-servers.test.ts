import { createServer } from "node:http";
import { expect, it } from "vitest";
import { startLanguageModel } from "@/tests/fakes/language-model";
import { findLocalServers } from "./local-servers";

it("finds a server that answers, with its models, and leaves out one that does not", async () => {
  await using model = await startLanguageModel();
  const found = await findLocalServers([
    { name: "Here", baseUrl: model.baseUrl },
    { name: "Nobody", baseUrl: "http://127.0.0.1:9/v1" },
  ]);
  expect(found).toEqual([{ name: "Here", baseUrl: model.baseUrl, models: ["fake-model"] }]);
});

it("leaves out a server of something else", async () => {
  const other = createServer((_, response) => response.end("<h1>Hello</h1>"));
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const address = other.address();
  const port = typeof address === "object" && address ? address.port : 0;
  expect(await findLocalServers([{ name: "Other", baseUrl: `http://127.0.0.1:${port}` }])).toEqual([]);
  other.close();
});
