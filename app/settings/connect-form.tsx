"use client";

import { useActionState, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import type { LocalServer } from "@/lib/llm/local-servers";
import { type ConnectState, connectModelAction } from "./actions";

export function ConnectForm(initial: { servers: LocalServer[]; baseUrl: string; model: string }) {
  const [state, connect, isTrying] = useActionState(connectModelAction, {});
  const [baseUrl, setBaseUrl] = useState(initial.baseUrl);
  const [model, setModel] = useState(initial.model);
  return (
    <>
      {initial.servers.map(({ name, baseUrl: address, models }) => (
        <section key={address} aria-label={name} className="mb-6 rounded-card bg-soft px-5 py-4">
          <p>
            {models.length > 0
              ? `${name} answers on this machine. Choose one of its models:`
              : `${name} answers on this machine, but has no model yet. Load one there first.`}
          </p>
          <ul className="mt-3 flex flex-wrap gap-2.5">
            {models.map((id) => (
              <li key={id}>
                <Button
                  look="quiet"
                  className="min-h-10 text-sm"
                  aria-pressed={baseUrl === address && model === id}
                  onClick={() => {
                    setBaseUrl(address);
                    setModel(id);
                  }}
                >
                  {id}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <form action={connect} className="grid gap-5">
        <Field label="Base URL" hint="Leave it empty for OpenAI itself." problems={state.problems?.baseUrl}>
          {(control) => (
            <input
              {...control}
              name="baseUrl"
              inputMode="url"
              autoComplete="off"
              value={baseUrl}
              onChange={(event) => setBaseUrl(event.target.value)}
            />
          )}
        </Field>
        <Field
          label="Key"
          hint="Not needed for a server on your own machine. A key that is stored for this address is kept when you leave this empty."
          problems={state.problems?.apiKey}
        >
          {(control) => <input {...control} name="apiKey" type="password" autoComplete="off" />}
        </Field>
        <Field label="Model" problems={state.problems?.model}>
          {(control) => (
            <input
              {...control}
              name="model"
              autoComplete="off"
              value={model}
              onChange={(event) => setModel(event.target.value)}
            />
          )}
        </Field>
        <div>
          <Button type="submit" disabled={isTrying}>
            {isTrying ? "Trying it on a sample answer…" : "Try it and connect"}
          </Button>
        </div>
        <Outcome state={state} />
      </form>
    </>
  );
}

function Outcome({ state: { failure, success } }: { state: ConnectState }) {
  return (
    <div role="status">
      {failure && <p className="text-flag">{failure}</p>}
      {success && (
        <p>
          Connected. It read the sample answer as {success.levels.join(", ")}, in{" "}
          {success.seconds < 2 ? "under two seconds" : `${success.seconds} seconds`}, with {success.tokens.input} tokens
          read and {success.tokens.output} written. <Cost of={success.cost} />
        </p>
      )}
    </div>
  );
}

function Cost({ of: dollars }: { of: number | null }) {
  if (dollars === null) return "No price is known for it; you can write one into content/prices.yaml.";
  return `By content/prices.yaml that cost at most $${dollars.toFixed(4)}.`;
}
