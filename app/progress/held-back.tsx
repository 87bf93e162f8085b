import Link from "next/link";
import { Card } from "@/app/_ui/card";
import type { HeldBackReading } from "@/lib/review/self-rating/data";

/** What is not counted on the page, and where it can be opened. */
export function HeldBack({ readings }: { readings: readonly HeldBackReading[] }) {
  const latest = readings.at(-1);
  if (!latest) return null;
  const isOne = readings.length === 1;
  return (
    <Card tone="soft" className="mt-10 px-6 py-5">
      <p className="max-w-[62ch]">
        {isOne ? "One answer is" : `${readings.length} answers are`} not counted here yet: you wanted to rate{" "}
        {isOne ? "it" : "them"} before you see the levels.{" "}
        <Link
          href={`/interviews/${latest.interviewId}/report#question-${latest.position + 1}`}
          className="whitespace-nowrap text-accent underline"
        >
          {isOne ? "Rate it now" : "Rate the latest one"}
        </Link>
      </p>
    </Card>
  );
}
