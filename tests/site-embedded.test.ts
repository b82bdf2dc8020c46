import { HtmlValidate } from "html-validate";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findDeadLinks, valuesOf } from "./dead-links.ts";
import { listFiles } from "./list-files.ts";
import { decodeText, ownHeadWords, ownLines, ownParagraphs } from "./page-words.ts";
import { runCli } from "./run-cli.ts";

// Promises about the site of the embedded catalogue as it is published: every page of it, with real definitions.

const origin = "https://example.org";
let folder = "";
let files: readonly string[] = [];
/** Text of each page, by its file. */
const pages = new Map<string, string>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "toolrisk-embedded-"));
  const run = await runCli("build", "--out", join(folder, "site"), "--site", origin);
  if (run.code !== 0) throw new Error(`the build failed: ${run.stderr}`);
  folder = join(folder, "site");
  files = listFiles(folder);
  for (const file of files)
    if (file.endsWith(".html")) pages.set(file, readFileSync(join(folder, file), "utf8"));
}, 600_000);

afterAll(() => rmSync(join(folder, ".."), { recursive: true }));

/** `tools/*` for `tools/stripe/create-refund/index.html`: pages of a kind are made by one template. */
const kindOf = (page: string): string =>
  page
    .split("/")
    .map((part, index) => (index === 0 ? part : "*"))
    .join("/");

/** Pages of every kind: the largest of each, then as many as the kind's share of `count`, spread over the list. */
function samplePages(count: number): readonly string[] {
  const kinds = [...Map.groupBy(pages.keys(), kindOf).values()];
  const size = (page: string): number => pages.get(page)?.length ?? 0;
  const spread = kinds.flatMap((kind) => {
    const step = Math.max(1, Math.floor((pages.size / count) * 1.1));
    return kind.filter((_, index) => index % step === 0);
  });
  const largest = kinds.flatMap((kind) => kind.toSorted((a, b) => size(b) - size(a)).slice(0, 3));
  return [...new Set([...largest, ...spread])];
}

test("two hundred pages, of all kinds and with the largest of each, are well-formed", async () => {
  const validator = new HtmlValidate({ extends: ["html-validate:standard"] });
  const sample = samplePages(200);
  expect(sample.length).toBeGreaterThanOrEqual(200);
  for (const page of sample) {
    const { results } = await validator.validateString(pages.get(page) ?? "");
    const errors = results.flatMap(({ messages }) =>
      messages.map(({ line, ruleId, message }) => [line, ruleId, message]),
    );
    expect(errors, page).toEqual([]);
  }
});

test("no link is dead, and every fragment is a place on its page", () => {
  expect(findDeadLinks(folder)).toEqual([]);
});

/** Words that match, each with a page that it stands on. */
function faults(words: (html: string) => readonly string[], pattern: RegExp): readonly string[] {
  return [...pages].flatMap(([page, html]) =>
    words(html)
      .filter((text) => pattern.test(text))
      .map((text) => `${page}: ${text}`),
  );
}

const allWords = (html: string): readonly string[] => [...ownLines(html), ...ownHeadWords(html)];

test("a and an stand before the words that they go with", () => {
  // "a user", "a unique name", "a one-off": the letter is a vowel, the sound is not.
  expect(faults(allWords, /\b[Aa] (?:[aei]|o(?!ne)|u(?!s[ei]|ni)|Execute|MCP|LLM|HTTP|API)/)).toEqual([]);
  // "an npm package"
  expect(
    faults(allWords, /\b[Aa]n (?:[bcdfgjklmpqrstvwxyz]|n(?!pm)|Read|Write|Destructive|Financial)/),
  ).toEqual([]);
});

test("one is one and many are many, wherever things are counted", () => {
  expect(faults(allWords, /\b1 (?!more\b|is\b|has\b|does\b)[a-z]+s\b/)).toEqual([]);
  const counted =
    "tool|server|call|parameter|argument|value|character|token|verdict|signal|page|term|format|guide";
  expect(
    faults(allWords, new RegExp(String.raw`(?<!20)\b(?:0|[2-9]|\d\d+|[\d,]+,\d{3}) (?:${counted})\b(?!-)`)),
  ).toEqual([]);
});

