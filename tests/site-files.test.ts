import { HtmlValidate } from "html-validate";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listFiles } from "./list-files.ts";
import { runCli } from "./run-cli.ts";

// Promises about the files of a site that is built below a base: links, well-formed pages, data for machines, sizes.

const base = "/x";
let folder = "";
let files: readonly string[] = [];
let pages: readonly string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "toolrisk-site-files-"));
  const site = ["--site", "https://example.org", "--base", base];
  const run = await runCli(
    "build",
    "--catalogue",
    "tests/fixtures/small",
    "--out",
    join(folder, "x"),
    ...site,
  );
  if (run.code !== 0) throw new Error(`the build failed: ${run.stderr}`);
  files = listFiles(folder);
  pages = files.filter((file) => file.endsWith(".html"));
});

afterAll(() => rmSync(folder, { recursive: true }));

const read = (file: string): string => readFileSync(join(folder, file), "utf8");

function all(html: string, pattern: RegExp): readonly string[] {
  return [...html.matchAll(pattern)].map(([, value]) => value ?? "");
}

test("every link inside the site leads to a page or a file, and every fragment to a place on it", () => {
  const known = new Set(files);
  const ids = new Map(pages.map((page) => [page, new Set(all(read(page), / id="([^"]*)"/g))]));
  const dead = pages.flatMap((page) =>
    all(read(page), / (?:href|src|bundle|base)="([^"]*)"/g).flatMap((link) => {
      if (/^(?:https?|mailto):/.test(link)) return [];
      const [path = "", fragment = ""] = link.split("#");
      const target = path === "" ? page : new URL(path, `https://example.org/${page}`).pathname.slice(1);
      const file = target.endsWith("/") || target === "" ? `${target}index.html` : target;
      const exists = known.has(file) || known.has(`${target}pagefind.js`);
      const hasPlace = fragment === "" || (ids.get(file)?.has(decodeURIComponent(fragment)) ?? false);
      return exists && hasPlace ? [] : [`${page} → ${link}`];
    }),
  );
  expect(dead).toEqual([]);
});

test("every page is well-formed", async () => {
  const validator = new HtmlValidate({ extends: ["html-validate:standard"] });
  for (const page of pages) {
    const { results } = await validator.validateString(read(page));
    const errors = results.flatMap(({ messages }) =>
      messages.map(({ line, ruleId, message }) => [line, ruleId, message]),
    );
    expect(errors, page).toEqual([]);
  }
});

test("no page has a script or a style of its own", () => {
  for (const page of pages) {
    const html = read(page);
    expect(html, page).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
    const scripts = html.match(/<script[^>]*>/g) ?? [];
    expect(
      scripts.filter((tag) => !/ src="| type="application\/ld\+json"/.test(tag)),
      page,
    ).toEqual([]);
  }
});

test("titles and canonical addresses are there, each once", () => {
  const titles = pages.map((page) => all(read(page), /<title>([^<]+)<\/title>/g)[0]);
  expect(new Set(titles).size).toBe(pages.length);
  const canonical = pages.map((page) => all(read(page), /<link rel="canonical" href="([^"]+)"/g).join());
  expect(new Set(canonical).size).toBe(pages.length);
  for (const address of canonical) expect(address).toMatch(/^https:\/\/example\.org\/x\//);
});

interface Linked {
  readonly "@graph": readonly { readonly "@type": string; readonly [key: string]: unknown }[];
}

test("a tool's page tells machines what it tells people", () => {
  const tools = pages.filter((page) => page.startsWith("x/tools/"));
  expect(tools.length).toBeGreaterThan(5);
  for (const page of tools) {
    const html = read(page);
    const [data = ""] = all(html, /<script type="application\/ld\+json">(.*?)<\/script>/gs);
    const { "@graph": graph } = JSON.parse(data) as Linked;
    expect(graph.map((part) => part["@type"])).toEqual(["TechArticle", "FAQPage", "BreadcrumbList"]);
    const questions = graph[1]?.["mainEntity"] as { name: string }[];
    expect(
      all(html, /<section aria-labelledby="questions">(.*?)<\/section>/gs)[0]?.match(/<h3>/g),
    ).toHaveLength(questions.length);
  }
});

test("the policy on a page is the policy that is copied", () => {
  const [page = ""] = pages.filter((file) => file.startsWith("x/tools/"));
  const [code = ""] = all(read(page), /<pre><code>(.*?)<\/code><\/pre>/gs);
  const text = code
    .replace(/<[^>]+>/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
  expect(JSON.parse(text)).toMatchObject({ version: "1", default: "deny" });
});

const kilobytes = (bytes: number): number => bytes / 1024;
const zipped = (file: string): number =>
  kilobytes(gzipSync(readFileSync(join(folder, file)), { level: 6 }).length);

test("pages, styles and scripts keep to their sizes", () => {
  const tools = pages.filter((page) => page.startsWith("x/tools/"));
  const median = (sizes: readonly number[]): number =>
    sizes.toSorted((a, b) => a - b)[sizes.length >> 1] ?? 0;
  expect(median(tools.map((page) => kilobytes(read(page).length)))).toBeLessThan(32);
  expect(median(tools.map(zipped))).toBeLessThan(7);
  const assets = files.filter((file) => file.startsWith("x/_assets/"));
  const styles = assets.filter((file) => file.endsWith(".css"));
  expect(styles).toHaveLength(1);
  expect(styles.reduce((sum, file) => sum + zipped(file), 0)).toBeLessThan(12);
  // What is imported when a reader asks for it is no part of a page's first scripts.
  const first = new Set(pages.flatMap((page) => all(read(page), /<script[^>]* src="\/([^"]*\.js)"/g)));
  expect(first.size).toBe(2);
  expect([...first].reduce((sum, file) => sum + zipped(file), 0)).toBeLessThan(6);
});
