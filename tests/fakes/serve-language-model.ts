// A language model for browser tests, in a process of its own: tsx tests/fakes/serve-language-model.ts PORT
import { startLanguageModel } from "./language-model";
import { type Behaviour, bySchema, claiming, good, saying, slowFirstByte } from "./language-model-behaviour";

const ADVICE = `## What to add

- Say what you would do if the two did not match.

## A stronger version

I read the wristband against the order, and in [the year] I found 12 that did not match.

## A follow-up question

What do you do when they do not match?`;

// What a browser test wants of the judge, it says in the answer.
const reading: Behaviour = (request) => {
  const asked = request.messages.at(-1)?.content ?? "";
  if (asked.includes("(read this slowly)")) return slowFirstByte(7000)(request);
  const isFollowedUp = asked.includes("asked a follow-up");
  if (asked.includes("(find nothing in this)") && !isFollowedUp)
    return claiming({ quotes: [], level: "missing" })(request);
  return good(request);
};
const follow_up = saying(JSON.stringify({ question: "You were brief: how do you know that it worked?" }));

const port = Number(process.argv[2] ?? 0);
const model = await startLanguageModel({
  port,
  usual: (request) => (request.response_format ? bySchema({ reading, follow_up })(request) : saying(ADVICE)(request)),
});
console.log(model.baseUrl);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void model.close());
