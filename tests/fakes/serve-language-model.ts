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

/** Two criteria on the first words of the advice, and one that the article does not say. */
const criteria: Behaviour = (request) => {
  const advice = /<advice-[0-9a-f]+>\n(.*)/.exec(request.messages.at(-1)?.content ?? "")?.[1] ?? "";
  const words = advice.split(" ");
  const rest = { probe: "What do you do about it?", lookFors: ["I do it every morning"] };
  return saying(
    JSON.stringify({
      criteria: [
        { from: words.slice(0, 2).join(" "), text: `Begins with ${words.slice(0, 2).join(" ")}`, ...rest },
        { from: words.slice(-2).join(" "), text: "Ends as the article does", ...rest },
        { from: "words that no article has", text: "Makes something up", ...rest },
      ],
    }),
  )(request);
};

/** One question that can be used, and one that cannot. */
const question = {
  question: "How do you keep a Terraform state safe?",
  kind: "technical",
  competency: "Infrastructure",
  intent: "A lost state is a lost weekend.",
  criteria: [{ text: "Keeps it in one locked place", probe: "Where is it?", lookFors: ["it lies in a bucket"] }],
  redFlags: [],
  example: "Ours lies in a bucket with a lock and versions, and nobody has it on a laptop.",
};
const questions = saying(JSON.stringify({ questions: [question, { ...question, criteria: [] }] }));

const CUES: [cue: string, Behaviour][] = [
  ["(refuse)", refusal],
  ["(say nothing)", empty],
  ["(break off)", cutOff],
  ["(invent a quote)", inventedQuote],
  ["(raise a flag)", raisingFlag],
  ["(read this slowly)", slowFirstByte(7000)],
  ["(find nothing in this)", findingNothing],
];

const unlessCued =
  (usual: Behaviour): Behaviour =>
  (request) => {
    const text = request.messages.at(-1)?.content ?? "";
    return (CUES.find(([cue]) => text.includes(cue))?.[1] ?? usual)(request);
  };

const schemas = {
  reading: unlessCued(good),
  follow_up: saying(JSON.stringify({ question: "You were brief: how do you know that it worked?" })),
  criteria: unlessCued(criteria),
  questions: unlessCued(questions),
};

const port = Number(process.argv[2] ?? 0);
const model = await startLanguageModel({
  port,
  usual: (request) => (request.response_format ? bySchema(schemas)(request) : saying(ADVICE)(request)),
});
console.log(model.baseUrl);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void model.close());
