import type { Bank } from "@/lib/bank/schema";
import { competenciesOf } from "@/lib/story/gaps";
import type { CompetencyGroup } from "./story-form";

/** What a story may show, bank by bank, each competency once; last, what it shows already and no bank asks for any more. */
export function competencyGroups(banks: readonly Bank[], chosen: readonly string[]): CompetencyGroup[] {
  const taken = new Set<string>();
  const groups = banks.map((bank) => {
    const competencies = competenciesOf(bank).filter((name) => !taken.has(name.toLowerCase()));
    for (const name of competencies) taken.add(name.toLowerCase());
    return { title: bank.title, competencies };
  });
  const others = chosen.filter((name) => !taken.has(name.toLowerCase()));
  return [...groups, { title: "Others", competencies: others }].filter(({ competencies }) => competencies.length > 0);
}
