import { expect, test } from "@playwright/test";
import { answerBox, startInterview } from "./steps";

test("with a model connected, it is the one that judges, and the report says so", async ({ page, request }) => {
  expect(await (await request.get("/api/health")).json()).toMatchObject({ judge: "llm" });
  await startInterview(page, { count: 1 });
  await answerBox(page).fill("I read the wristband against the order. Then I say what I am going to do.");
  await page.getByRole("button", { name: "Submit answer" }).click();
  await expect(page.getByRole("meter", { name: "Overall score" })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("The language model stand-in.")).toBeVisible();
  await expect(page.getByText("I read the wristband against the order").first()).toBeVisible();
});
