import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { toolSlug } from "#lib/slug.ts";
import {
  lastWords,
  monstrousName,
  monstrousParameters,
  monstrousTools,
  writeMonstrousServer,
} from "../fixtures/monstrous.ts";
import { useSite } from "./use-site.ts";
import { innocent, sidewaysScroll } from "./visit.ts";

// Long names, descriptions, lists and schemas stay usable, on a small screen and without JavaScript.

const phone = { width: 360, height: 740 };
const site = useSite(writeMonstrousServer);

const toolAddress = (name: string): string => `${site.address}tools/monstrous/${toolSlug(name)}/`;

/** Height of the part of a page that a heading begins, in px. */
async function heightOf(page: Page, section: string): Promise<number> {
  const box = await page.locator(`section[aria-labelledby="${section}"]`).boundingBox();
  return box?.height ?? 0;
}

test.for([monstrousName, "unbroken_text"])(
  "a description of 13,000 characters is folded, and unfolds without JavaScript: %s",
  async (name) => {
    await using visit = await site.visit({ javaScriptEnabled: false, viewport: phone });
    const { page } = visit;
    await page.goto(toolAddress(name), { waitUntil: "load" });
    const end = page.locator("section[aria-labelledby=why]").getByText(lastWords);
    expect(await end.isVisible()).toBe(false);
    const folded = await heightOf(page, "why");
    await page.getByText(/^Show all 13,\d{3} characters of the description$/).click();
    expect(await end.isVisible()).toBe(true);
    expect(await heightOf(page, "why")).toBeGreaterThan(folded + 2_000);
    expect(await sidewaysScroll(page)).toBe(0);
  },
);

test("a name of 300 characters leaves room for the verdict on the first screen of a phone", async () => {
  await using visit = await site.visit({ viewport: phone });
  const { page } = visit;
  await page.goto(toolAddress(monstrousName), { waitUntil: "load" });
  expect(await page.locator("h1").innerText()).toBe(monstrousName);
  const verdict = await page.locator(".lead").boundingBox();
  expect(verdict?.y).toBeLessThan(phone.height - 50);
  expect(await page.title()).toMatch(/^.{1,120} · toolrisk$/);
});

test("205 parameters are folded after the first, unfold without JavaScript, and long lists of values end", async () => {
  await using visit = await site.visit({ javaScriptEnabled: false, viewport: phone });
  const { page } = visit;
  await page.goto(toolAddress("many_parameters"), { waitUntil: "load" });
  const rows = page.locator(".params > li:visible");
  expect(await rows.count()).toBeLessThan(60);
  await page.getByText(`Show all ${monstrousParameters} parameters`).click();
  expect(await rows.count()).toBe(monstrousParameters);
  const values = await page.locator(".params > li").first().innerText();
  expect(values.match(/choice-0-/g)?.length).toBeLessThan(30);
  expect(values).toMatch(/and \d+ more/);
});

test("a schema that nests 29 deep is shown as far as it can be read, and says that it goes on", async () => {
  await using visit = await site.visit({ viewport: phone });
  const { page } = visit;
  await page.goto(toolAddress("deep_schema"), { waitUntil: "load" });
  const widths = await page
    .locator(".params > li > :first-child")
    .evaluateAll((rows) => rows.map((row) => row.clientWidth));
  expect(widths.length).toBeGreaterThan(3);
  expect(Math.min(...widths)).toBeGreaterThan(200);
  await page.getByText("The schema nests deeper, or holds more, than is shown here.").waitFor();
});

test("among 302 tools one is found by its parts, and the rule of all of them keeps to its place", async () => {
  await using visit = await site.visit({ viewport: phone });
  const { page, misdeeds } = visit;
  await page.goto(`${site.address}servers/monstrous/`, { waitUntil: "load" });
  const rows = page.locator(".tool-rows tbody tr:visible");
  expect(await rows.count()).toBe(monstrousTools);
  const code = await page.locator(".rule .code pre").first().boundingBox();
  expect(code?.height).toBeLessThan(phone.height);
  await page.getByLabel("Filter the tools by name or words").fill("gangway 266");
  await expect.poll(() => rows.locator("th a").allTextContents()).toEqual(["send_gangway_266"]);
  expect(await page.getByRole("status").textContent()).toBe(`1 of ${monstrousTools} tools`);
  await page.reload({ waitUntil: "load" });
  await expect.poll(() => rows.count()).toBe(1);
  await rows.locator("th a").click();
  await page.waitForURL("**/tools/monstrous/send-gangway-266*/");
  expect(misdeeds).toEqual(innocent);
});
