/** Runs once when the server starts, before it answers. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { openQueue } = await import("@/lib/assessment/queue");
  const { discardDoomedSound } = await import("@/lib/belongings/deleting/mutations");
  const { openHearing } = await import("@/lib/interview/spoken/hearing/queue");
  await discardDoomedSound();
  await openQueue();
  await openHearing();
}
