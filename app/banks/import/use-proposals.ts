import { useEffect, useRef, useState } from "react";
import { readLines } from "@/app/line-stream";
import type { AdvisedQuestion } from "@/lib/interview/advised-question";
import { modelTrouble } from "../model-trouble";
import { type ProposedCriteria, proposalEventSchema } from "./proposal-events";

/** `failed`: how many questions the language model gave nothing for; `trouble`: why, or why it ended early. */
export type Proposals = {
  at: "start" | "work" | "end";
  asked: number;
  proposed: ReadonlyMap<string, ProposedCriteria>;
  failed: number;
  trouble: string | null;
};

const NONE: Proposals = { at: "start", asked: 0, proposed: new Map(), failed: 0, trouble: null };
const LOST = "The connection was lost. What came so far is below.";

/** Asks the language model for better criteria, question by question; what has come is kept when it is stopped. */
export function useProposals() {
  const [state, setState] = useState<Proposals>(NONE);
  const asking = useRef<AbortController | null>(null);
  useEffect(() => () => asking.current?.abort(), []);

  async function begin(questions: AdvisedQuestion[]): Promise<void> {
    const asked = new AbortController();
    asking.current = asked;
    let now: Proposals = { ...NONE, at: "work", asked: questions.length };
    setState(now);
    try {
      const body = JSON.stringify({ questions });
      const response = await fetch("/api/banks/proposals", { method: "POST", body, signal: asked.signal });
      if (!response.ok || !response.body) {
        const trouble = response.status === 409 ? "No language model is connected any more." : LOST;
        setState({ ...now, at: "end", trouble });
        return;
      }
      for await (const line of readLines(response.body)) {
        const { key, proposal } = proposalEventSchema.parse(line);
        now = proposal.ok
          ? { ...now, proposed: new Map(now.proposed).set(key, proposal) }
          : { ...now, failed: now.failed + 1, trouble: modelTrouble(proposal.failure) };
        if (!asked.signal.aborted) setState(now);
      }
    } catch {
      now = { ...now, trouble: asked.signal.aborted ? "You stopped it. What came so far is below." : LOST };
    }
    setState({ ...now, at: "end" });
  }

  return { state, begin, stop: () => asking.current?.abort() };
}
