import type { JudgedQuestion } from "../../schema";

/*
 * Questions and answers for the tests of the offline judge. Written for them; nothing here is in tests/gold, and no
 * threshold was set by them.
 */

function questionOf(
  id: string,
  kind: JudgedQuestion["kind"],
  question: string,
  criteria: Record<string, [text: string, lookFors: string[]]>,
  redFlags: string[] = [],
): JudgedQuestion {
  return {
    id,
    kind,
    question,
    intent: "",
    example: "",
    redFlags,
    criteria: Object.entries(criteria).map(([criterionId, [text, lookFors]]) => ({
      id: criterionId,
      text,
      weight: 1,
      probe: "",
      lookFors,
    })),
  };
}

export const baker = questionOf(
  "oven",
  "situational",
  "Your oven fails at three in the morning with the day's bread still to bake. What do you do?",
  {
    find: [
      "Finds out quickly what is wrong with the oven",
      [
        "checked the trip switch",
        "looked at the burner",
        "the thermostat was dead",
        "read the fault code",
        "rang the engineer's night line",
      ],
    ],
    save: [
      "Saves the dough that is already made",
      [
        "put the trays in the cold room to slow it down",
        "knocked it back",
        "used the deck oven for the small loaves",
        "baked the rolls first",
        "drove it to the other shop",
      ],
    ],
    customers: [
      "Tells shops and customers early what they will get and when",
      [
        "rang the cafés before six",
        "told them it would be half the order",
        "put a note on the door",
        "offered rolls instead of tins",
        "gave them a new time",
      ],
    ],
    after: [
      "Makes sure that it does not happen again",
      [
        "had it serviced every six months",
        "keep a spare element",
        "wrote the number on the wall",
        "made a plan with the bakery next door",
      ],
    ],
  },
);

const driver = questionOf(
  "breakdown",
  "behavioural",
  "Tell me about a time when you broke down with passengers on board.",
  {
    safety: [
      "Brings the vehicle and the passengers into safety",
      [
        "pulled into the lay-by",
        "hazards on",
        "everyone off on the nearside",
        "behind the barrier",
        "triangle forty metres back",
        "kept them away from the traffic",
      ],
    ],
    control: [
      "Reports to control with what they need to know",
      [
        "radioed the depot",
        "gave them the road and the direction",
        "told them how many I had on board",
        "asked for a replacement bus",
        "said one was in a wheelchair",
      ],
    ],
    passengers: [
      "Keeps passengers informed and looks after those who need it",
      [
        "told them twenty minutes",
        "went down the aisle",
        "let her ring her daughter",
        "gave the old man my seat",
        "handed out water",
      ],
    ],
    end: [
      "Says how it ended and what was learned",
      [
        "the second bus came at ten past",
        "nobody was hurt",
        "it was the coolant hose",
        "I check the hoses on my walk round now",
      ],
    ],
  },
);

const nurseryTeacher = questionOf(
  "biting",
  "behavioural",
  "Tell me about a child who kept hurting others and what you did about it.",
  {
    watch: [
      "Watches for when and why it happens",
      [
        "wrote down every time",
        "always just before lunch",
        "when it got loud",
        "kept a chart for two weeks",
        "noticed that he was tired",
      ],
    ],
    respond: [
      "Responds calmly and safely in the moment",
      [
        "got down to his level",
        "said no biting, biting hurts",
        "looked after the other child first",
        "moved him to a quiet corner",
        "did not raise my voice",
      ],
    ],
    parents: [
      "Works with the parents without blame",
      [
        "talked to his mum at pick-up",
        "asked how he sleeps",
        "told both families",
        "never said who did it",
        "met them on the Thursday",
      ],
    ],
    change: [
      "Changes something and says what came of it",
      [
        "moved snack half an hour earlier",
        "gave him a teether",
        "it went from five a week to none",
        "taught him the sign for stop",
        "more space in the book corner",
      ],
    ],
  },
);

