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
  const server = initial.servers.find((each) => each.baseUrl === baseUrl);
  return (
    <>
      {initial.servers.map(({ name, baseUrl: address, models }) => (
        <p key={address} className="mb-4 flex flex-wrap items-center gap-3 rounded-xl bg-soft px-5 py-3">
          <span className="grow">
            {name} answers on this machine, with {models.length === 1 ? "one model" : `${models.length} models`}.
          </span>
          <Button
            look="quiet"
            className="text-sm"
            onClick={() => {
              setBaseUrl(address);
              setModel(models[0] ?? "");
            }}
          >
            Use {name}
          </Button>
        </p>
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
            <>
              <input
                {...control}
                name="model"
                autoComplete="off"
                list={server ? "models-of-server" : undefined}
                value={model}
                onChange={(event) => setModel(event.target.value)}
              />
              {server && (
                <datalist id="models-of-server">
                  {server.models.map((id) => (
                    <option key={id} value={id} />
                  ))}
                </datalist>
              )}
            </>
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
          read and {success.tokens.output} written.
        </p>
      )}
    </div>
  );
}
