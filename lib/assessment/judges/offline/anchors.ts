/*
 * Sentences that tell how something is said, whatever it is about. Written by hand; none comes from the labelled data.
 */

/** Talk that would fit any question. */
export const GENERAL_TALK = [
  "I always stay calm and professional under pressure",
  "good communication and teamwork are very important to me",
  "I am passionate, hard-working and committed to the highest standards",
  "I would follow the correct policies and procedures at all times",
  "safety always comes first",
  "every situation is different and you have to be flexible",
  "I see challenges as opportunities to learn and grow",
  "I would handle the situation appropriately and professionally",
] as const;

/** Talk of a case. */
export const CASE_TALK = [
  "last March I rang the office at ten and they called me back within the hour",
  "one evening a man of about sixty came in and I noticed that his hand was shaking",
  "I turned it off, took the cover off and found a broken wire",
  "she said thank you and came back the week after with her daughter",
  "I printed the page, showed it to him and he signed it",
  "it took us two days and cost four hundred pounds",
  "first I take the red form, then I write the number in the left column",
  "since then I count them twice, and we have had none missing",
] as const;
