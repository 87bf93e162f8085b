import { slugFor } from "./article/slug";
import { parseBank } from "./markdown";
import { formatBank } from "./markdown-format";
import type { Bank, BankDraft } from "./schema";

/** `message` says what to change. */
export type Unfit = { ok: false; reason: "unfit"; message: string };

/** The file that an own bank is exported as: reading it again gives the same title, summary and questions. */
export function exportedBank(bank: Bank): { fileName: string; markdown: string } {
  const id = slugFor(bank.title, new Set(), "bank");
  return { fileName: `${id}.md`, markdown: formatBank({ ...bank, id }) };
}

/** The draft as it comes back from its own Markdown, so that exporting it loses nothing. */
export function settleDraft(draft: BankDraft): { ok: true; draft: BankDraft } | Unfit {
  const parsed = parseBank(formatBank({ ...draft, id: "draft" }), "draft");
  if (!parsed.ok)
    return { ok: false, reason: "unfit", message: parsed.problems[0]?.message ?? "This bank cannot be kept." };
  const { title, summary, questions } = parsed.bank;
  return { ok: true, draft: { title, summary, questions } };
}
