/** The most addresses that one sitemap may hold (sitemaps.org). */
const maxAddresses = 50_000;

/**
 * Sitemaps of a site, and an index of them where one does not hold all.
 * @param pages files such as `tools/a/b/index.html`, in the order in which they shall stand
 * @param home address of the home page, `https://example.org/x/`
 * @returns file name → text; slugs are `[a-z0-9-]`, so no address needs escaping
 */
export function renderSitemaps(pages: readonly string[], home: string): ReadonlyMap<string, string> {
  const addresses = pages.map((file) => `${home}${file.replace(/index\.html$/, "")}`); // "a/index.html"
  const count = Math.ceil(addresses.length / maxAddresses);
  if (count <= 1) return new Map([["sitemap.xml", renderSitemap(addresses)]]);
  const parts = Array.from({ length: count }, (_, index) => {
    const part = addresses.slice(index * maxAddresses, (index + 1) * maxAddresses);
    return [`sitemap-${index + 1}.xml`, renderSitemap(part)] as const;
  });
  const entries = parts.map(([file]) => `<sitemap><loc>${home}${file}</loc></sitemap>`);
  return new Map([...parts, ["sitemap.xml", wrap("sitemapindex", entries)]]);
}

function renderSitemap(addresses: readonly string[]): string {
  return wrap(
    "urlset",
    addresses.map((address) => `<url><loc>${address}</loc></url>`),
  );
}

function wrap(element: string, entries: readonly string[]): string {
  const open = `<${element} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${open}\n${entries.join("\n")}\n</${element}>\n`;
}
