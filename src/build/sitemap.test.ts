import { expect, test } from "vitest";
import { renderSitemaps } from "#build/sitemap.ts";

const home = "https://example.org/x/";

test("a sitemap lists each page by its address", () => {
  const sitemaps = renderSitemaps(["index.html", "tools/a/b/index.html"], home);
  expect([...sitemaps.keys()]).toEqual(["sitemap.xml"]);
  const text = sitemaps.get("sitemap.xml") ?? "";
  expect([...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address)).toEqual([
    "https://example.org/x/",
    "https://example.org/x/tools/a/b/",
  ]);
});

test("more pages than one sitemap may hold stand in several, and sitemap.xml names those", () => {
  const pages = Array.from({ length: 100_001 }, (_, index) => `tools/s/t${index}/index.html`);
  const sitemaps = renderSitemaps(pages, home);
  expect([...sitemaps.keys()]).toEqual(["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"]);
  expect(sitemaps.get("sitemap.xml")).toContain("<loc>https://example.org/x/sitemap-3.xml</loc>");
  const listed = ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"].map(
    (file) => sitemaps.get(file)?.match(/<url>/g)?.length,
  );
  expect(listed).toEqual([50_000, 50_000, 1]);
});
