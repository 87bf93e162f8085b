"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { FocusOnChange } from "@/app/_ui/focus-on-change";
import { SubmitButton } from "@/app/_ui/submit-button";
import { removeBankAction } from "../actions";

/** Removing asks once more, in place. */
export function RemoveBank({ bankId }: { bankId: string }) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <FocusOnChange state={isAsking ? "asking" : "at rest"} className="outline-none">
      {isAsking ? (
        <form action={removeBankAction.bind(null, bankId)} className="flex flex-wrap items-center gap-3">
          <p role="status">Remove this bank? Your attempts at its questions stay.</p>
          <SubmitButton look="quiet">Remove for good</SubmitButton>
          <Button look="bare" onClick={() => setIsAsking(false)}>
            Keep it
          </Button>
        </form>
      ) : (
        <Button look="bare" onClick={() => setIsAsking(true)}>
          Remove
        </Button>
      )}
    </FocusOnChange>
  );
}
