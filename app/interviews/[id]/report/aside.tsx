/** Text of the candidate's that is kept beside the answer. */
export function Aside({ title, children }: { title: string; children: string }) {
  return (
    <div className="mt-4 border-line border-l-2 pl-4">
      <p className="text-muted text-sm">{title}</p>
      <p className="mt-1 whitespace-pre-wrap break-words">{children}</p>
    </div>
  );
}
