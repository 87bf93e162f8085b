import { expect, test } from "@playwright/test";

const { GREENROOM_TEST_PORTS = "" } = process.env;
const STAND_IN = `http://127.0.0.1:${GREENROOM_TEST_PORTS.split(",")[2]}/v1`;

// The judge is one for the whole server: these tests run one after the other, on a server of their own.
test.describe.configure({ mode: "serial" });

test("a model is tried on a sample answer before it is connected, and its key never comes back", async ({
  page,
  request,
}) => {
  await page.goto("/settings");
  await expect(page.getByText("The offline judge, because no language model is connected.")).toBeVisible();
  await page.getByLabel("Base URL").fill(STAND_IN);
  await page.getByLabel("Key").fill("sk-very-secret");
  await page.getByLabel("Model").fill("stand-in");
  await page.getByRole("button", { name: "Try it and connect" }).click();
  await expect(
    page.getByText(/Connected\. It read the sample answer as .* tokens read .* No price is known/),
  ).toBeVisible();
  expect(await (await request.get("/api/health")).json()).toMatchObject({ judge: "llm" });
  await page.reload();
  expect(await page.content()).not.toContain("sk-very-secret");

  await page.getByRole("button", { name: "Go back to the offline judge" }).click();
  await expect(page.getByText("The offline judge, because no language model is connected.")).toBeVisible();
});

test("what does not work is said, and nothing is changed", async ({ page, request }) => {
  await page.goto("/settings");
  await page.getByLabel("Base URL").fill("http://127.0.0.1:9/v1");
  await page.getByLabel("Model").fill("nothing");
  await page.getByRole("button", { name: "Try it and connect" }).click();
  await expect(page.getByText(/could not be reached\. Nothing was changed/)).toBeVisible({ timeout: 30_000 });
  expect(await (await request.get("/api/health")).json()).toMatchObject({ judge: "offline" });
});

test("a form filled in wrongly says so by field", async ({ page }) => {
  await page.goto("/settings");
  await page.getByLabel("Base URL").fill("ollama");
  await page.getByLabel("Model").fill("");
  await page.getByRole("button", { name: "Try it and connect" }).click();
  await expect(page.getByText("Write an address such as")).toBeVisible();
  await expect(page.getByText("Name the model, as the server knows it.")).toBeVisible();
});
