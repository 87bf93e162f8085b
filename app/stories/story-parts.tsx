import type { Story } from "@/lib/story/schema";

const PARTS = [
  ["Situation", "situation"],
  ["Action", "action"],
  ["Result", "result"],
] as const;

/** What is written of a story, part by part; what is not yet is left out. */
export function StoryParts({ story }: { story: Story }) {
  return (
    <dl className="grid gap-3">
      {PARTS.filter(([, part]) => story[part] !== "").map(([label, part]) => (
        <div key={part}>
          <dt className="text-muted text-sm">{label}</dt>
          <dd className="whitespace-pre-wrap [overflow-wrap:anywhere]">{story[part]}</dd>
        </div>
      ))}
    </dl>
  );
}
