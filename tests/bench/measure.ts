/** How often each page is asked for: first to warm up, then for the figures. */
const WARM_UPS = 3;
const TIMES = 15;

/** What one page took, in milliseconds; `status` as it was last answered. */
export type Taken = { status: number; median: number; slowest: number };

/** Asks for a page one time after the other, as one visitor would, each until its last byte. */
export async function timePage(address: string, path: string, cookie: string): Promise<Taken> {
  const taken: number[] = [];
  let status = 0;
  for (let time = -WARM_UPS; time < TIMES; time++) {
    const begin = performance.now();
    const response = await fetch(address + path, { headers: { cookie }, redirect: "manual" });
    await response.arrayBuffer();
    status = response.status;
    if (time >= 0) taken.push(performance.now() - begin);
  }
  taken.sort((one, other) => one - other);
  return { status, median: taken[Math.floor(TIMES / 2)] ?? 0, slowest: taken.at(-1) ?? 0 };
}