test("no word stands twice, and nothing that went wrong in the making shows", () => {
  expect(faults(allWords, /\b([a-z]+) \1\b/)).toEqual([]);
  expect(faults(allWords, /undefined|NaN|\[object| [.,;:](?: |$)|,,|;;|(?<!\.)\.\.(?!\.)/)).toEqual([]);
});

test("running text is made of whole sentences, and so is every description of a page", () => {
  expect(faults(ownParagraphs, /[^.?:!…)X]$/)).toEqual([]);
  const descriptions = (html: string): readonly string[] =>
    valuesOf(html, /<meta name="description" content="([^"]*)"/g);
  expect(faults(descriptions, /[^.…]$/)).toEqual([]);
  expect(faults(descriptions, /^.{0,20}$|.{201}/v)).toEqual([]);
  expect(
    faults(
      (html) => valuesOf(html, /<title>([^<]*)<\/title>/g).map(decodeText),
      /^.{0,8}$|.{110}|[.…,;:] ·/v,
    ),
  ).toEqual([]);
});

interface Linked {
  readonly "@context": string;
  readonly "@graph": readonly Readonly<Record<string, unknown>>[];
}

/** The data for machines of a page, by type; empty where it has none. */
function linkedData(page: string): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const [data] = valuesOf(pages.get(page) ?? "", /<script type="application\/ld\+json">(.*?)<\/script>/gs);
  if (data === undefined) return new Map();
  const { "@context": context, "@graph": graph } = JSON.parse(data) as Linked;
  expect(context).toBe("https://schema.org");
  return new Map(graph.map((part) => [String(part["@type"]), part]));
}

const addressOf = (page: string): string => `${origin}/${page.replace(/index\.html$/, "")}`;

test("tools, attacks and guides are articles to machines", () => {
  const written = [...pages.keys()].filter(
    (page) => /^(?:tools|attacks|guides)\/./.test(page) && !/^\w+\/index/.test(page),
  );
  expect(written.length).toBeGreaterThan(1_000);
  for (const page of written) {
    const article = linkedData(page).get("TechArticle");
    for (const field of ["headline", "description"])
      expect(article?.[field], `${page}, ${field}`).toMatch(/\S{2}/);
  }
});

test("questions for machines are those of the page, each once and each with an answer", () => {
  let count = 0;
  for (const [page, html] of pages) {
    const entities = linkedData(page).get("FAQPage")?.["mainEntity"];
    if (!Array.isArray(entities)) {
      expect(html, page).not.toContain('aria-labelledby="questions"');
      continue;
    }
    count++;
    const questions = entities as readonly {
      name: string;
      acceptedAnswer: { "@type": string; text: string };
    }[];
    expect(new Set(questions.map(({ name }) => name)).size, page).toBe(questions.length);
    for (const { name, acceptedAnswer } of questions) {
      expect(name, page).toMatch(/\?$/);
      expect(acceptedAnswer["@type"], page).toBe("Answer");
      expect(acceptedAnswer.text, page).toMatch(/^\S.*[.?!…”)]$/s);
    }
  }
  expect(count).toBeGreaterThan(1_300);
});

test("the way to every page is there for machines, and each step of it is a page", () => {
  for (const page of pages.keys()) {
    if (page === "index.html" || page === "404.html") continue;
    const items = linkedData(page).get("BreadcrumbList")?.["itemListElement"] as readonly {
      position: number;
      name: string;
      item: string;
    }[];
    expect(
      items?.map(({ position }) => position),
      page,
    ).toEqual(items.map((_, index) => index + 1));
    expect(items.at(-1)?.item, page).toBe(addressOf(page));
    for (const { name, item } of items) {
      expect(name, page).toMatch(/\S/);
      expect(pages.has(`${item.slice(origin.length + 1)}index.html`), `${page}: ${item}`).toBe(true);
    }
  }
});

test("every page says where it lives, and what a preview of it shows", () => {
  for (const [page, html] of pages) {
    const [canonical] = valuesOf(html, /<link rel="canonical" href="([^"]*)"/g);
    expect(canonical, page).toBe(addressOf(page));
    const open = new Map(
      [...html.matchAll(/<meta property="og:([a-z:_]+)" content="([^"]*)"/g)].map(([, key, value]) => [
        key,
        value,
      ]),
    );
    for (const key of ["title", "description", "type", "site_name", "url", "image", "image:alt"])
      expect(open.get(key), `${page}, og:${key}`).toMatch(/\S/);
    expect(open.get("url"), page).toBe(canonical);
    expect(files, page).toContain(open.get("image")?.slice(origin.length + 1));
  }
});

test("the page of a tool of median size keeps to its budget", () => {
  const tools = [...pages].filter(([page]) => page.startsWith("tools/")).map(([, html]) => Buffer.from(html));
  const median = (sizes: readonly number[]): number =>
    sizes.toSorted((a, b) => a - b)[sizes.length >> 1] ?? Infinity;
  expect(median(tools.map(({ length }) => length))).toBeLessThan(32 * 1024);
  expect(median(tools.map((html) => gzipSync(html, { level: 6 }).length))).toBeLessThan(7 * 1024);
});
