const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/**
 * Whether a request came from a page that was opened on this machine, by this machine's own name. A site whose name was
 * made to point here still sends that name; a proxy before the server sends the public one.
 */
export function isFromThisMachine(header: (name: string) => string | null): boolean {
  const origin = header("origin");
  const hosts = [
    header("host"),
    header("x-forwarded-host"),
    origin && URL.canParse(origin) ? new URL(origin).host : "",
  ];
  return hosts.every((host, place) => (host === null ? place === 1 : LOOPBACK.test(host)));
}
