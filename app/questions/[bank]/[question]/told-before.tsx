import { LEVEL_WORDS } from "@/lib/assessment/schema";
import type { CriterionMovement, Told } from "@/lib/review/question/comparison";

/** The one thing that the earlier answer's report said to begin with, and what became of it. */
export function ToldBefore({ told }: { told: Told | null }) {
  if (!told) return null;
  const { criterion, isInTime, movement } = told;
  return (
    <div className="rounded-card bg-soft px-6 py-5">
      <h3 className="font-coach font-semibold text-base tracking-normal">
        {isInTime
          ? "Did you fix the one thing you were told?"
          : "Did the later answer have what the earlier one lacked most?"}
      </h3>
      <p className="mt-1 max-w-[52ch] font-voice text-2xl leading-snug">“{criterion.probe}”</p>
      <p className="mt-3 max-w-[60ch]">
        <strong>{whatCameOfIt(movement)}</strong> <span className="text-muted">{criterion.text}.</span>
      </p>
      {movement?.after.quotes[0] !== undefined && (
        <p className="mt-2 max-w-[60ch] text-muted">
          Later you said: <q className="text-ink italic">{movement.after.quotes[0]}</q>
        </p>
      )}
    </div>
  );
}

function whatCameOfIt(movement: CriterionMovement | null): string {
  if (!movement || movement.step === null) return "That cannot be said before both are judged by the same.";
  const [before, after] = [wordOf(movement.before.level), wordOf(movement.after.level)];
  if (movement.step === 0) return `Not yet: ${after} both times.`;
  if (movement.step < 0) return `It slipped: from ${before} to ${after}.`;
  const isWhole = movement.step > 1 || movement.after.level === 3;
  return `${isWhole ? "Yes" : "A step of the way"}: from ${before} to ${after}.`;
}

function wordOf(level: CriterionMovement["before"]["level"]): string {
  return level === null ? "not judged" : LEVEL_WORDS[level];
}
