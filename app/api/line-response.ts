/**
 * Sends values as they come, each as JSON on a line of its own. Whoever leaves ends the generator; it should also watch
 * the request's signal, so that it does not wait in vain.
 */
export function lineResponse(values: AsyncGenerator<object, void>): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream({
    async pull(controller) {
      const next = await values.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(`${JSON.stringify(next.value)}\n`));
    },
    async cancel() {
      await values.return();
    },
  });
  return new Response(body, { headers: { "content-type": "application/x-ndjson", "cache-control": "no-store" } });
}
