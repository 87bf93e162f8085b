// A language model for browser tests, in a process of its own: tsx tests/fakes/serve-language-model.ts PORT
// It misbehaves on cue, where an answer asks for it.
import { firstSentence } from "./chat-request";
import { startLanguageModel } from "./language-model";
import {
  type Behaviour,
  bySchema,
  claiming,
  cutOff,
  empty,
  good,
  inventedQuote,
  refusal,
  saying,
  slowFirstByte,
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

/** Until it is asked about: then both answers are read. */
const findingNothing: Behaviour = (request) =>
  (request.messages.at(-1)?.content.includes("asked a follow-up") ? good : claiming({ quotes: [], level: "missing" }))(
    request,
  );

const CUES: [cue: string, Behaviour][] = [
  ["(refuse)", refusal],
  ["(say nothing)", empty],
  ["(break off)", cutOff],
  ["(invent a quote)", inventedQuote],
  ["(raise a flag)", raisingFlag],
  ["(read this slowly)", slowFirstByte(7000)],
  ["(find nothing in this)", findingNothing],
];

const reading: Behaviour = (request) => {
  const text = request.messages.at(-1)?.content ?? "";
  const cued = CUES.find(([cue]) => text.includes(cue))?.[1] ?? good;
  return cued(request);
};

const follow_up = saying(JSON.stringify({ question: "You were brief: how do you know that it worked?" }));

const port = Number(process.argv[2] ?? 0);
const model = await startLanguageModel({
  port,
  usual: (request) => (request.response_format ? bySchema({ reading, follow_up })(request) : saying(ADVICE)(request)),
});
console.log(model.baseUrl);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void model.close());
