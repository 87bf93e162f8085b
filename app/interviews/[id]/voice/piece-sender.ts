import { z } from "zod";
import type { Stop } from "@/lib/interview/spoken/schema";
import { MAX_PIECES } from "@/lib/speech/schema";

const RETRY_AFTER_MILLISECONDS = 1000;
const PATIENCE_MILLISECONDS = 15_000;

/** Why the server takes no more of a recording. */
export type SendProblem = "ended" | "too-large" | "gone";

/** offline: pieces wait in this tab until the server answers again. */
export type SenderState = { kind: "sending" | "offline" | "finished" } | { kind: "stopped"; problem: SendProblem };

const answerSchema = z.object({ reason: z.string().optional(), next: z.number().optional() });

type Reply = "taken" | "unreachable" | { wanted: number } | { problem: SendProblem };

/**
 * Sends a recording piece by piece while it is made: in order, each until the server has it, then the word that it is
 * over. It goes on by itself when its page has moved on within the tab.
 */
export class PieceSender {
  private readonly pieces: Blob[] = [];
  private sent = 0;
  private stop: Omit<Stop, "pieces"> | null = null;
  private isWorking = false;
  private isFull = false;

  constructor(
    private readonly address: string,
    private readonly onState: (state: SenderState) => void,
  ) {}

  add(piece: Blob): void {
    if (this.pieces.length >= MAX_PIECES) this.fill();
    if (this.isFull) return;
    this.pieces.push(piece);
    void this.work();
  }

  finish(stop: Omit<Stop, "pieces">): void {
    this.stop = stop;
    void this.work();
  }

  /** As long as a recording can be: what the server has is the whole of it, and is still to be ended. */
  private fill(): void {
    if (this.isFull) return;
    this.isFull = true;
    this.pieces.length = this.sent;
    this.onState({ kind: "stopped", problem: "too-large" });
  }

  private async work(): Promise<void> {
    if (this.isWorking) return;
    this.isWorking = true;
    for (;;) {
      const piece = this.pieces[this.sent];
      if (!piece && !this.stop) break;
      const reply = piece ? await this.sendPiece(piece) : await this.sendStop();
      if (reply === "taken" && !piece) {
        this.onState({ kind: "finished" });
        return;
      }
      if (typeof reply === "object" && "problem" in reply) {
        if (reply.problem === "too-large" && piece) {
          this.fill();
          continue;
        }
        this.onState({ kind: "stopped", problem: reply.problem });
        return;
      }
      if (reply === "taken") this.sent += 1;
      else if (typeof reply === "object") this.sent = reply.wanted;
      this.onState({ kind: reply === "unreachable" ? "offline" : "sending" });
      if (reply === "unreachable") await comeBack();
    }
    this.isWorking = false;
  }

  private sendPiece(piece: Blob): Promise<Reply> {
    return send(`${this.address}/${this.sent}`, "PUT", piece, piece.type);
  }

  private sendStop(): Promise<Reply> {
    const body = JSON.stringify({ ...this.stop, pieces: this.pieces.length });
    return send(this.address, "POST", body, "application/json");
  }
}

async function send(address: string, method: "PUT" | "POST", body: BodyInit, contentType: string): Promise<Reply> {
  let response: Response;
  try {
    const headers = { "content-type": contentType };
    response = await fetch(address, { method, body, headers, signal: AbortSignal.timeout(PATIENCE_MILLISECONDS) });
  } catch {
    return "unreachable";
  }
  if (response.ok) return "taken";
  if (response.status >= 500) return "unreachable";
  const { reason, next } = answerSchema.catch({}).parse(await response.json().catch(() => ({})));
  if (next !== undefined) return { wanted: next };
  if (reason === "ended" || reason === "too-large") return { problem: reason };
  return { problem: "gone" };
}

/** A moment later, or as soon as the browser says that it is online again. */
function comeBack(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, RETRY_AFTER_MILLISECONDS);
    function done() {
      clearTimeout(timer);
      window.removeEventListener("online", done);
      resolve();
    }
    window.addEventListener("online", done);
  });
}
