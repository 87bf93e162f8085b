/**
 * Reads a Range header (RFC 9110, section 14.2) for something of `size` bytes. Of several ranges none is honoured.
 * @returns both ends, included; `whole` without a header that asks for one range of bytes; `unsatisfiable` beyond the end
 */
export function readByteRange(
  header: string | null,
  size: number,
): { kind: "part"; start: number; end: number } | { kind: "whole" } | { kind: "unsatisfiable" } {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  const [, first = "", last = ""] = asked ?? [];
  if (!asked || (first === "" && last === "")) return { kind: "whole" };
  const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== "" && last !== "" && Number(last) < start) return { kind: "whole" };
  return start > end ? { kind: "unsatisfiable" } : { kind: "part", start, end };
}
