import Link from "next/link";
import type { Report } from "@/lib/review/report";

/** Tells somebody who has seen their levels that they could have rated the answers themselves first. */
export function TrainYourEye({ report }: { report: Report }) {
  if (report.manner.rateFirst || report.score === null) return null;
  return (
    <section aria-labelledby="train-your-eye" className="mt-16 max-w-[68ch] print:hidden">
      <h2 id="train-your-eye" className="mb-2 text-xl">
        Train your own eye
      </h2>
      <p className="text-muted">
        Next time, give your answers your own levels before you see these. Who can tell a shown point from a mentioned
        one hears it while still speaking.{" "}
        <Link href={`/interviews/new?bank=${report.bankId}&rate=first`} className="text-accent underline">
          Rate your answers first
        </Link>
      </p>
    </section>
  );
}
