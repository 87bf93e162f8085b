import type { ReactNode } from "react";
import { Button } from "@/app/_ui/button";
import type { Problems } from "@/lib/bank/edited";

/** The way to keep what was written, always in reach, and what stands in it. */
export function SaveBar({
  label,
  problems,
  isBusy,
  note,
  onSave,
}: {
  label: string;
  problems: Problems;
  isBusy: boolean;
  note: ReactNode;
  onSave: () => void;
}) {
  const count = problems.size;
  return (
    <div className="save-bar sticky bottom-0 z-10 -mx-6 mt-8 flex flex-wrap items-center gap-x-5 gap-y-2 border-line border-t bg-paper px-6 py-3">
      {/* While it is busy it only looks out of reach: else the focus would be lost with every save. */}
      <Button onClick={() => isBusy || onSave()} disabled={count > 0} aria-disabled={isBusy}>
        {label}
      </Button>
      <p role="status" className="text-muted">
        {count > 0 ? (count === 1 ? "One thing to mend first." : `${count} things to mend first.`) : note}
      </p>
    </div>
  );
}
