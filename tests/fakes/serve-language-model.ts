// A language model for browser tests, in a process of its own: tsx tests/fakes/serve-language-model.ts PORT
// It misbehaves on cue, where an answer asks for it.
import { firstSentence } from "./chat-request";
import { startLanguageModel } from "./language-model";
import {
  type Behaviour,
  claiming,
  cutOff,
  empty,
  good,
  inventedQuote,
  refusal,
  saying,
} from "./language-model-behaviour";

const ADVICE = `## What to add

- Say what you would do if the two did not match.

## A stronger version

I read the wristband against the order, and in [the year] I found 12 that did not match.

## A follow-up question

What do you do when they do not match?`;

const raisingFlag: Behaviour = (request) => {
  const quote = firstSentence(request);
  return claiming(
    { quotes: [quote], level: "explained" },
    { redFlags: [{ flag: "Leaves before it is safe", quote }] },
  )(request);
};

const CUES: [cue: string, Behaviour][] = [
  ["(refuse)", refusal],
  ["(say nothing)", empty],
  ["(break off)", cutOff],
  ["(invent a quote)", inventedQuote],
  ["(raise a flag)", raisingFlag],
];

const judging: Behaviour = (request) => {
  const text = request.messages.at(-1)?.content ?? "";
  const cued = CUES.find(([cue]) => text.includes(cue))?.[1] ?? good;
  return cued(request);
};

const port = Number(process.argv[2] ?? 0);
const model = await startLanguageModel({
  port,
  usual: (request) => (request.response_format ? judging(request) : saying(ADVICE)(request)),
});
console.log(model.baseUrl);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void model.close());
