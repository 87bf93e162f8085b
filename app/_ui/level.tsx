const DOTS = [1, 2, 3];

/** Three dots and a word: never a colour alone. `filled` 0 to 3, or null for none known. */
export function LevelDots({ filled, word }: { filled: number | null; word: string }) {
  return (
    <span className="inline-flex shrink-0 items-center gap-[5px] font-semibold text-sm">
      {filled !== null &&
        DOTS.map((dot) => (
          <i
            key={dot}
            aria-hidden="true"
            className={`size-[9px] rounded-full border-[1.5px] border-accent ${dot <= filled ? "bg-accent" : ""}`}
          />
        ))}
      <span className={filled === null ? "text-muted" : "ml-0.5"}>{word}</span>
    </span>
  );
}
