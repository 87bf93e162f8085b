import { Button, ButtonLink } from "@/app/_ui/button";

/** The two ways out of a question. */
export function Leaving({ isBusy, isOver, skip }: { isBusy: boolean; isOver: boolean; skip: () => void }) {
  return (
    <div className="-mr-[22px] ml-auto flex flex-wrap">
      <Button look="bare" disabled={isOver} aria-disabled={isBusy} onClick={skip}>
        Skip question
      </Button>
      <ButtonLink look="bare" href="/">
        Leave for now
      </ButtonLink>
    </div>
  );
}
