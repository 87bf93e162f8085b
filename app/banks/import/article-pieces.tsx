import { useId, useRef, useState } from "react";
import { Card } from "@/app/_ui/card";
import type { Role } from "@/lib/bank/article/reading";
import {
  CHOSEN_ROLES,
  type ChosenRole,
  type Correction,
  type PlacedPiece,
  reassign,
} from "@/lib/bank/article/reassign";

const ROLE_WORDS: Record<Role, string> = {
  title: "the title",
  question: "a question",
  label: "a label",
  intent: "why it is asked",
  advice: "how to answer",
  example: "example answer",
  "red-flag": "a red flag",
  about: "about it",
  unread: "not taken",
};

/** The article, piece by piece, with what each was taken for; each can be said to be something else. */
export function ArticlePieces({ pieces, bank, onChange }: Correction & { onChange: (corrected: Correction) => void }) {
  const [said, setSaid] = useState("");
  // An article can have thousands of pieces, each with its choice.
  const [isOpen, setIsOpen] = useState(false);
  const prefix = useId();
  const made = useRef(0);
  const unread = pieces.filter(({ role }) => role === "unread").length;
  const places = new Map(bank.questions.map(({ key }, index) => [key, index + 1]));

  function change(at: number, role: ChosenRole): void {
    const corrected = reassign({ bank, pieces }, at, role, `${prefix}-${++made.current}`);
    onChange(corrected);
    const piece = corrected.pieces[at];
    const place = corrected.bank.questions.findIndex(({ key }) => key === piece?.of) + 1;
    setSaid(whatItIsNow(piece, place));
  }

  return (
    <Card className="mb-10 p-5">
      <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary className="py-1 font-semibold text-accent">
          The article, and what was taken for what
          {unread > 0 && ` (${unread === 1 ? "1 piece was" : `${unread} pieces were`} not taken)`}
        </summary>
        <p className="mt-3 max-w-[60ch] text-muted">
          Something is in the wrong place? Say what the line is: it moves to the question above it. A new question takes
          along what follows it.
        </p>
        <p role="status" className="mt-2 font-semibold text-sm empty:hidden">
          {said}
        </p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
        <section aria-label="The article" tabIndex={0} className="mt-4 max-h-[32rem] overflow-y-auto">
          <ol className="grid gap-px">
            {(isOpen ? pieces : []).map((piece, index) => (
              <Piece
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces change what they are, never their places
                key={index}
                piece={piece}
                place={piece.of === null ? undefined : places.get(piece.of)}
                onChange={(role) => change(index, role)}
              />
            ))}
          </ol>
        </section>
      </details>
    </Card>
  );
}

function whatItIsNow(piece: PlacedPiece | undefined, place: number): string {
  if (!piece || piece.role === "unread") return `Line ${piece?.line ?? 0} belongs to nothing now.`;
  if (piece.role === "question") return `Line ${piece.line} is question ${place} now.`;
  return `Line ${piece.line} belongs to question ${place} now: ${ROLE_WORDS[piece.role]}.`;
}

function Piece({
  piece: { line, text, role },
  place,
  onChange,
}: {
  piece: PlacedPiece;
  place: number | undefined;
  onChange: (role: ChosenRole) => void;
}) {
  const chosen = CHOSEN_ROLES.find((each) => each === role);
  const isQuestion = role === "question";
  return (
    <li
      className={`grid grid-cols-[2.5rem_minmax(0,1fr)] items-baseline gap-x-3 gap-y-1 px-2 py-1.5 sm:grid-cols-[2.5rem_13.5rem_minmax(0,1fr)] ${role === "unread" ? "bg-mark" : ""} ${isQuestion ? "border-line border-t pt-3 first:border-t-0" : ""}`}
    >
      <span className="text-muted text-sm tabular-nums">{line}</span>
      <span className="flex items-baseline gap-2 text-sm">
        <span className="min-w-6 text-muted tabular-nums">{place === undefined ? "" : `${place}.`}</span>
        <select
          aria-label={`What line ${line} is: ${text.slice(0, 60)}`}
          className="min-h-9 min-w-0 grow rounded-lg border border-edge bg-surface px-2 text-ink"
          value={chosen ?? ""}
          onChange={({ target }) => {
            const next = CHOSEN_ROLES.find((each) => each === target.value);
            if (next) onChange(next);
          }}
        >
          {chosen === undefined && <option value="">{ROLE_WORDS[role]}</option>}
          {CHOSEN_ROLES.map((each) => (
            <option key={each} value={each}>
              {each === "question" && !isQuestion ? "a new question" : ROLE_WORDS[each]}
            </option>
          ))}
        </select>
      </span>
      <span
        className={`col-start-2 [overflow-wrap:anywhere] sm:col-start-3 ${isQuestion ? "font-voice text-lg leading-snug" : ""} ${role === "label" ? "font-semibold" : ""}`}
      >
        {text}
      </span>
    </li>
  );
}
