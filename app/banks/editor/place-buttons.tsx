import { Button } from "@/app/_ui/button";

/**
 * Moves or removes one item of a list. `what` names it for those who do not see where the buttons stand. At either end
 * a button only looks out of reach: one that really is would drop the focus.
 */
export function PlaceButtons({
  what,
  isFirst,
  isLast,
  onMove,
  onRemove,
}: {
  what: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) {
  return (
    <div className="flex flex-wrap gap-1 max-sm:-ml-3">
      <Button
        look="bare"
        className="text-sm max-sm:px-3"
        aria-label={`Move up: ${what}`}
        aria-disabled={isFirst}
        onClick={() => onMove(-1)}
      >
        Move up
      </Button>
      <Button
        look="bare"
        className="text-sm max-sm:px-3"
        aria-label={`Move down: ${what}`}
        aria-disabled={isLast}
        onClick={() => onMove(1)}
      >
        Move down
      </Button>
      <Button look="bare" className="text-sm max-sm:px-3" aria-label={`Remove: ${what}`} onClick={onRemove}>
        Remove
      </Button>
    </div>
  );
}
