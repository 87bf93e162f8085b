import { describe, expect, it } from "vitest";
import { loadBanks } from "@/lib/bank/library";
import { bankDraftSchema } from "@/lib/bank/schema";
import { embed } from "@/lib/embedding/embed";
import { phrasesOfAdvertisement, splitAdvertisement } from "./advertisement";
import { tailor } from "./tailor";
import { tailoredBank } from "./tailored-bank";

const RENAL = `Clinical Technician, Renal Unit
You will:
- set up and prime dialysis machines and carry out water tests
- check every patient's identity and keep accurate records
- follow infection control policy at all times
- respond calmly when a patient becomes unwell
Salary £27,000. Closing date 4 December.`;
const BACKEND = `Backend engineer (Python)
You will review code with colleagues, be on call for outages, and write tests you trust.
Knowledge of Kubernetes and Terraform.`;
const SHOP = `Checkout assistant, night shift
You enjoy talking to customers, deal with complaints politely and work well in a small team.
You operate a forklift.`;

const tailored = async (advertisement: string, count: number, cv = "") =>
  tailor({ advertisement, cv }, await loadBanks(), count, embed);

describe("phrasesOfAdvertisement", () => {
  it.each<[what: string, text: string, phrases: string[]]>([
    [
      "lines and sentences",
      "Florist wanted here\nYou love flowers. You get up early!",
      ["Florist wanted here", "You love flowers", "You get up early!"],
    ],
    [
      "bullets of all kinds",
      "• tie fine bouquets\n- talk with customers\n2) water the plants",
      ["tie fine bouquets", "talk with customers", "water the plants"],
    ],
    ["a number that is no bullet", "5+ years of tying", ["5+ years of tying"]],
    [
      "long lists",
      "You tie bouquets for weddings, talk with customers about their wishes, and keep the shop tidy",
      ["You tie bouquets for weddings", "talk with customers about their wishes", "keep the shop tidy"],
    ],
    [
      "no terms of employment",
      "Salary £30,000 a year\n28 days of annual leave\nApply now by email to us\nWe tie every bouquet",
      ["We tie every bouquet"],
    ],
    ["no headings", "What you will do\nWho we are looking for:\nWe tie every bouquet", ["We tie every bouquet"]],
    ["nothing twice", "We tie bouquets\nWe tie bouquets", ["We tie bouquets"]],
    ["nothing at all", " \n\n", []],
  ])("gives %s", (_, text, phrases) => expect(phrasesOfAdvertisement(text)).toEqual(phrases));
});

it.each<[what: string, text: string, job: string, rest: string]>([
  ["a line of its own", "Backend engineer\nYou review code.", "Backend engineer", "You review code."],
  ["a line that names itself", "Job title: Florist\n\nYou tie bouquets.", "Florist", "\nYou tie bouquets."],
  [
    "a sentence",
    "We look for a florist.\nYou tie bouquets.",
    "We look for a florist.",
    "We look for a florist.\nYou tie bouquets.",
  ],
  ["nothing else", "We look for a florist", "We look for a florist", "We look for a florist"],
])("the job of an advertisement is %s", (_, text, job, rest) =>
  expect(splitAdvertisement(text)).toEqual({ job, rest }),
);

describe("tailor", () => {
  it.each([
    [RENAL, "clinical-technician"],
    [BACKEND, "software-developer"],
  ])("picks from the bank for the job, background questions first", async (advertisement, bankId) => {
    const { picks } = await tailored(advertisement, 4);
    expect(picks).toHaveLength(4);
    expect(picks.map(({ bank }) => bank.id)).toEqual(Array(4).fill(bankId));
    const kinds = picks.map(({ question }) => question.kind);
    expect(kinds.lastIndexOf("background")).toBe(kinds.filter((kind) => kind === "background").length - 1);
    for (const { because } of picks) expect(advertisement).toContain(because);
  });

  it("takes the general bank where there is none for the job, and no laboratory questions", async () => {
    const { picks } = await tailored(SHOP, 6);
    expect(picks.map(({ bank }) => bank.id)).toContain("general");
    expect(picks.map(({ question }) => question.question).join()).not.toMatch(/laboratory|software|patient/i);
  });

  it("weighs competencies by shares of one, each with its reason", async () => {
    const { competencies } = await tailored(RENAL, 4);
    expect(competencies.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(competencies.slice(0, 5).map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Technical skill", "Record keeping", "Infection control", "Emergency response"]),
    );
    for (const { because } of competencies) expect(RENAL).toContain(because);
  });

  it("says what no question comes near, and what the CV speaks for", async () => {
    const { wants } = await tailored(BACKEND, 4, "I was on call for outages of our shop every third week.\nI sing.");
    expect(wants.find(({ text }) => text.includes("Terraform"))).toMatchObject({ asked: false, shown: null });
    expect(wants.find(({ text }) => text.includes("on call"))).toMatchObject({
      asked: true,
      shown: expect.stringContaining("every third week"),
    });
  });

  it("gives no question twice, however many are asked for", async () => {
    const { picks } = await tailored(SHOP, 24);
    const ids = picks.map(({ bank, question }) => `${bank.id} ${question.id}`);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeLessThanOrEqual(24);
  });

  it("finds nothing in an advertisement that says nothing", async () => {
    expect(await tailored("Apply now", 5)).toEqual({ job: "Apply now", picks: [], competencies: [], wants: [] });
  });

  it("becomes a bank that can be kept, also where two banks use one id", async () => {
    const result = await tailored(SHOP, 8);
    const [first] = result.picks;
    const twice = first ? { ...result, picks: [...result.picks, first] } : result;
    const draft = tailoredBank(twice, []);
    expect(bankDraftSchema.parse(draft)).toEqual(draft);
    expect(new Set(draft.questions.map(({ id }) => id)).size).toBe(draft.questions.length);
  });
});
