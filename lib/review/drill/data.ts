import "server-only";
import type { CandidateId } from "@/lib/account/schema";
import { listBanks } from "@/lib/bank/data";
import { practiceChoices } from "@/lib/interview/practice";
import { listPractisedAnswers } from "../practice/data";
import { dayOf } from "../practice/day";
import { chooseDrill, type Drill } from "./choose";
import { drillMinutes } from "./minutes";

/** `minutes`: about how long it takes at the most, by the clock that the owner would practise with. */
export type PlannedDrill = Drill & { minutes: number };

/** @returns what the owner does best to practise next, or null before they have practised */
export async function findDrill(owner: CandidateId, now: Date): Promise<PlannedDrill | null> {
  const answers = await listPractisedAnswers(owner);
  if (answers.length === 0) return null;
  const [listed, { clock, manner }] = await Promise.all([listBanks(owner), practiceChoices(owner)]);
  const banks = listed.map(({ bank }) => bank);
  const drill = chooseDrill(banks, answers, dayOf(now));
  return drill && { ...drill, minutes: drillMinutes(drill.questions.length, clock, manner) };
}
