import Link from "next/link";
import { findMeasurement } from "@/lib/assessment/measure/kept";
import type { FinishedAssessment } from "@/lib/assessment/record";
import type { ReportedAttempt } from "@/lib/review/report";

/** Which judge read the answers, and what it is bad at: a score that can be checked says so. */
export function AboutTheJudge({ attempts }: { attempts: ReportedAttempt[] }) {
  const readings = attempts.flatMap(({ assessment }) => assessment ?? []);
  if (readings.length === 0) return null;
  const byModel = new Map(readings.filter(({ judge }) => judge === "llm").map((reading) => [reading.model, reading]));
  const isOffline = readings.some(({ judge }) => judge === "offline");
  return (
    <section aria-labelledby="about-the-judge" className="mt-16 max-w-[68ch] border-line border-t pt-6 text-muted">
      <h2 id="about-the-judge" className="mb-2 text-ink text-xl">
        Who judged this
      </h2>
      {isOffline && (
        <p className="mb-3">
          The offline judge, a small program on this machine. It compares your sentences with what people say when they
          meet each point. It reads English only. It can miss a good point made in unusual words, now and then takes a
          good answer to a neighbouring question for an answer to this one, cannot tell whether what you say is true or
          medically sound, and recognises only the plainest red flags. Take its levels as a first reader's, and look at
          the quotes.
        </p>
      )}
      {[...byModel.values()].map((reading) => (
        <p key={reading.model} className="mb-3">
          The language model {reading.model}. It can be wrong with great confidence, and may read the same answer a
          little differently another time. <Measured reading={reading} /> Every quote it gave was looked up in your
          answer; what was not found was not counted.
        </p>
      ))}
      <p className="mb-3">No judge scores grammar, accent or length.</p>
      <p>
        <Link href="/settings/judge" className="text-accent">
          How good is this judge?
        </Link>
      </p>
    </section>
  );
}

function Measured({ reading }: { reading: FinishedAssessment }) {
  const kept = findMeasurement(reading);
  if (!kept) return "How often it agrees with careful raters has not been measured here.";
  const { n, adjacent } = kept.measurement;
  return adjacent === null
    ? `It was measured here on ${n} answers.`
    : `On ${n} labelled answers, measured here, ${Math.round(adjacent * 100)}% of its levels were the raters' or next to it.`;
}
