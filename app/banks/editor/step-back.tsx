import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { FocusOnChange } from "@/app/_ui/focus-on-change";

/** The way back to what a bank was made from. Where something was changed since, it asks once more, in place. */
export function StepBack({ label, isChanged, onBack }: { label: string; isChanged: boolean; onBack: () => void }) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <FocusOnChange state={isAsking ? "asking" : "at rest"} className="outline-none">
      {isAsking ? (
        <div className="flex flex-wrap items-center gap-3">
          <p role="status">What you changed here would be lost.</p>
          <Button look="quiet" onClick={onBack}>
            {label} all the same
          </Button>
          <Button look="bare" onClick={() => setIsAsking(false)}>
            Stay here
          </Button>
        </div>
      ) : (
        <Button look="quiet" onClick={() => (isChanged ? setIsAsking(true) : onBack())}>
          {label}
        </Button>
      )}
    </FocusOnChange>
  );
}
