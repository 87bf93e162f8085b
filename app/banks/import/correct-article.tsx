import { useState } from "react";
import { FocusedHeading } from "@/app/_ui/focused-heading";
import { placePieces } from "@/lib/bank/article/reassign";
import { MAX_QUESTIONS } from "@/lib/bank/schema";
import { NewBank } from "../editor/new-bank";
import { StepBack } from "../editor/step-back";
import { ArticlePieces } from "./article-pieces";
import { Proposals } from "./proposals";
import type { ReadArticle } from "./read-article";

/** An article that was read, beside the bank that came of it, to correct both before anything is kept. */
export function CorrectArticle({
  imported: { bank, pieces },
  model,
  onBack,
}: {
  imported: ReadArticle;
  model: { name: string; server: string } | null;
  onBack: () => void;
}) {
  const [placed, setPlaced] = useState(() =>
    placePieces(
      pieces,
      bank.questions.map(({ id }) => id),
    ),
  );
  return (
    <NewBank
      initial={bank}
      aside={(edited) => (
        <>
          <div className="mb-8 flex flex-wrap items-center justify-between gap-4">
            <FocusedHeading level="h2" className="max-w-[60ch] font-coach text-lg">
              {bank.questions.length === 1
                ? "One question was found. Look through it"
                : `${bank.questions.length} questions were found. Look through them`}
              , mend what is wrong, and save.
            </FocusedHeading>
            <StepBack label="Start over" isChanged={edited.isChanged} onBack={onBack} />
          </div>
          {bank.questions.length >= MAX_QUESTIONS && (
            <p className="mb-8 max-w-[60ch]">
              A bank holds {MAX_QUESTIONS} questions. What comes after them in the article is among what was not taken.
            </p>
          )}
          {placed.length > 0 && (
            <>
              {model && <Proposals pieces={placed} bank={edited.bank} model={model} onChange={edited.change} />}
              <ArticlePieces
                pieces={placed}
                bank={edited.bank}
                onChange={(corrected) => {
                  setPlaced(corrected.pieces);
                  edited.change(corrected.bank);
                }}
              />
            </>
          )}
        </>
      )}
    />
  );
}
