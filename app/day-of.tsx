/** A day in words, by the server's calendar; with the time where days alone would not tell two moments apart. */
export function DayOf({ moment, withTime = false }: { moment: Date; withTime?: boolean }) {
  const day = { day: "numeric", month: "long", year: "numeric" } as const;
  const time = { hour: "2-digit", minute: "2-digit" } as const;
  return (
    <time dateTime={moment.toISOString()}>{moment.toLocaleString("en-GB", withTime ? { ...day, ...time } : day)}</time>
  );
}
