"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { FocusOnChange } from "@/app/_ui/focus-on-change";
import { MAX_FILE_BYTES, MAX_TEXT_CHARACTERS, REFUSAL_WORDS } from "@/lib/bank/article/limits";
import { CorrectArticle } from "./correct-article";
import { type ReadArticle, readArticle } from "./read-article";

/** Paste or upload, then see what was taken for what, correct it, and save. `model` is the language model, if there is one. */
export function ImportArticle({ model }: { model: { name: string; server: string } | null }) {
  const [article, setArticle] = useState<ReadArticle | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [reading, setReading] = useState<AbortController | null>(null);
  const [text, setText] = useState("");
  const file = useRef<HTMLInputElement>(null);
  useEffect(() => () => reading?.abort(), [reading]);

  async function read(event: FormEvent): Promise<void> {
    event.preventDefault();
    const uploaded = file.current?.files?.[0];
    const isUploaded = uploaded !== undefined && uploaded.size > 0;
    // Checked before anything is sent: there is no sense in sending 50 MB to be told so.
    const isTooLarge = isUploaded ? uploaded.size > MAX_FILE_BYTES : text.length > MAX_FILE_BYTES;
    if (isTooLarge) return setProblem(REFUSAL_WORDS["too-large"]);
    if (!isUploaded && text.trim() === "") return setProblem("Paste an article or choose a file first.");
    const asked = new AbortController();
    setReading(asked);
    setProblem(null);
    const result = await readArticle(isUploaded ? uploaded : text, asked.signal);
    if (asked.signal.aborted) return;
    setReading(null);
    if (result.ok) setArticle(result.article);
    else setProblem(result.problem);
  }

  const form = (
    <form onSubmit={read} className="grid max-w-[68ch] gap-6">
      <Field label="The article" hint={`Up to ${MAX_TEXT_CHARACTERS.toLocaleString("en")} characters.`}>
        {({ className, ...control }) => (
          <textarea
            {...control}
            name="text"
            rows={12}
            className={`${className} resize-y py-3 leading-normal`}
            value={text}
            onPaste={(event) => {
              // A browser stands still for minutes over a box with fifty million characters in it.
              if (event.clipboardData.getData("text").length <= MAX_TEXT_CHARACTERS) return;
              event.preventDefault();
              setProblem(REFUSAL_WORDS["too-long"]);
            }}
            onChange={({ target }) => {
              setText(target.value);
              setProblem(null);
              // What came last is read: a file that was refused is not read once more instead of its pasted text.
              if (file.current) file.current.value = "";
            }}
          />
        )}
      </Field>
      <Field label="Or a file" hint={`.txt, .md, .html or .docx, up to ${MAX_FILE_BYTES / 1_000_000} MB.`}>
        {({ className, ...control }) => (
          <input
            {...control}
            ref={file}
            name="file"
            type="file"
            accept=".txt,.md,.markdown,.html,.htm,.docx"
            onChange={() => setProblem(null)}
            className={`${className} py-2.5`}
          />
        )}
      </Field>
      {problem && (
        <p role="alert" className="text-flag">
          {problem}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" disabled={reading !== null}>
          {reading ? "Reading…" : "Read it"}
        </Button>
        {reading && (
          <Button
            look="bare"
            onClick={() => {
              reading.abort();
              setReading(null);
            }}
          >
            Stop
          </Button>
        )}
        <p role="status" className="text-muted empty:hidden">
          {reading && "A long article takes some seconds."}
        </p>
      </div>
    </form>
  );
  return (
    <FocusOnChange state={article ? "correcting" : "choosing"} className="outline-none">
      {article ? <CorrectArticle imported={article} model={model} onBack={() => setArticle(null)} /> : form}
    </FocusOnChange>
  );
}
