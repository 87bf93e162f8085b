import type { Criterion, QuestionKind } from "../schema";

type Standard = Pick<Criterion, "id" | "text" | "probe" | "lookFors">;

/** What a strong answer does where the article says nothing: from the kind of the question alone. */
const STANDARD: Record<QuestionKind, Standard[]> = {
  behavioural: [
    {
      id: "situation",
      text: "Sets out one specific, real situation",
      probe: "Can you take me back to one particular time?",
      lookFors: [
        "it was a Friday in March",
        "at my last job we had",
        "two years ago I was working on",
        "there were only two of us that day",
        "what made it hard was that",
        "one customer in particular",
      ],
    },
    {
      id: "own-part",
      text: "Says what they did themselves, step by step",
      probe: "What exactly did you do yourself?",
      lookFors: [
        "the first thing I did was",
        "then I called her and asked",
        "I decided to stop and check",
        "my part was to",
        "I wrote it down and told my manager",
        "after that I went back to",
      ],
    },
    {
      id: "outcome",
      text: "Gives the outcome and what they learned from it",
      probe: "How did it end, and what did you take from it?",
      lookFors: [
        "in the end we finished a day early",
        "since then I always",
        "it taught me to ask first",
        "the complaint was withdrawn",
        "next time I would start sooner",
        "she thanked me afterwards",
      ],
    },
  ],
  situational: [
    {
      id: "first-step",
      text: "Says what they would do first, and why that comes first",
      probe: "What would you do first, and why?",
      lookFors: [
        "first I would make sure that nobody is hurt",
        "before anything else I'd find out",
        "I'd start with the most urgent one",
        "I would stop and check the facts",
        "that comes first because",
        "I would ask them what happened",
      ],
    },
    {
      id: "involves-others",
      text: "Says whom they would involve, and when",
      probe: "Whom would you involve, and at what point?",
      lookFors: [
        "I'd tell my manager straight away",
        "if it is beyond me I call",
        "I would ask a colleague who knows",
        "let the customer know what happens next",
        "I'd hand it over with the details",
        "I would not decide that alone",
      ],
    },
    {
      id: "follows-through",
      text: "Says how they would follow up, or shows it with a case of their own",
      probe: "How would you know that it worked? Has it happened to you?",
      lookFors: [
        "afterwards I would check that",
        "I'd write down what was agreed",
        "something like that happened to me",
        "last year I had just this",
        "so that it does not happen again",
        "I would ring back the next day",
      ],
    },
  ],
  technical: [
    {
      id: "how",
      text: "Explains how it is done or how it works, step by step",
      probe: "Can you take me through it step by step?",
      lookFors: [
        "first I check, then I",
        "the steps are",
        "it works by",
        "I start by measuring",
        "what happens underneath is",
        "once that is done I",
      ],
    },
    {
      id: "reason",
      text: "Gives the reason behind it",
      probe: "Why is it done that way?",
      lookFors: [
        "because otherwise",
        "the reason is that",
        "so that the next person can",
        "if you skip it you get",
        "that keeps the error small",
        "the trade-off is",
      ],
    },
    {
      id: "own-case",
      text: "Backs it up with a case from their own work",
      probe: "Where have you done this yourself?",
      lookFors: [
        "in my last job I used it to",
        "last month I had one that",
        "we had that problem once",
        "for example at the plant",
        "I set it up myself for",
        "on my placement I",
      ],
    },
  ],
  background: [
    {
      id: "relevant",
      text: "Names the experience or quality that matters here",
      probe: "Which part of that matters most for this job?",
      lookFors: [
        "I have worked for four years as",
        "I trained as",
        "my main strength is",
        "before that I was at",
        "I started out in",
        "what I do most is",
      ],
    },
    {
      id: "shown",
      text: "Shows it with something they have done",
      probe: "What have you done that shows it?",
      lookFors: [
        "for instance last summer I",
        "I brought the waiting time down",
        "I was the one who",
        "they asked me to train the new people",
        "we went from ten to thirty",
        "I look after six accounts",
      ],
    },
    {
      id: "connects",
      text: "Connects it with what this job needs",
      probe: "How would it help you here?",
      lookFors: [
        "that is what your advert asks for",
        "here I would use it to",
        "which is why this job suits me",
        "you need someone who can",
        "it fits with what you do",
        "I would bring that to your team",
      ],
    },
  ],
  motivation: [
    {
      id: "own-reason",
      text: "Gives a reason of their own, and not one that anybody could give",
      probe: "What is it about this in particular that draws you?",
      lookFors: [
        "what draws me is",
        "I have wanted this since",
        "what I like about your work is",
        "I read that you",
        "my aunt ran a shop",
        "the part of the week I look forward to is",
      ],
    },
    {
      id: "backed",
      text: "Backs it up with something they have done about it",
      probe: "What have you already done in that direction?",
      lookFors: [
        "that is why I took the course",
        "I spent a day shadowing",
        "I have been volunteering",
        "last year I started to",
        "I talked with people who work here",
        "I do it in my own time",
      ],
    },
    {
      id: "what-it-brings",
      text: "Says what it means for this job or employer",
      probe: "What would that mean for us?",
      lookFors: [
        "so I would stay",
        "it means that I",
        "what I would bring is",
        "in a year I would like to",
        "I want to learn that here",
        "you would get someone who",
      ],
    },
  ],
};

/** The criteria for a question whose article gives none. */
export function standardCriteria(kind: QuestionKind): Criterion[] {
  return STANDARD[kind].map((criterion) => ({ ...criterion, weight: 1, lookFors: [...criterion.lookFors] }));
}
