import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { baseLevel, categories, flags, levels } from "#risk/taxonomy.ts";
import { glossaryRecord } from "#view/glossary-record.ts";
import { expect, test } from "vitest";
import { parse } from "yaml";

const folder = new URL("../content/glossary/", import.meta.url);

// "---\nterm: MCP\n---\n\nMCP says how…"
const file = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/;

const entries = readdirSync(folder).map((name) => {
  const [, frontMatter = "", body = ""] = file.exec(readFileSync(new URL(name, folder), "utf8")) ?? [];
  return {
    id: basename(name, ".md"),
    record: glossaryRecord.safeParse(parse(frontMatter)),
    body: body.trim(),
  };
});
const terms = entries.flatMap(({ id, record, body }) =>
  record.success ? [{ id, ...record.data, body }] : [],
);
const byId = new Map(terms.map((term) => [term.id, term]));

/** Ids of the terms of which `isWrong` is true: a failing test names them. */
function idsWhere(isWrong: (term: (typeof terms)[number]) => boolean): readonly string[] {
  return terms.filter(isWrong).map(({ id }) => id);
}

test("every file of the glossary has the front matter that the pages need", () => {
  const problems = entries.flatMap(({ id, record }) =>
    record.success ? [] : [`${id}: ${record.error.message}`],
  );
  expect(problems).toEqual([]);
});

test("the glossary explains at least 48 terms", () => {
  expect(terms.length).toBeGreaterThanOrEqual(48);
});

test("the address of a term can be guessed from the term", () => {
  const idOf = (term: string) =>
    term
      .replace(/([a-z])([A-Z])/g, "$1-$2")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-");
  expect(idsWhere(({ id, term }) => id !== idOf(term))).toEqual([]);
});

test("no two terms share a name or an alias, whatever the case", () => {
  const names = terms.flatMap(({ term, aliases }) => [term, ...aliases]).map((name) => name.toLowerCase());
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test("a related term exists and is another one", () => {
  expect(idsWhere(({ id, related }) => related.some((other) => other === id || !byId.has(other)))).toEqual(
    [],
  );
});

test("every term can be reached from another one", () => {
  const reached = new Set(terms.flatMap(({ related }) => related));
  expect(idsWhere(({ id }) => !reached.has(id))).toEqual([]);
});

test("a definition is a single sentence that names its term", () => {
  // ". B": a second sentence begins.
  expect(idsWhere(({ short }) => /[.?] [A-Z]/.test(short))).toEqual([]);
  expect(idsWhere(({ short, term }) => !short.toLowerCase().includes(term.toLowerCase()))).toEqual([]);
});

test("an explanation has 60 to 160 words and ends with an example", () => {
  const wordCount = (text: string) => text.split(/\s+/).length;
  expect(idsWhere(({ body }) => wordCount(body) < 60 || wordCount(body) > 160)).toEqual([]);
  expect(idsWhere(({ body }) => !body.split("\n\n").at(-1)?.startsWith("Example: "))).toEqual([]);
});

test("every paragraph is whole sentences in plain words", () => {
  const paragraphsOf = (body: string) => body.split("\n\n");
  expect(idsWhere(({ body }) => paragraphsOf(body).some((text) => !/[.?]$/.test(text)))).toEqual([]);
  expect(idsWhere(({ short, body }) => `${short} ${body}`.includes("!"))).toEqual([]);
  // "the the": the same word twice in a row.
  const doubled = /\b(\p{L}+)\s+\1\b/iu;
  expect(idsWhere(({ short, body }) => doubled.test(short) || doubled.test(body))).toEqual([]);
});

test("each category has a term that gives the level at which it starts", () => {
  for (const category of categories) {
    const entry = byId.get(category.toLowerCase());
    expect(entry?.term).toBe(category);
    expect(entry?.body).toContain(`${category} tool starts at ${baseLevel[category]}.`);
  }
});

test("the general terms name all categories, levels and flags, in order", () => {
  const list = (words: readonly string[], last: string) =>
    `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1) ?? ""}`;
  expect(byId.get("category")?.short).toContain(list(categories, "or"));
  expect(byId.get("level")?.short).toContain(list(levels, "or"));
  expect(byId.get("flag")?.short).toContain(list(flags, "or"));
  for (const flag of flags) expect(byId.get(flag)?.term).toBe(flag);
});
