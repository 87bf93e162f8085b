import { Card } from "./_ui/card";
import { LevelDots } from "./_ui/level";

/** A picture of what a report looks like, for somebody who has not seen one. */
export function SampleReading() {
  return (
    <Card>
      <p className="mb-2 text-muted text-sm">What you get</p>
      <h2 className="text-[1.75rem]">Your words, read closely</h2>
      <p className="mt-4 text-lg leading-[1.72]">
        …so{" "}
        <mark className="rounded-[3px] border-mark-line border-b-2 bg-mark px-0.5 py-px text-inherit">
          I ask them to tell me their name and date of birth, and I read that against the wristband
          <sup className="ml-0.5 font-semibold text-[0.6875rem]">1</sup>
        </mark>
        , and then we start.
      </p>
      <dl className="mt-5 grid gap-3 text-[0.9375rem]">
        <div className="flex flex-wrap justify-between gap-x-4 border-line border-t pt-3">
          <dt className="font-semibold">1 Verifies identity</dt>
          <dd>
            <LevelDots filled={2} word="explained" />
          </dd>
        </div>
        <div className="border-line border-t pt-3">
          <dt className="flex flex-wrap justify-between gap-x-4 font-semibold">
            2 Watches the patient <LevelDots filled={0} word="missing" />
          </dt>
          <dd className="mt-1">
            An interviewer would now ask:{" "}
            <span className="font-voice text-[1.0625rem]">“And once it has started, what tells you to stop?”</span>
          </dd>
        </div>
      </dl>
    </Card>
  );
}
