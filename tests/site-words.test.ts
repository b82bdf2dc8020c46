import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { categories, levels } from "#risk/taxonomy.ts";

// The words of the taxonomy and their explanations match one to one.

const names = (folder: string): readonly string[] =>
  readdirSync(folder).map((file) => file.replace(/\.md$/, ""));

test("every category and every level is explained, and nothing else is", () => {
  expect(new Set(names("content/categories"))).toEqual(new Set(categories.map((word) => word.toLowerCase())));
  expect(new Set(names("content/levels"))).toEqual(new Set(levels));
});

test("an explanation begins with its word and one whole sentence", () => {
  for (const folder of ["content/categories", "content/levels"]) {
    for (const name of names(folder)) {
      const text = readFileSync(`${folder}/${name}.md`, "utf8");
      const [, title, summary] = /^---\ntitle: (.+)\nsummary: (.+)\n---\n/.exec(text) ?? [];
      expect(title?.toLowerCase(), name).toBe(name);
      expect(summary, name).toMatch(/^[A-Z][^.]+\.$/);
      expect(text, name).not.toMatch(/!(?!\[)/);
    }
  }
});

test("a link of an explanation leads to another one", () => {
  for (const name of names("content/categories")) {
    const text = readFileSync(`content/categories/${name}.md`, "utf8");
    const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link);
    for (const link of links)
      expect(names("content/categories").map((other) => `../${other}/`)).toContain(link);
  }
});
