"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { SubmitButton } from "@/app/_ui/submit-button";
import { removeBankAction } from "../actions";

/** Removing asks once more, in place. */
export function RemoveBank({ bankId }: { bankId: string }) {
  const [isAsking, setIsAsking] = useState(false);
  if (!isAsking) {
    return (
      <Button look="bare" onClick={() => setIsAsking(true)}>
        Remove
      </Button>
    );
  }
  return (
    <form action={removeBankAction.bind(null, bankId)} className="flex flex-wrap items-center gap-3">
      <p role="status">Remove this bank? Your attempts at its questions stay.</p>
      <SubmitButton look="quiet">Remove for good</SubmitButton>
      <Button look="bare" onClick={() => setIsAsking(false)}>
        Keep it
      </Button>
    </form>
  );
}
