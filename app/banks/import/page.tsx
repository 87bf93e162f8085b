import type { Metadata } from "next";
import { Page } from "@/app/_ui/page";
import { namedModel } from "../named-model";
import { ImportArticle } from "./import-article";

export const metadata: Metadata = { title: "Import an article" };

export default function ImportPage() {
  const model = namedModel();
  return (
    <Page>
      <h1 className="text-[clamp(2.125rem,4.6vw,3.25rem)]">Import an article</h1>
      <p className="mt-4 mb-8 max-w-[56ch] text-lg text-muted">
        An article such as “20 florist interview questions and answers” becomes a bank that you can practise from. It is
        read on this machine and goes nowhere else{model && ", unless you ask your language model for a second reading"}
        . A bank that you downloaded comes back the same way.
      </p>
      <ImportArticle model={model} />
    </Page>
  );
}
