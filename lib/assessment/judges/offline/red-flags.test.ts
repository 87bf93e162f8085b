import { describe, expect, it } from "vitest";
import { redFlagsIn } from "./red-flags";

describe("redFlagsIn", () => {
  it.each([
    // records
    "I just made up the readings at four in the morning.",
    "Sometimes I backdated the log.",
    "If we were late I'd fill in the temperature sheet from memory before the inspector came.",
    "On Mondays we sign the fire checks for the whole week in one go.",
    "I usually tick the cleaning boxes and go for my break.",
    "I put his initials in so it wouldn't show.",
    // hiding
    "I lied to the customer about it.",
    "We covered it up and nobody was any the wiser.",
    "Honestly, what the guests don't know won't hurt them.",
    "I kept it to myself, because the boss would have gone mad.",
    "I pretended that I had never seen the email.",
    // credit and money
    "I presented it to the board as my own.",
    "I charge them double because they're desperate.",
    "I pocketed the change.",
    // safeguards
    "Most days I skip the safety briefing, they've all heard it.",
    "I don't bother with the harness for a ten minute job.",
    "The guard kept tripping, so I taped over the sensor.",
    "I'm not really qualified to do that, but I had a go.",
    "The fish smelled a bit, but I served it anyway.",
    "Those rules are only guidelines.",
    // alone
    "I left the child alone for a moment to answer the phone.",
    // impaired
    "I drove the van home after a few pints.",
    "I have slept on duty, everybody does on nights.",
    // logins
    "When the system locks me out I use my colleague's login to finish.",
    "We share one password, it is quicker.",
    // privacy
    "I posted a photo of the patient in our group.",
    "I told my wife all about a patient who lives in our road.",
    "I emailed the payroll file to my personal email so that I could finish at home.",
    // people
    "I slapped him once.",
    "I shouted at her until she cried.",
    "I made him apologise in front of everyone.",
    "Most customers are idiots.",
    "I can't stand kids, to be honest.",
    "I got my own back on her at the next rota.",
  ])("catches %j and quotes it", async (sentence) => {
    const caught = await redFlagsIn(`We were busy. ${sentence}`);
    expect(caught.map(({ quote }) => quote)).toContain(sentence);
  });

  it.each([
    "I would never have lied to the customer.",
    "He was accused of it, but I never backdated a log.",
    "Somebody had made up the readings, so I reported it.",
    "The customers were kind.",
    "I shared a photo of the patient's wound with her written consent.",
    "I don't skip the check, even when we are late.",
    "I refused to sign the sheet without looking at the machine.",
    "I filled in the form with her and signed it.",
    "I told my manager about a customer who had been rude.",
    "I left the ward at eight, after the handover.",
    "I didn't report it until I had spoken to him.",
    "We kept it quiet and dim in the room so that the baby could sleep.",
    "I shouted for help and pulled the cord.",
    "The rules are there for a reason.",
    "I told him in private, not in front of everyone.",
    "I was not allowed to give drugs, so I called the nurse.",
    "I would rather lose the sale than lie to a client.",
    "I never share my password with anybody.",
    "I used it even though it was heavy.",
    "I checked it again and again until I was sure.",
  ])("lets %j pass", async (sentence) => {
    expect(await redFlagsIn(sentence)).toEqual([]);
  });
});
