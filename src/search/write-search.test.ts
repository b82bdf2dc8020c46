import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { judgeCatalogue } from "#store/judge-catalogue.ts";
import { Store } from "#store/store.ts";
import { StoreWriter } from "#store/write-store.ts";
import { searchBundles } from "#search/bundles.ts";
import { bundleList, searchFolder, writeSearch } from "#search/write-search.ts";

const limits = { oneBundle: 5, toolRecords: 50, bucket: 4 };
let folder = "";
let store: Store;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "toolrisk-search-"));
  const writer = new StoreWriter(folder);
  const input = { catalogue: ["tests/fixtures/small"], reviews: undefined, today: "2026-01-01" };
  for await (const { judged } of judgeCatalogue(input)) if (judged) writer.add(judged);
  writer.finish();
  store = new Store(folder);
});

afterAll(() => rmSync(folder, { recursive: true }));

function addresses(bundles: ReturnType<typeof searchBundles>): readonly string[] {
  return bundles.flatMap(({ records }) => [...records()].map(({ url }) => url)).sort();
}

test("however many bundles there are, every server and every tool stands in exactly one", () => {
  const one = addresses(searchBundles(store));
  const several = searchBundles(store, limits);
  expect(several.length).toBeGreaterThan(2);
  expect(addresses(several)).toEqual(one);
  expect(one.length).toBe(store.totals.servers + store.totals.tools);
});

test("above the most tools servers are indexed alone, and found by their tools' names", () => {
  const bundles = searchBundles(store, { ...limits, toolRecords: 6 });
  expect(addresses(bundles).length).toBe(store.totals.servers);
  const [tool] = store.toolsOf(store.servers[0]?.slug ?? "");
  expect([...(bundles[0]?.records() ?? [])][0]?.content).toContain(tool?.name);
});

test("equal input gives equal bytes, and only bundles of changed servers are indexed again", async () => {
  const write = async (name: string, options = {}) => {
    const out = join(folder, name);
    const digests = await writeSearch(store, out, { limits, ...options });
    return { digests, files: readdirSync(join(out, searchFolder), { recursive: true }).map(String).sort() };
  };
  const first = await write("first");
  const second = await write("second");
  expect(second).toEqual(first);
  // "tools-1/pagefind.en_1a2b3c4d5e.pf_meta", but no program
  expect(first.files.filter((file) => /^tools-\d+\/.*\.(?:js|css|pagefind)$/.test(file))).toEqual([]);
  expect(first.files).toContain("wasm.en.pagefind");
  const server = store.servers[0]?.slug ?? "";
  const known: Record<string, string> = { ...first.digests };
  for (const { folder, holds } of searchBundles(store, limits)) {
    if (folder !== "" && holds(server)) known[folder] = "other";
  }
  const third = await write("third", { known, changed: new Set([server]) });
  expect(third.digests).toEqual(first.digests);
  const written = third.files.filter((file) => file.endsWith("pagefind-entry.json"));
  expect(written).toEqual(
    Object.keys(known).flatMap((name) =>
      known[name] === "other" ? [join(name, "pagefind-entry.json")] : [],
    ),
  );
  const list = JSON.parse(readFileSync(join(folder, "third", searchFolder, bundleList), "utf8")) as string[];
  expect(list).toEqual(Object.keys(first.digests).filter((name) => name !== ""));
});
