import { useId, useRef } from "react";
import { Button } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { questionOfPiece } from "@/lib/bank/article/question-of-piece";
import type { ReadPiece, Role } from "@/lib/bank/article/reading";
import { type EditedBank, editQuestion } from "@/lib/bank/edited";

const ROLE_WORDS: Record<Role, string> = {
  title: "title",
  question: "question",
  label: "label",
  intent: "why it is asked",
  advice: "how to answer",
  example: "example",
  "red-flag": "red flag",
  about: "about it",
  unread: "not taken",
};

/** The article, line by line, with what each was taken for; what was not taken can still become a question. */
export function ArticlePieces({
  pieces,
  bank,
  onChange,
}: {
  pieces: ReadPiece[];
  bank: EditedBank;
  onChange: (bank: EditedBank) => void;
}) {
  const prefix = useId();
  const made = useRef(0);
  const unread = pieces.filter(({ role }) => role === "unread").length;
  const addQuestion = (text: string) => {
    const key = `${prefix}-${++made.current}`;
    onChange({ ...bank, questions: [...bank.questions, { ...editQuestion(questionOfPiece(text)), key, id: "" }] });
  };
  return (
    <Card className="mb-10 p-5">
      <details>
        <summary className="py-1 font-semibold text-accent">
          The article, and what was taken for what
          {unread > 0 && ` (${unread === 1 ? "1 piece was" : `${unread} pieces were`} not taken)`}
        </summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
        <section aria-label="The article" tabIndex={0} className="mt-4 max-h-[32rem] overflow-y-auto">
          <ol className="grid gap-px">
            {pieces.map((piece, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of an article that was read never change
              <Piece key={index} piece={piece} onAdd={addQuestion} />
            ))}
          </ol>
        </section>
      </details>
    </Card>
  );
}

function Piece({ piece, onAdd }: { piece: ReadPiece; onAdd: (text: string) => void }) {
  const { line, text, role, question } = piece;
  const isUnread = role === "unread";
  return (
    <li
      className={`grid grid-cols-[3rem_minmax(0,1fr)] gap-x-3 px-2 py-1.5 sm:grid-cols-[3rem_11rem_minmax(0,1fr)] ${isUnread ? "bg-mark" : ""}`}
    >
      <span className="text-muted text-sm tabular-nums">{line}</span>
      <span className="text-sm">
        {question === null ? "" : `${question + 1}: `}
        {ROLE_WORDS[role]}
      </span>
      <span
        className={`col-start-2 [overflow-wrap:anywhere] sm:col-start-3 ${role === "question" ? "font-voice text-lg" : ""} ${role === "label" ? "font-semibold" : ""}`}
      >
        {text}
        {isUnread && text.includes("?") && (
          <span className="mt-1 block">
            <Button look="quiet" className="min-h-8! px-3! py-0.5 text-sm" onClick={() => onAdd(text)}>
              Make it a question
            </Button>
          </span>
        )}
      </span>
    </li>
  );
}
