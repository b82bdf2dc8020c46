import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { catalogueInput } from "#cli/catalogue-input.ts";
import { judgeCatalogue } from "#store/judge-catalogue.ts";
import { Store } from "#store/store.ts";
import { StoreWriter } from "#store/write-store.ts";
import { serverPage } from "#view/server-page.ts";
import { toolPage, type ToolPage } from "#view/tool-page.ts";
import type { Prose } from "#view/prose.ts";

// The grammar of every sentence that the templates make over the embedded catalogue.

let folder = "";
let store: Store;
/** Every paragraph of our own words, with names and quotes as `X`, and a page that it stands on. */
const paragraphs = new Map<string, string>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "toolrisk-prose-"));
  mkdirSync(folder, { recursive: true });
  const writer = new StoreWriter(folder);
  for await (const { judged } of judgeCatalogue(catalogueInput({}))) if (judged) writer.add(judged);
  writer.finish();
  store = new Store(folder);
  for (const { slug } of store.servers) {
    paragraphs.set(serverPage(store, slug).verdict, slug);
    for (const tool of store.toolsOf(slug)) {
      for (const prose of proseOf(toolPage(store, slug, tool.slug)))
        paragraphs.set(ownWords(prose), `${slug}/${tool.slug}`);
    }
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

function proseOf(page: ToolPage): readonly Prose[] {
  return [
    page.verdict,
    page.effect,
    page.does,
    ...page.why,
    ...page.questions.flatMap(({ question, answer }) => [question, answer]),
    ...page.panes.flatMap(({ steps }) => steps),
  ];
}

function ownWords(prose: Prose): string {
  return prose
    .map((part) => {
      if (typeof part === "string") return part;
      return "mixed" in part ? part.mixed.replace(/“[^”]*”/g, "X") : "X";
    })
    .join("");
}

/** Paragraphs that match, each with its page. */
function faults(pattern: RegExp): readonly string[] {
  return [...paragraphs].filter(([text]) => pattern.test(text)).map(([text, page]) => `${page}: ${text}`);
}

test("the embedded catalogue gives many different paragraphs", () => {
  expect(paragraphs.size).toBeGreaterThan(500);
});

test("a and an stand before the words that they go with", () => {
  expect(faults(/\ba (?:[aeiou]|Execute|MCP)/)).toEqual([]);
  expect(faults(/\ban (?:[bcdfgjklmnpqrstvwxyz]|Read|Write|Destructive|Financial)/)).toEqual([]);
});

test("one is one and many are many", () => {
  expect(faults(/\b1 (?!more\b)[a-z]+s\b/)).toEqual([]);
  expect(faults(/\b(?:0|[2-9]|\d\d+|[\d,]+,\d{3}) (?:tool|server|call|parameter|argument|value)\b/)).toEqual(
    [],
  );
});

test("no word stands twice", () => {
  expect(faults(/\b([a-z]+) \1\b/i)).toEqual([]);
});

test("every paragraph is made of whole sentences", () => {
  expect(faults(/^[^A-Z\d]/)).toEqual([]);
  expect(faults(/[^.?]$/)).toEqual([]);
  expect(faults(/ {2}| [.,;:]|[.,;:]{2}|\.(?!json)[A-Za-z]|,[^ \d]/)).toEqual([]);
  expect(faults(/[.?] [a-z]/)).toEqual([]);
});

test("nothing that went wrong in the making shows", () => {
  expect(faults(/undefined|null|NaN|\[object|!/)).toEqual([]);
});

test("a page promises what its rule does", () => {
  for (const { slug } of store.servers) {
    for (const { slug: tool } of store.toolsOf(slug)) {
      const { panes, effect, questions } = toolPage(store, slug, tool);
      const json = panes[0]?.code.map((span) => (typeof span === "string" ? span : span.text)).join("") ?? "";
      const words = [effect, ...questions.map(({ answer }) => answer)].map(ownWords).join(" ");
      const limit = /"max": (\d+)/.exec(json)?.[1];
      const promised = [...words.matchAll(/(\d+) calls? a minute/g)].map(([, calls]) => calls);
      expect(new Set(promised), `${slug}/${tool}`).toEqual(new Set(limit === undefined ? [] : [limit]));
      expect(words.includes("taken out of the tool list that"), `${slug}/${tool}`).toBe(
        json.includes('"hide"'),
      );
      expect(/approv|confirm/.test(words), `${slug}/${tool}`).toBe(false);
    }
  }
});
