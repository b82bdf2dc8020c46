import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { searchFolder, writeSearch } from "#search/write-search.ts";
import { judgeCatalogue } from "#store/judge-catalogue.ts";
import { Store } from "#store/store.ts";
import { StoreWriter } from "#store/write-store.ts";
import { useSite } from "./use-site.ts";
import { watchPage } from "./watch-page.ts";

const small = "tests/fixtures/small";
const folder = mkdtempSync(join(tmpdir(), "toolrisk-bundles-"));

beforeAll(async () => {
  const writer = new StoreWriter(folder);
  const input = { catalogue: [small], reviews: undefined, today: "2026-01-01" };
  for await (const { judged } of judgeCatalogue(input)) if (judged) writer.add(judged);
  writer.finish();
});

// The site as it would be if its catalogue were too large for one bundle.
const site = useSite(small, "/x", async (built) => {
  rmSync(join(built, searchFolder), { recursive: true });
  await writeSearch(new Store(folder), built, { limits: { oneBundle: 5, toolRecords: 50, bucket: 4 } });
});

afterAll(() => rmSync(folder, { recursive: true }));

test("a search over several bundles finds servers and tools, and leads to them", async () => {
  const page = await site.browser.newPage();
  const misdeeds = await watchPage(page, site.address);
  const tools = new Store(folder).servers.map(({ slug }) => new Store(folder).toolsOf(slug)[0]);
  await page.goto(site.address);
  await page.keyboard.press("Control+k");
  for (const tool of tools) {
    await page.locator("pagefind-modal input").fill(tool?.name ?? "");
    expect(misdeeds.faults).toEqual([]);
    const link = page.locator(`pagefind-results a[href="/x/tools/${tool?.server}/${tool?.slug}/"]`);
    await link.waitFor();
  }
  // A name of several words is found by one of them.
  const long = tools.find((tool) => /^[a-z]+_[a-z_]+$/.test(tool?.name ?? ""));
  await page.locator("pagefind-modal input").fill(long?.name.split("_").at(-1) ?? "");
  await page.locator(`pagefind-results a[href="/x/tools/${long?.server}/${long?.slug}/"]`).waitFor();
  await page.locator("pagefind-modal input").fill(tools[0]?.serverName ?? "");
  await page.locator(`pagefind-results a[href="/x/servers/${tools[0]?.server}/"]`).waitFor();
  expect(misdeeds).toEqual({ strangers: [], faults: [] });
  await page.close();
});
