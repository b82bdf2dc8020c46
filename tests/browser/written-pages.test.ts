import { expect, test } from "vitest";
import { useSite } from "./use-site.ts";
import { findBarriers, innocent } from "./visit.ts";

// What a reader does on attacks, guides, the search page and the page for what is not found.

const site = useSite("tests/fixtures/small", "/x");

test("the search page searches for what its address asks, attacks and terms too", async () => {
  await using visit = await site.visit();
  const { page, misdeeds } = visit;
  await page.goto(`${site.address}search/?q=rug%20pull`, { waitUntil: "load" });
  const results = page.locator(".found a");
  await expect.poll(() => results.allTextContents()).toEqual(expect.arrayContaining(["Rug pull"]));
  expect(await page.locator(".found-title").first().textContent()).toMatch(/attack|term/);
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.press("Control+k");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("tide");
  await expect.poll(() => results.first().textContent()).toBe("get_tide_table");
  expect(misdeeds).toEqual(innocent);
});

test("a word with a wrong letter is met with the words that occur", async () => {
  await using visit = await site.visit();
  const { page } = visit;
  await page.goto(`${site.address}search/?q=refumd`, { waitUntil: "load" });
  await page.getByRole("button", { name: "Search for “refu”" }).click();
  await expect.poll(() => page.locator(".found a").first().textContent()).toBe("refund_charge");
  expect(await page.locator("search-page input").inputValue()).toBe("refu");
});

test("an address that leads nowhere is answered with the pages that are nearest to it", async () => {
  await using visit = await site.visit();
  const { page } = visit;
  const answer = await page.goto(`${site.address}tools/market-tills/refund-charge/`, { waitUntil: "load" });
  expect(answer?.status()).toBe(404);
  await expect.poll(() => page.locator(".found a").first().textContent()).toBe("refund_charge");
  await page.locator(".found a").first().click();
  await page.waitForURL("**/x/tools/market-till/refund-charge/");
});

test("without JavaScript an address that leads nowhere still has its lists, and an attack its calls", async () => {
  await using visit = await site.visit({ javaScriptEnabled: false });
  const { page } = visit;
  await page.goto(`${site.address}no/such/page/`, { waitUntil: "load" });
  await page.getByRole("main").getByRole("link", { name: "Attacks" }).click();
  await page.getByRole("link", { name: "Path escape in a file server" }).click();
  const text = await page.getByRole("main").innerText();
  for (const words of ["denied after the cap", "/srv/project/../../etc/passwd", "OWASP MCP Top 10", "CWE-22"])
    expect(text).toContain(words);
});

test("code in a guide is coloured and copied like a policy", async () => {
  await using visit = await site.visit({
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const { page, misdeeds } = visit;
  await page.goto(`${site.address}guides/nginx/`, { waitUntil: "load" });
  expect(
    await page.locator("figure.code .tk-k, figure.code .tk-s, figure.code .tk-c").count(),
  ).toBeGreaterThan(5);
  await page.getByRole("button", { name: "Copy" }).first().click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^npm run -s toolrisk/);
  expect(misdeeds).toEqual(innocent);
});