const accountant = questionOf(
  "mismatch",
  "technical",
  "The bank balance and the ledger differ at month end. How do you find out why?",
  {
    scope: [
      "Narrows the difference down before searching",
      [
        "worked out the exact amount",
        "halved it to look for a wrong side",
        "divided by nine for swapped digits",
        "checked when it last agreed",
        "started from the last reconciliation",
      ],
    ],
    match: [
      "Matches entries with the statement line by line",
      [
        "ticked off each line",
        "unpresented cheques",
        "payments in transit",
        "a direct debit nobody had booked",
        "bank charges and interest",
        "exported both to a sheet",
      ],
    ],
    correct: [
      "Corrects with a proper entry and evidence",
      [
        "posted a journal with the invoice attached",
        "had it approved",
        "did not just plug the gap",
        "reversed the duplicate",
        "wrote the reason in the narrative",
      ],
    ],
    prevent: [
      "Says how to avoid it next month",
      [
        "reconcile every week now",
        "set up a bank feed",
        "told the team to use the reference",
        "a rule for the standing charge",
      ],
    ],
  },
);

const electrician = questionOf(
  "tripping",
  "technical",
  "A customer says that the power keeps tripping. How do you find the fault?",
  {
    ask: [
      "Asks the customer when it happens and what is in use",
      [
        "does it go when the shower is on",
        "since when",
        "which rooms",
        "had any work done lately",
        "what was plugged in",
      ],
    ],
    safe: [
      "Makes the circuit dead and proves it before working on it",
      [
        "isolated it and locked it off",
        "kept the key in my pocket",
        "proved dead with the tester",
        "tested the tester first",
        "put a sign on the board",
      ],
    ],
    test: [
      "Isolates the fault step by step with tests",
      [
        "unplugged everything and reset",
        "split the ring in half",
        "insulation test between live and earth",
        "read 0.2 megohms",
        "one circuit at a time",
      ],
    ],
    finish: [
      "Repairs, tests again and explains it to the customer",
      [
        "replaced the damaged cable",
        "tested the RCD at 22 milliseconds",
        "gave her the certificate",
        "showed him the burnt socket",
        "told them what to watch for",
      ],
    ],
  },
);

const receptionist = questionOf(
  "overbooked",
  "situational",
  "A guest arrives at midnight and there is no room left for him. What do you do?",
  {
    own: [
      "Apologises and takes responsibility",
      [
        "said sorry straight away",
        "it is our mistake",
        "did not blame the website",
        "took him aside",
        "offered him a seat and a drink",
      ],
    ],
    place: [
      "Finds another room and arranges everything",
      [
        "rang the hotel across the square",
        "got him the last double",
        "we pay for the taxi",
        "walked his bags over",
        "booked it in his name before he left",
      ],
    ],
    pay: [
      "Says what the house pays for",
      [
        "first night is on us",
        "refunded the booking",
        "covered the difference",
        "paid his breakfast",
        "put a credit on his account",
      ],
    ],
    follow: [
      "Follows up and prevents it",
      [
        "rang him the next morning",
        "moved him back with an upgrade",
        "left a note for the manager",
        "stopped selling two over",
        "checked the arrivals at six",
      ],
    ],
  },
);

