"use client";

import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { SPEEDS, type useReadingAloud } from "./use-reading-aloud";

/** The question again by voice, and with which. Nothing where the browser has no voice. */
export function ReadingAloud({ settings, voices, read, change }: ReturnType<typeof useReadingAloud>) {
  if (!settings || !voices?.length) return null;
  return (
    <div className="mt-4 flex flex-wrap items-start gap-x-2 text-sm">
      <Button look="bare" className="-ml-[22px] min-h-11 text-sm" onClick={() => read(settings)}>
        Repeat the question
      </Button>
      <details className="min-w-0">
        <summary className="flex min-h-11 items-center text-muted underline">
          Read aloud: {settings.isOn ? "on" : "off"}
        </summary>
        <div className="grid max-w-md gap-4 rounded-card border border-line bg-surface p-5 sm:grid-cols-2">
          <label className="flex min-h-11 items-center gap-3 sm:col-span-2">
            <input
              type="checkbox"
              checked={settings.isOn}
              onChange={(event) => change({ ...settings, isOn: event.target.checked })}
              className="size-5 accent-accent"
            />
            Read each question aloud when it is asked
          </label>
          <Field label="Voice">
            {(control) => (
              <select
                {...control}
                value={settings.voice ?? voices[0]?.voiceURI}
                onChange={(event) => change({ ...settings, voice: event.target.value })}
              >
                {voices.map(({ voiceURI, name }) => (
                  <option key={voiceURI} value={voiceURI}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label="Speed">
            {(control) => (
              <select
                {...control}
                value={settings.speed}
                onChange={(event) => change({ ...settings, speed: Number(event.target.value) })}
              >
                {SPEEDS.map((speed) => (
                  <option key={speed} value={speed}>
                    {speed}×
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
      </details>
    </div>
  );
}
