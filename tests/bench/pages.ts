import { placeInAddress } from "@/lib/review/attempts/schema";
import type { Seeded } from "./seed";

/** A page that is measured. `floor`: the most that its median may take with all attempts there, in milliseconds. */
export type BenchPage = { name: string; path: string; floor: number };

/** No page with everything there may take longer than one barely notices; a search reads every answer, and may. */
const PAGE = 200;
const SEARCH = 500;
/** Sums the practice of half a year: here some 13,000 answers. */
const PROGRESS = 300;

export function benchPages({ deep, bankId, questionId, interviewId }: Seeded): BenchPage[] {
  const before = placeInAddress(deep);
  const question = `/questions/${bankId}/${questionId}`;
  return [
    { name: "Home", path: "/", floor: PAGE },
    { name: "Attempts, the newest", path: "/attempts", floor: PAGE },
    { name: "Attempts, 90% further back", path: `/attempts?before=${before}`, floor: PAGE },
    { name: "Attempts of one bank", path: `/attempts?bank=${bankId}`, floor: PAGE },
    { name: "Attempts of one bank, 90% further back", path: `/attempts?bank=${bankId}&before=${before}`, floor: PAGE },
    { name: "Attempts of one question", path: `/attempts?bank=${bankId}&question=${questionId}`, floor: PAGE },
    { name: "Attempts by score and mode", path: "/attempts?score=80-100&mode=practice", floor: PAGE },
    { name: "A search that finds much", path: "/attempts?search=patient", floor: PAGE },
    { name: "A search that finds nothing", path: "/attempts?search=zebra+crossing", floor: SEARCH },
    { name: "A search that finds nothing, of one bank", path: `/attempts?search=zebra&bank=${bankId}`, floor: SEARCH },
    { name: "One question, two answers side by side", path: question, floor: PAGE },
    { name: "Progress of half a year", path: "/progress", floor: PROGRESS },
    { name: "Stories", path: "/stories", floor: PAGE },
    { name: "A bank", path: `/banks/${bankId}`, floor: PAGE },
    { name: "A report", path: `/interviews/${interviewId}/report`, floor: PAGE },
  ];
}
