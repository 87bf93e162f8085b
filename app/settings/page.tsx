import type { Metadata } from "next";
import Link from "next/link";
import { Button } from "@/app/_ui/button";
import { Page } from "@/app/_ui/page";
import { environment } from "@/lib/env";
import { type CurrentConnection, currentConnection } from "@/lib/llm/connection";
import { findLocalServers } from "@/lib/llm/local-servers";
import { namedTranscriber } from "../interviews/[id]/voice/named-transcriber";
import { disconnectModelAction } from "./actions";
import { ConnectForm } from "./connect-form";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const { onLoopback } = environment();
  const current = currentConnection();
  const isChangeable = onLoopback && current?.source !== "environment";
  return (
    <Page>
      <h1 className="text-[clamp(2.125rem,4.6vw,3.25rem)]">Settings</h1>
      <section className="mt-10 max-w-[68ch]">
        <h2 className="text-[1.75rem]">Who reads your answers</h2>
        <AtWork current={current} isChangeable={isChangeable} />
        <p className="mt-3">
          <Link href="/settings/judge" className="text-accent">
            How good is this judge?
          </Link>
        </p>
      </section>
      <section className="mt-12 max-w-[68ch]">
        <h2 className="text-[1.75rem]">How speech becomes text</h2>
        <SpeechAtWork />
      </section>
      <section className="mt-12 max-w-[68ch]">
        <h2 className="text-[1.75rem]">Connect a language model</h2>
        {isChangeable ? <Connecting current={current} /> : <NotChangeable onLoopback={onLoopback} />}
      </section>
      <section className="mt-12 max-w-[68ch]">
        <h2 className="text-[1.75rem]">Your data</h2>
        <p className="mt-3">
          <Link href="/settings/data" className="text-accent">
            Export it, import it, or delete it
          </Link>
        </p>
      </section>
    </Page>
  );
}

function SpeechAtWork() {
  const transcriber = namedTranscriber();
  return (
    <p className="mt-3 text-muted">
      {transcriber
        ? `By ${transcriber.model} ${transcriber.where}. Recordings are sent there.`
        : "No transcription server is connected. Your browser's own speech recognition is used where it has one, and else answers are typed. Set TRANSCRIBE_MODEL where Greenroom is started to connect one; the file .env.example says how."}
    </p>
  );
}

function AtWork({ current, isChangeable }: { current: CurrentConnection | null; isChangeable: boolean }) {
  if (!current) {
    return (
      <p className="mt-3 text-muted">
        The offline judge, because no language model is connected. It works on this machine alone; nothing you write
        leaves it.
      </p>
    );
  }
  const { connection, source } = current;
  return (
    <>
      <p className="mt-3 text-muted">
        The language model <strong className="text-ink">{connection.model}</strong> at {connection.baseUrl ?? "OpenAI"},
        because {source === "environment" ? "the environment says so" : "it was connected on this page"}. Questions and
        answers are sent there.
      </p>
      {isChangeable && (
        <form action={disconnectModelAction} className="mt-4">
          <Button type="submit" look="quiet">
            Go back to the offline judge
          </Button>
        </form>
      )}
    </>
  );
}

async function Connecting({ current }: { current: CurrentConnection | null }) {
  const servers = await findLocalServers();
  return (
    <>
      <p className="mt-3 mb-6 text-muted">
        Any server that speaks the OpenAI protocol will do. It is tried at once on a sample answer. The key stays in a
        file on this machine that you alone can read, and is never sent back to a browser.
      </p>
      <ConnectForm
        servers={servers}
        baseUrl={current?.connection.baseUrl ?? ""}
        model={current?.connection.model ?? ""}
      />
    </>
  );
}

function NotChangeable({ onLoopback }: { onLoopback: boolean }) {
  return (
    <p className="mt-3 text-muted">
      {onLoopback
        ? "OPENAI_API_KEY or OPENAI_BASE_URL is set in the environment, and that decides. Unset it to choose here."
        : "This server can be reached from other machines, so this page changes nothing. Set OPENAI_API_KEY, or OPENAI_BASE_URL and COACH_MODEL, where Greenroom is started."}
    </p>
  );
}
