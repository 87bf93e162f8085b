"use client";

import { useState, useTransition } from "react";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import type { ImportedArticle } from "@/lib/bank/article/import";
import { MAX_FILE_BYTES, MAX_TEXT_CHARACTERS, REFUSAL_WORDS } from "@/lib/bank/article/limits";
import type { ImportedFile } from "@/lib/bank/import-file";
import { readArticleAction } from "../actions";
import { NewBank } from "../editor/new-bank";
import { ArticlePieces } from "./article-pieces";

const NOTHING_FOUND =
  "No question was found in it. Questions stand on lines of their own, with a number, as a heading or with a question mark.";

const brokenBank = (problems: string[]) => `This bank file needs mending. ${problems.join(" ")}`;

/** Paste or upload, then see what was taken for what, correct it, and save. */
export function ImportArticle() {
  const [imported, setImported] = useState<ImportedArticle | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isReading, startReading] = useTransition();

  function read(form: FormData): void {
    const file = form.get("file");
    const text = String(form.get("text") ?? "");
    const isUploaded = file instanceof File && file.size > 0;
    // Checked before anything is sent: a paste of 50 MB would not reach the server's own answer.
    const isTooLarge = isUploaded ? file.size > MAX_FILE_BYTES : text.length > MAX_FILE_BYTES;
    if (isTooLarge) setProblem(REFUSAL_WORDS["too-large"]);
    else if (!isUploaded && text.trim() === "") setProblem("Paste an article or choose a file first.");
    else startReading(async () => show(await readArticleAction(form)));
  }

  function show(result: ImportedFile): void {
    if (!result.ok)
      setProblem(result.reason === "broken-bank" ? brokenBank(result.problems) : REFUSAL_WORDS[result.reason]);
    else if (result.bank.questions.length === 0) setProblem(NOTHING_FOUND);
    else {
      setProblem(null);
      setImported(result);
    }
  }

  if (imported) {
    const { bank, pieces } = imported;
    return (
      <>
        <div className="mb-8 flex flex-wrap items-center justify-between gap-4">
          <p className="max-w-[60ch] text-lg" role="status">
            {bank.questions.length === 1 ? "One question was found." : `${bank.questions.length} questions were found.`}{" "}
            Look through them, mend what is wrong, and save.
          </p>
          <Button look="quiet" onClick={() => setImported(null)}>
            Start over
          </Button>
        </div>
        <NewBank
          initial={bank}
          aside={(edited, change) =>
            pieces.length > 0 && <ArticlePieces pieces={pieces} bank={edited} onChange={change} />
          }
        />
      </>
    );
  }
  return (
    <form action={read} className="grid max-w-[68ch] gap-6">
      <Field label="The article" hint={`Up to ${MAX_TEXT_CHARACTERS.toLocaleString("en")} characters.`}>
        {({ className, ...control }) => (
          <textarea {...control} name="text" rows={12} className={`${className} resize-y py-3 leading-normal`} />
        )}
      </Field>
      <Field label="Or a file" hint={`.txt, .md, .html or .docx, up to ${MAX_FILE_BYTES / 1_000_000} MB.`}>
        {({ className, ...control }) => (
          <input
            {...control}
            name="file"
            type="file"
            accept=".txt,.md,.markdown,.html,.htm,.docx"
            className={`${className} py-2.5`}
          />
        )}
      </Field>
      {problem && (
        <p role="alert" className="text-flag">
          {problem}
        </p>
      )}
      <div>
        <Button type="submit" disabled={isReading}>
          {isReading ? "Reading…" : "Read it"}
        </Button>
      </div>
    </form>
  );
}
