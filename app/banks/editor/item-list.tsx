import { Fragment, type ReactNode, useState } from "react";
import { Button } from "@/app/_ui/button";
import { focusWhenShown } from "@/app/_ui/focus-when-shown";
import { moved } from "@/lib/bank/edited";
import { PlaceButtons } from "./place-buttons";

/**
 * A list whose items can be added, moved and removed. The focus goes along with them, and what was removed last can be
 * put back. `children` draws an item, with the buttons that change its place.
 */
export function ItemList<Item extends { key: string }>({
  items,
  what,
  most,
  problem,
  make,
  onChange,
  children,
}: {
  items: Item[];
  /** What one item is called: "Question". */
  what: string;
  most: number;
  problem: string | undefined;
  make: () => Item;
  onChange: (items: Item[]) => void;
  children: (item: Item, name: string, index: number, placeButtons: ReactNode) => ReactNode;
}) {
  const [added, setAdded] = useState<string | null>(null);
  const [removed, setRemoved] = useState<{ item: Item; index: number } | null>(null);

  function add(item: Item, index: number): void {
    setAdded(item.key);
    setRemoved(null);
    onChange(items.toSpliced(index, 0, item));
  }

  const isGone = removed !== null && !items.some(({ key }) => key === removed.item.key);
  const gap = isGone ? Math.min(removed.index, items.length) : -1;
  const putBack = isGone && (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <p role="status">
        {what} {removed.index + 1} was removed.
      </p>
      <Button
        ref={focusWhenShown}
        look="quiet"
        className="text-sm"
        aria-label={`Put it back: ${what} ${removed.index + 1}`}
        onClick={() => add(removed.item, gap)}
      >
        Put it back
      </Button>
    </li>
  );
  return (
    <>
      <ol className="grid gap-3 empty:hidden">
        {items.map((item, index) => (
          <Fragment key={item.key}>
            {gap === index && putBack}
            <li ref={item.key === added ? focusItem : undefined}>
              {children(
                item,
                `${what} ${index + 1}`,
                index,
                <PlaceButtons
                  what={`${what} ${index + 1}`}
                  isFirst={index === 0}
                  isLast={index === items.length - 1}
                  onMove={(by) => onChange(moved(items, index, by))}
                  onRemove={() => {
                    setRemoved({ item, index });
                    onChange(items.filter((each) => each !== item));
                  }}
                />,
              )}
            </li>
          </Fragment>
        ))}
        {gap === items.length && putBack}
      </ol>
      {problem && (
        <p role="alert" className="text-flag text-sm">
          {problem}
        </p>
      )}
      {items.length < most && (
        <div>
          <Button look="quiet" className="text-sm" onClick={() => add(make(), items.length)}>
            Add a {what.toLowerCase()}
          </Button>
        </div>
      )}
    </>
  );
}

/** The first box of an item, or what unfolds it. */
function focusItem(item: HTMLElement | null): void {
  (item?.querySelector("textarea") ?? item?.querySelector("summary"))?.focus();
}
