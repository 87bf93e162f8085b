// A language model for browser tests, in a process of its own: tsx tests/fakes/serve-language-model.ts PORT
import { startLanguageModel } from "./language-model";
import { good, saying } from "./language-model-behaviour";

const ADVICE = `## What to add

- Say what you would do if the two did not match.

## A stronger version

I read the wristband against the order, and in [the year] I found 12 that did not match.

## A follow-up question

What do you do when they do not match?`;

const port = Number(process.argv[2] ?? 0);
const model = await startLanguageModel({
  port,
  usual: (request) => (request.response_format ? good(request) : saying(ADVICE)(request)),
});
console.log(model.baseUrl);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void model.close());
