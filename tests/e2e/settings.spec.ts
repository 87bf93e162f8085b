import { expect, type Page, test } from "@playwright/test";
import { expectNoFindings } from "./axe";
import { practise } from "./steps";

const { GREENROOM_TEST_PORTS = "" } = process.env;
const STAND_IN = `http://127.0.0.1:${GREENROOM_TEST_PORTS.split(",")[2]}/v1`;

// The judge is one for the whole server: these tests run one after the other, on a server of their own.
test.describe.configure({ mode: "serial" });

async function connect(page: Page) {
  await page.getByLabel("Base URL").fill(STAND_IN);
  await page.getByLabel("Key").fill("sk-very-secret");
  await page.getByLabel("Model").fill("stand-in");
  await page.getByRole("button", { name: "Try it and connect" }).click();
  await expect(
    page.getByText(/Connected\. It read the sample answer as .* tokens read .* No price is known/),
  ).toBeVisible();
}

test("a model is tried on a sample answer before it is connected, and its key never comes back", async ({
  page,
  request,
}) => {
  await page.goto("/settings");
  await expect(page.getByText("The offline judge, because no language model is connected.")).toBeVisible();
  await connect(page);
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

test("answers that two judges read are not compared, until one click has both read by the same", async ({ page }) => {
  await practise(page, "keep the patient safe", "I read the wristband against the order, and wash my hands.");
  await page.goto("/settings");
  await connect(page);
  await practise(page, "keep the patient safe", "I read the wristband twice against the order, and wash my hands.");
  await page.getByRole("link", { name: "Compare attempts" }).click();
  await expect(page.getByText("different judges read these two answers")).toBeVisible();
  await expect(page.getByText("That cannot be said before both are judged by the same.")).toBeVisible();
  await expect(page.getByText(/clear change/)).toHaveCount(0);
  await expect(page.getByRole("main")).not.toContainText("one level");
  await expectNoFindings(page, "not comparable");

  await page.getByRole("button", { name: "Judge both again" }).click();
  await expect(page.getByText("Not comparable yet")).toHaveCount(0, { timeout: 30_000 });
  await expect(page.getByText("One level more or less may be the judge's own doubt")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/clear change/)).toBeVisible();
});
