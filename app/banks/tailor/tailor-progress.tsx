import { Button } from "@/app/_ui/button";
import { Elapsed } from "@/app/_ui/elapsed";
import { FocusedHeading } from "@/app/_ui/focused-heading";
import { countOf } from "../words";
import type { TailorResult } from "./events";

/** What goes on while one waits, and the way out of it. */
export function TailorProgress({
  picked,
  points,
  model,
  onStop,
}: {
  picked: TailorResult | null;
  points: number;
  model: string;
  onStop: () => void;
}) {
  const found = countOf(picked?.draft.questions.length ?? 0, "question was", "questions were");
  return (
    <div className="max-w-[44ch]">
      <FocusedHeading level="h2" className="text-2xl">
        Finding your questions
      </FocusedHeading>
      <p role="status" className="mt-3 mb-4">
        {picked
          ? `${found} picked. ${model} now writes more, on ${countOf(points, "point", "points")} that no question comes near. That can take some minutes.`
          : "The advertisement is read, and compared with every question."}
      </p>
      <Elapsed className="font-voice text-3xl" />
      <Button look="quiet" className="mt-6" onClick={onStop}>
        {picked ? "Go on without them" : "Stop"}
      </Button>
    </div>
  );
}
