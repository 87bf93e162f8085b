/** A file of the candidate's own, to be saved and kept by nobody on the way. */
export function download(body: BodyInit, fileName: string, type: string): Response {
  return new Response(body, {
    headers: {
      "content-type": `${type}; charset=utf-8`,
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

export function noSession(): Response {
  return new Response("There is no session. Open Greenroom first.", { status: 401 });
}
