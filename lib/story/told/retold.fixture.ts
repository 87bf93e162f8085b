/** Cases that people told in interviews, each told twice, in answer to two different questions, as they come to mind. */
export const RETOLD: readonly { name: string; told: readonly [string, string] }[] = [
  {
    name: "swapped labels",
    told: [
      "Before anything else I ask them to tell me their name and date of birth, and I read that against the wristband and the order. Last March two men with the same surname were in our bay; the dates did not match, so I stopped and we found that the labels had been swapped.",
      "A mistake I am glad I caught was in spring. We had two patients called Kowalski next to each other, and when I compared the birthday on the form with the band it was wrong. Somebody had put the stickers on the wrong tubes. I did not draw anything, I told the charge nurse, and now we print the labels at the bedside.",
    ],
  },
  {
    name: "fainting lady",
    told: [
      "Once a lady fainted while I drew blood. I took the needle out, laid her down flat, raised her legs and called the nurse, and she was well again after five minutes. Since then I always ask whether somebody has ever fainted before.",
      "Under pressure I go quiet and do things in order. For example there was an elderly woman who went white in the chair and passed out in the middle of the draw. Needle out, gauze on, chair back, feet up, shout for help. She came round before the nurse was there, and I stayed and talked to her until the colour was back.",
    ],
  },
  {
    name: "payment outage",
    told: [
      "The hardest bug I had was our checkout failing for about two percent of customers on Black Friday. I compared the logs of good and bad payments and saw that all bad ones had an address with an accent. Our new validation dropped those characters before the signature was computed. I rolled it back within twenty minutes and wrote a test with names from thirty countries.",
      "I learned most from an outage. On Black Friday payments broke for a small part of our buyers and everybody was guessing. I said let us look at what they have in common, and it turned out they all had é or ü in the street name, because of a sanitiser I had merged the week before. I reverted, told the team it was mine, and added cases with foreign names to the suite.",
    ],
  },
  {
    name: "angry caller, lost parcel",
    told: [
      "A man rang because the birthday present for his daughter had not come and the party was that afternoon. I let him finish, said I would be furious too, and found that the parcel was at a depot ten miles away. I rang the depot, they kept it at the desk, and he picked it up at noon. He wrote to my manager afterwards.",
      "Going further than I had to: a father's parcel was stuck and his little girl was turning six that day. The script says open a claim and wait five days. Instead I called the depot myself, got a name, had them put the doll's house aside, and gave him the address and the name. He was there before lunch, and the party went ahead.",
    ],
  },
  {
    name: "migration of the old report",
    told: [
      "We had a nightly report that took six hours and nobody dared touch. I read it line by line for two weeks, wrote down what each query was for, and found that it computed the same totals eleven times. I moved it to one table that is updated as orders come in. It runs in four minutes now, and finance gets it before breakfast.",
      "I like old code that people are afraid of. At my last place there was a finance job written in 2009, six hours every night. I did not rewrite it blindly: I documented it first, then showed the team that the sums were repeated eleven times, and we replaced it with an incremental table. From six hours to four minutes, and no number changed.",
    ],
  },
  {
    name: "the deaf patient",
    told: [
      "Communication is not only speaking. A deaf man came for an ECG and his interpreter was late. I wrote each step on a whiteboard, drew where the stickers go, and we agreed that he raises his hand when something hurts. He was so relaxed that the trace was clean at the first try.",
      "I adapt to who is in front of me. I had a patient who could not hear and read lips only a little, and no sign interpreter had come. So I took the whiteboard from the staff room, drew a chest with ten dots on it, wrote one short sentence for each step, and made a sign for stop. We had the tracing in ten minutes.",
    ],
  },
  {
    name: "colleague who skipped hand washing",
    told: [
      "I saw that a senior colleague went from one dialysis chair to the next without washing his hands. I did not say it in front of the patients. I asked him for a minute in the corridor and told him what I saw and that I was worried. He was short with me, but he thanked me the next day, and he has asked me to remind him since.",
      "Conflict for me was with somebody far above me. He had thirty years in dialysis and he kept skipping the gel between chairs when we were full. I took him aside in the corridor, not before the patients, and said only what I had seen. He snapped. The next morning he came and said I was right.",
    ],
  },
  {
    name: "learning Rust for the parser",
    told: [
      "When our log parser could not keep up I offered to try it in Rust, which I did not know. I gave myself two weeks, did an hour each morning before work, and rewrote only the hot loop, called from Python. It became nine times faster, and I gave a lunch talk so that I was not the only one who could change it.",
      "How do I learn something new? Small and on something real. I had never written Rust when our ingestion fell behind. Every morning from seven to eight for a fortnight I worked on the one loop that was slow, kept the rest in Python, and in the end it was nine times as quick. Then I taught three colleagues over sandwiches.",
    ],
  },
  {
    name: "the refund above the limit",
    told: [
      "A customer had been charged three times for the same hotel, nine hundred pounds in all, and my limit is two hundred. My supervisor was in a meeting. I told her honestly what I could not do, knocked on the meeting room door, and had it signed in four minutes while she stayed on the line.",
      "Rules matter, but so does the person. I can refund up to two hundred pounds alone. A woman who had booked one hotel and paid it three times was crying on the phone because her rent was due. I did not promise anything I could not keep; I went and fetched my supervisor out of a meeting, and the nine hundred was on its way before we hung up.",
    ],
  },
  {
    name: "training the new starters",
    told: [
      "I trained five new starters last year. The handbook is eighty pages and nobody reads it, so I cut it down to one laminated card for each station with photographs I took myself. Their first month had half as many repeat samples as the group before, and the other ward asked for the cards.",
      "An improvement that was my idea: our induction manual was eighty pages thick. I photographed every step on the bench and made one plastic card per station. The five people who started with those cards made half the errors in their first four weeks, and then the renal ward copied them.",
    ],
  },
  {
    name: "broken centrifuge on a Saturday",
    told: [
      "On a Saturday the centrifuge stopped with thirty tubes waiting and the engineer would not come before Monday. I rang the stroke unit, which has a small one, sorted the tubes by how long they may stand, and walked over with the urgent ones first. All but two could be used, and those two I drew again and apologised.",
      "Prioritising, well, our spinner died one weekend and there was nobody to mend it. Thirty samples. I wrote on each how long it could still wait, asked the stroke unit if I may use theirs, and carried the potassiums over first. We lost two, and I explained it to those two patients myself.",
    ],
  },
  {
    name: "feature that nobody used",
    told: [
      "I pushed for an export to Excel because one loud customer asked for it. It took us three weeks, and after a month eleven people had used it. I looked at the numbers, told the team that I had not checked the need, and we took it out again. Now I put a fake button there first and count who presses it.",
      "A failure of mine: I was sure that everybody needed a spreadsheet export, since one client rang me every week about it. Three weeks of two developers, eleven users. I stood up in the retrospective and said it was my call, we removed it, and since then I test the wish with a button that only counts clicks.",
    ],
  },
];
