import type { ReportedAttempt } from "@/lib/review/report";

/** Which judge read the answers, and what it is bad at: a score that can be checked says so. */
export function AboutTheJudge({ attempts }: { attempts: ReportedAttempt[] }) {
  const readings = attempts.flatMap(({ assessment }) => assessment ?? []);
  const models = [...new Set(readings.filter(({ judge }) => judge === "llm").map(({ model }) => model))];
  const isOffline = readings.some(({ judge }) => judge === "offline");
  if (readings.length === 0) return null;
  return (
    <section aria-labelledby="about-the-judge" className="mt-16 max-w-[68ch] border-line border-t pt-6 text-muted">
      <h2 id="about-the-judge" className="mb-2 text-ink text-xl">
        Who judged this
      </h2>
      {isOffline && (
        <p className="mb-3">
          The offline judge, a small program on this machine. It compares your sentences with what people say when they
          meet each point. It reads English only. It can miss a good point made in unusual words, cannot tell whether
          what you say is true or medically sound, and recognises only the plainest red flags. Take its levels as a
          first reader's, and look at the quotes.
        </p>
      )}
      {models.length > 0 && (
        <p className="mb-3">
          The language model {models.join(" and ")}. It can be wrong with great confidence, may read the same answer a
          little differently another time, and how often it agrees with careful raters has not been measured here. Every
          quote it gave was looked up in your answer; what was not found was not counted.
        </p>
      )}
      <p>No judge scores grammar, accent or length.</p>
    </section>
  );
}
