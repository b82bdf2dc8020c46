import { cpSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeHostileCatalogue } from "../fixtures/hostile.ts";
import { writeMonstrousServer } from "../fixtures/monstrous.ts";
import { listFiles } from "../list-files.ts";
import { useSite } from "./use-site.ts";
import { findBarriers, findFaultsInAllLooks, innocent, readableWords, sidewaysScroll } from "./visit.ts";

// What holds for every kind of page, with ordinary, hostile and monstrous content: no barrier, no sideways scroll, and
// nothing that only JavaScript shows.

/** Addresses of each file of `src/pages`, below the home page. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  "404.astro": ["404.html"],
  "attacks/[attack].astro": ["attacks/path-escape/"],
  "attacks/index.astro": ["attacks/"],
  "categories/[category]/[...rest].astro": ["categories/read/page/3/"],
  "categories/index.astro": ["categories/"],
  "formats/[format].astro": ["formats/cedar/"],
  "formats/index.astro": ["formats/"],
  "glossary/[term].astro": ["glossary/token-mis-redemption/"],
  "glossary/index.astro": ["glossary/"],
  "guides/[guide].astro": ["guides/nginx/", "guides/publish-the-site/"],
  "guides/index.astro": ["guides/"],
  "index.astro": [""],
  "levels/[level]/[...rest].astro": ["levels/critical/"],
  "levels/index.astro": ["levels/"],
  "method/index.astro": ["method/"],
  "names/[...page].astro": ["names/"],
  "names/[name]/[...rest].astro": ["names/search/"],
  "search/index.astro": ["search/"],
  "servers/[...page].astro": ["servers/"],
  "servers/[server].astro": ["servers/harbour-log/", "servers/markup/", "servers/address-plain/"],
  "servers/[server]/[level]/[...rest].astro": ["servers/harbour-log/critical/"],
  "signals/[signal].astro": ["signals/removal-verb/"],
  "signals/index.astro": ["signals/"],
  "tags/[...page].astro": ["tags/"],
  "tags/[tag]/[...rest].astro": ["tags/harbour/"],
  "tools/[server]/[tool].astro": [
    "tools/harbour-log/delete-log-entry/",
    "tools/tool-shed/run-command/",
    "tools/market-till/send-payment/",
    "tools/tool-shed/ping/",
  ],
};

/** Tools whose definitions are long, deep, or mean harm. */
const monsters = [
  /^monstrous\/(?:delete-every|unbroken|many-param|deep-)/,
  /^long-texts\//,
  /^markup\//,
  /^schemas\/(?:depth-64|nodes)/,
  /^injection[-/]/,
  /^names\/aaaa/,
];

/** In ms: axe looks at every element, four times a page. */
const timeout = 600_000;

const site = useSite((folder) => {
  cpSync("tests/fixtures/small", folder, { recursive: true });
  writeHostileCatalogue(folder);
  writeMonstrousServer(folder);
}, "/x");

test("every kind of page is looked at", () => {
  const files = listFiles("src/pages").filter((file) => file.endsWith(".astro"));
  expect(Object.keys(kinds).sort()).toEqual([...files].sort());
});

async function expectNoBarriers(addresses: readonly string[]): Promise<void> {
  await using visit = await site.visit({ reducedMotion: "reduce" });
  const { page, misdeeds } = visit;
  for (const address of addresses) {
    await page.goto(site.address + address, { waitUntil: "networkidle" });
    expect(await findFaultsInAllLooks(page), address).toEqual([]);
  }
  expect(misdeeds).toEqual(innocent);
}

// Several pages at a time: each is in a process of the browser of its own.
test.concurrent.for(Object.entries(kinds))(
  "%s has no barrier and no sideways scroll, light and dark, narrow and wide",
  { timeout },
  async ([, addresses]) => expectNoBarriers(addresses),
);

test.concurrent(
  "long and hostile definitions are no barrier and bring no sideways scroll on a phone",
  { timeout },
  async () => {
    const tools = listFiles(join(site.folder, "tools")).map((file) => file.replace(/index\.html$/, ""));
    await using visit = await site.visit({ viewport: { width: 360, height: 900 } });
    const { page, misdeeds } = visit;
    for (const pattern of monsters) {
      const found = tools.filter((tool) => pattern.test(tool));
      expect(found, String(pattern)).not.toEqual([]);
      for (const tool of found) {
        await page.goto(`${site.address}tools/${tool}`, { waitUntil: "networkidle" });
        expect(await findBarriers(page), tool).toEqual([]);
        expect(await sidewaysScroll(page), tool).toBe(0);
      }
    }
    expect(misdeeds).toEqual(innocent);
  },
);

test.concurrent(
  "the page of a server with hundreds of tools has no barrier and no sideways scroll",
  { timeout },
  async () => {
    await using visit = await site.visit({ viewport: { width: 360, height: 900 } });
    await visit.page.goto(`${site.address}servers/monstrous/`, { waitUntil: "networkidle" });
    expect(await findBarriers(visit.page)).toEqual([]);
    expect(await sidewaysScroll(visit.page)).toBe(0);
    expect(visit.misdeeds).toEqual(innocent);
  },
);

test.concurrent("whatever a page says with JavaScript it says without", { timeout }, async () => {
  await using plain = await site.visit({ javaScriptEnabled: false });
  await using full = await site.visit();
  for (const address of Object.values(kinds).map(([first = ""]) => first)) {
    const said = [plain.page, full.page].map(async (page) => {
      await page.goto(site.address + address, { waitUntil: "networkidle" });
      return readableWords(page);
    });
    const [without = new Set<string>(), withScripts = new Set<string>()] = await Promise.all(said);
    expect(without.size, address).toBeGreaterThan(20);
    expect(
      [...withScripts].filter((word) => !without.has(word)),
      address,
    ).toEqual([]);
    expect(await plain.page.getByRole("button").count(), address).toBe(0);
  }
});
