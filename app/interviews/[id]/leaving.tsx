import { Button, ButtonLink } from "@/app/_ui/button";

/** The two ways out of a question. */
export function Leaving({ isBusy, skip }: { isBusy: boolean; skip: () => void }) {
  return (
    <div className="ml-auto flex flex-wrap">
      <Button look="bare" disabled={isBusy} onClick={skip}>
        Skip question
      </Button>
      <ButtonLink look="bare" href="/">
        Leave for now
      </ButtonLink>
    </div>
  );
}
