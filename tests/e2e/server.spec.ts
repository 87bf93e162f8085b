import { expect, test } from "@playwright/test";
import { answerBox, startInterview, submitAnswer } from "./steps";

test("GET /api/health", async ({ request }) => {
  const response = await request.get("/api/health");
  expect(response.status()).toBe(200);
  expect(await response.json()).toEqual({ status: "ok", database: "sqlite", judge: "offline" });
  expect(response.headers()["set-cookie"]).toBeUndefined();
});

test("every page has a strict policy with a nonce of its own", async ({ request }) => {
  const policies = [await request.get("/"), await request.get("/nowhere")].map(
    (response) => response.headers()["content-security-policy"] ?? "",
  );
  for (const policy of policies) expect(policy).toMatch(/script-src 'nonce-[^']+' 'strict-dynamic';/);
  expect(policies[0]).not.toBe(policies[1]);
});

test("the session cookie is out of reach of scripts and lasts 400 days", async ({ page, context }) => {
  await page.goto("/");
  const [cookie] = await context.cookies();
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax" });
  expect((cookie?.expires ?? 0) - Date.now() / 1000).toBeGreaterThan(399 * 86_400);
});

test.describe("a draft that is not one", () => {
  const rows: [string, string | object, number][] = [
    ["no JSON", "not json", 400],
    ["no text", { revision: 1 }, 400],
    ["no revision", { text: "a" }, 400],
    ["a revision that is no number", { text: "a", revision: "1" }, 400],
    ["too long", { text: "a".repeat(20_001), revision: 1 }, 400],
    ["far too long", { text: "a".repeat(400_000), revision: 1 }, 413],
  ];
  for (const [what, data, status] of rows) {
    test(`${what}: ${status}`, async ({ page }) => {
      await page.goto("/");
      const address = `/api/attempts/${crypto.randomUUID()}/draft`;
      const response = await page.request.put(address, { data, headers: { "content-type": "application/json" } });
      expect(response.status()).toBe(status);
    });
  }
});

test("a draft under a session that was not signed here: 401, and nothing is changed", async ({ page, context }) => {
  await startInterview(page, { count: 1 });
  const saving = page.waitForRequest(/\/draft$/);
  await answerBox(page).fill("mine");
  const address = (await saving).url();
  const [cookie] = await context.cookies();
  const forged = cookie?.value.replace(/.$/, (last) => (last === "A" ? "B" : "A"));
  for (const value of [forged, "", "nonsense"]) {
    const headers = { cookie: `greenroom=${value}`, "content-type": "application/json" };
    const response = await fetch(address, {
      method: "PUT",
      headers,
      body: JSON.stringify({ text: "forged", revision: 99 }),
    });
    expect(response.status).toBe(401);
  }
  await page.reload();
  await expect(answerBox(page)).toHaveValue("mine");
});

test("the link that npm start prints finds one's interviews again", async ({ page, context }) => {
  await startInterview(page, { count: 1 });
  await submitAnswer(page, "An answer that I want back.");
  await context.clearCookies();
  await page.goto("/attempts");
  await expect(page.getByText("Nothing here yet.")).toBeVisible();

  expect((await page.goto("/restore/a-guess"))?.status()).toBe(404);
  await page.goto("/restore/the-link-that-npm-start-printed");
  await page.getByRole("button", { name: "Open this history" }).first().click();
  await expect(page).toHaveURL(/attempts$/);
  await expect(page.getByText("Nothing here yet.")).toHaveCount(0);
});
