import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listFiles } from "./list-files.ts";
import { runCli } from "./run-cli.ts";

// Every way that leads from a page of the site to another place of it leads somewhere, wherever the site lives.

const origin = "https://example.org";

describe.each(["/", "/x"])("a site that is built for %s", (base) => {
  let folder = "";
  /** Text of each page, by its file. */
  const pages = new Map<string, string>();
  let files: ReadonlySet<string> = new Set();

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "toolrisk-links-"));
    const out = join(folder, base);
    const where = ["--site", origin, "--base", base];
    const run = await runCli("build", "--catalogue", "tests/fixtures/small", "--out", out, ...where);
    if (run.code !== 0) throw new Error(`the build failed: ${run.stderr}`);
    const all = listFiles(folder);
    files = new Set(all);
    for (const file of all)
      if (file.endsWith(".html")) pages.set(file, readFileSync(join(folder, file), "utf8"));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test("no link is dead, and every fragment is a place on its page", () => {
    const dead = [...pages].flatMap(([page, html]) =>
      linksOf(html)
        .filter((link) => !leadsSomewhere(page, link))
        .map((link) => `${page} → ${link}`),
    );
    expect(dead).toEqual([]);
  });

  test("every page but the one for what is not found can be reached by links from the home page", () => {
    const home = `${base.slice(1)}${base === "/" ? "" : "/"}index.html`;
    const reached = new Set([home]);
    // A set that grows while it is walked is walked to its end.
    for (const page of reached) {
      for (const link of linksOf(pages.get(page) ?? "")) {
        const { file } = targetOf(page, link);
        if (pages.has(file)) reached.add(file);
      }
    }
    const lost = [...pages.keys()].filter((page) => !reached.has(page) && !page.endsWith("404.html"));
    expect(lost).toEqual([]);
  });

  test("canonical addresses, pictures and the sitemap name what is there", () => {
    for (const [page, html] of pages) {
      const named = matches(html, /(?:rel="canonical" href|property="og:(?:url|image)" content)="([^"]*)"/g);
      expect(named.length, page).toBe(3);
      for (const address of named) expect(files, `${page} → ${address}`).toContain(fileOf(new URL(address)));
    }
    const sitemap = [...files].find((file) => file.endsWith("sitemap.xml")) ?? "";
    const listed = matches(readFileSync(join(folder, sitemap), "utf8"), /<loc>([^<]*)<\/loc>/g);
    expect(listed.map((address) => fileOf(new URL(address))).toSorted()).toEqual(
      [...pages.keys()].filter((page) => !page.endsWith("404.html")).toSorted(),
    );
  });

  function leadsSomewhere(page: string, link: string): boolean {
    const { file, fragment } = targetOf(page, link);
    // The folder of the search and the base are named as folders.
    if (!files.has(file)) return files.has(file.replace(/index\.html$/, "pagefind.js"));
    return fragment === "" || (pages.get(file)?.includes(` id="${fragment}"`) ?? false);
  }

  function targetOf(page: string, link: string): { readonly file: string; readonly fragment: string } {
    const target = new URL(link, `${origin}/${page.replace(/index\.html$/, "")}`);
    const file = link.startsWith("#") ? page : fileOf(target);
    return { file, fragment: decodeURIComponent(target.hash.slice(1)) };
  }
});

/** `x/attacks/index.html` for `https://example.org/x/attacks/`. */
function fileOf({ pathname }: URL): string {
  return `${pathname.slice(1)}${pathname.endsWith("/") ? "index.html" : ""}`;
}

/** Links inside the site. */
function linksOf(html: string): readonly string[] {
  return matches(html, / (?:href|src|bundle|base)="([^"]*)"/g).filter(
    (link) => !/^(?:https?|mailto):/.test(link),
  );
}

function matches(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, value]) => value ?? "");
}