/** Answers that meet every criterion of their question in their own words, with details of their own. */
export const GOOD_ANSWERS: { occupation: string; question: JudgedQuestion; answer: string }[] = [
  {
    occupation: "baker",
    question: baker,
    answer:
      "That happened to me in February in Whitby, at ten past three. The big oven went cold with eighty tins proving. First I checked the trip switch and read the fault code, E7, which is the burner, and rang the engineer's night line; he said seven o'clock. So I put half the trays in the cold room to slow the dough down, knocked back the rest, and used the old deck oven for the small loaves and baked the rolls first. At half past five I rang the six cafés, told them it would be half the order by eight and offered rolls instead of tins, and put a note on our own door. Only one of them complained. The engineer changed the igniter at twenty to eight. Since then we have it serviced every six months, I keep a spare igniter on the shelf and his number is written on the wall.",
  },
  {
    occupation: "bus driver",
    question: driver,
    answer:
      "Last August on the 36 to Ripon I had nineteen people on board when the temperature light came on and steam came out at the back. I pulled into the lay-by before the roundabout, put the hazards on, took everyone off on the nearside and stood them behind the barrier, and I put the triangle forty metres back. Then I radioed the depot, gave them the road and the direction, told them how many I had and that one lady was in a wheelchair, so the replacement bus needed a ramp. I told the passengers it would be twenty-five minutes, let a girl ring her daughter from my phone and handed out the water that I carry. The second bus came at ten past four and nobody was hurt. It was the coolant hose. I check the hoses on my walk round every morning now.",
  },
  {
    occupation: "nursery teacher",
    question: nurseryTeacher,
    answer:
      "We had a boy of two and a half, I'll call him Sam, who bit five children in one week. I wrote down every time for two weeks on a chart, and it was nearly always just before lunch, when it got loud in the book corner. When he did it I looked after the other child first, then got down to his level and said, biting hurts, without raising my voice, and sat with him in a quiet corner. I talked to his mum at pick-up and asked how he sleeps, and it turned out he was up at five with the new baby. I told the other families that it had happened but never who did it. Then we moved snack half an hour earlier, gave him a teether and taught him the sign for stop. It went from five a week to one in the next month, and after Easter there was none.",
  },
  {
    occupation: "accountant",
    question: accountant,
    answer:
      "In March our ledger was £1,872.54 above the bank. First I worked out the exact amount and checked when it last agreed, which was 29 February, so I only had March to search. I divided it by nine in case of swapped digits, and halved it to look for an entry on the wrong side, and neither fitted. Then I exported both to a sheet and ticked off each line: two cheques were unpresented, that was £1,500, there was a direct debit for the franking machine that nobody had booked, and bank charges of £31. The rest was a supplier paid twice in the ledger. I reversed the duplicate with a journal, attached the invoice, wrote the reason in the narrative and had it approved by Joan; I would never just plug the gap. Since then we reconcile every week and I have set up a rule in the bank feed for the standing charges.",
  },
  {
    occupation: "electrician",
    question: electrician,
    answer:
      "I start with the customer. A lady in Barnsley rang in May, and I asked her since when, which rooms, and what was plugged in when it went; it was only when the dishwasher was on. I switched off at the board, locked off that circuit, kept the key in my pocket, tested my tester on a known supply and proved dead. Then I unplugged everything, reset it, and did one circuit at a time. The kitchen ring showed 0.2 megohms between live and earth, so I split the ring in half and in half again until I had one length behind the sink, where a mouse had chewed the cable. I replaced four metres of it, tested insulation again, over 200 megohms, and the RCD tripped at 22 milliseconds. I showed her the chewed piece, explained what to watch for and gave her the certificate.",
  },
  {
    occupation: "hotel receptionist",
    question: receptionist,
    answer:
      "It happened at the Royal in Bath last December. Mr Osei came at ten to twelve, wet through, with a confirmation in his hand and we had sold two rooms too many. I took him aside, offered him a chair and a whisky and said straight away that I was sorry and that it was our mistake, not his and not the website's. While he drank it I rang the hotel across the square, got him their last double and booked it in his name before I told him. I said the night is on us, the taxi and breakfast as well, and the difference of forty pounds we covered. I walked his bags over myself. In the morning I rang him at nine, and we moved him back with an upgrade to the garden side. I left a note for the manager with the figures, and since January we have stopped selling two over and I check the arrivals list at six.",
  },
];

/** Says what it would do, with next to nothing on how. */
export const WEAK_ANSWERS: { occupation: string; question: JudgedQuestion; answer: string }[] = [
  {
    occupation: "baker",
    question: baker,
    answer:
      "I would stay calm and look at the oven. Then I would call somebody to repair it and tell the customers that the bread comes later.",
  },
  {
    occupation: "bus driver",
    question: driver,
    answer:
      "Once the bus broke down. I called the depot and we waited for the other bus. The passengers were annoyed but in the end it was all right.",
  },
];

export const EMPTY_ANSWERS: { occupation: string; question: JudgedQuestion; answer: string }[] = [
  { occupation: "electrician", question: electrician, answer: "I don't really know, I would find the fault." },
  { occupation: "hotel receptionist", question: receptionist, answer: "That is difficult. I would say sorry." },
];
