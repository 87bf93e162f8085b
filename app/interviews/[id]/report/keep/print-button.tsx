"use client";

import { Button } from "@/app/_ui/button";

export function PrintButton() {
  return (
    <Button look="quiet" className="text-sm" onClick={() => window.print()}>
      Print
    </Button>
  );
}
