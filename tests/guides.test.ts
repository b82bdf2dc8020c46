import { catalogueInput } from "#cli/catalogue-input.ts";
import { existsSync } from "node:fs";
import { parse as parseToml } from "smol-toml";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { z } from "zod";
import { securityHeaders } from "#build/security-headers.ts";
import { serverRecord } from "#catalogue/records.ts";
import { findServer } from "#cli/find-server.ts";
import { formats } from "#policy/formats.ts";
import { recommendRule } from "#policy/rule.ts";
import type { Assessment } from "#risk/assessment.ts";
import { baseLevel, categories, flags, type Category } from "#risk/taxonomy.ts";
import { reviewEntry } from "#store/reviews.ts";
import { ruleInBrief } from "#view/effect.ts";
import { guideKinds, guideRecord } from "#view/guide-record.ts";
import { readGuides, sectionOf, tableIn, toolriskCalls, type GuideFile } from "./guide-files.ts";
import { readOptions } from "./run-options.ts";

const guides = readGuides();
const records = guides.map(({ slug, front }) => ({ slug, ...guideRecord.parse(front) }));

/** How a tagged block is read; a language that is not here may not be used. */
const readers: Readonly<Record<string, (code: string) => unknown>> = {
  json: JSON.parse,
  jsonc: JSON.parse,
  yaml: parseYaml,
  toml: (code) => parseToml(code),
  // Printed by our own formats, and compared with what they print in format-guides.test.ts.
  cedar: String,
  shellscript: String,
  // Nothing here reads these two.
  nginx: String,
  caddyfile: String,
  sh: expectKnownCommands,
};

/** Every line of a shell block is a call of toolrisk. */
function expectKnownCommands(code: string): void {
  for (const line of code.trimEnd().replaceAll("\\\n", " ").split("\n"))
    expect(line).toMatch(/^npm run -s toolrisk -- /);
}

function guideOf(slug: string): GuideFile {
  const guide = guides.find((known) => known.slug === slug);
  if (!guide) throw new Error(`there is no guide ${slug}`);
  return guide;
}

test("every format has one guide, named like it, in the order of the tabs", () => {
  const ofFormats = records.filter(({ kind }) => kind === "format").toSorted((a, b) => a.order - b.order);
  expect(ofFormats.map(({ format }) => format)).toEqual(formats.map(({ id }) => id));
  expect(ofFormats.map(({ slug }) => slug)).toEqual(formats.map(({ id }) => id));
});

test("every kind has guides, and they are numbered from 1 without a gap", () => {
  for (const kind of Object.keys(guideKinds)) {
    const orders = records.filter((record) => record.kind === kind).map(({ order }) => order);
    expect(orders.length, kind).toBeGreaterThan(0);
    expect(orders.toSorted((a, b) => a - b)).toEqual(orders.map((_, index) => index + 1));
  }
});

test("no two guides share a title, and the name of each file is a slug", () => {
  expect(new Set(records.map(({ title }) => title)).size).toBe(guides.length);
  expect(guides.filter(({ slug }) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug))).toEqual([]); // "vs-code"
});

test("every related term and attack exists", () => {
  const dead = records.flatMap(({ slug, related: { glossary, attacks } }) => [
    ...glossary.filter((id) => !existsSync(`content/glossary/${id}.md`)).map((id) => `${slug}: term ${id}`),
    ...attacks.filter((id) => !existsSync(`content/attacks/${id}.mdx`)).map((id) => `${slug}: attack ${id}`),
  ]);
  expect(dead).toEqual([]);
});

test("sources are https addresses without a tracker", () => {
  for (const { url } of records.flatMap(({ sources }) => sources)) expect(url).toMatch(/^https:\/\/[^?#]+$/);
});

test("a guide of a format that names no format, or does not cite its documentation, is refused", () => {
  const [first] = records.filter(({ kind }) => kind === "format");
  const { slug: _slug, ...record } = first ?? {};
  expect(guideRecord.safeParse(record).success).toBe(true);
  expect(guideRecord.safeParse({ ...record, format: undefined }).success).toBe(false);
  expect(guideRecord.safeParse({ ...record, format: "no-such-format" }).success).toBe(false);
  expect(guideRecord.safeParse({ ...record, kind: "review" }).success).toBe(false);
  expect(guideRecord.safeParse({ ...record, sources: [] }).success).toBe(false);
});

describe.each(guides)("$slug", ({ front, prose, blocks }) => {
  // `--calls calls.json`: code in a line may hold anything.
  const words = prose.replaceAll(/`[^`\n]*`/g, "code");

  test("it is plain Markdown of 300 to 700 words", () => {
    expect(words).not.toMatch(/^(?:import|export) |[{<]|^# |^####/m);
    const count = prose.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
    expect(count).toBeGreaterThanOrEqual(300);
    expect(count).toBeLessThanOrEqual(700);
  });

  test("it is written in whole sentences, without a raised voice or a doubled word", () => {
    expect(prose + JSON.stringify(front)).not.toContain("!");
    const texts = words.split("\n").filter((line) => line !== "" && !/^[#|]/.test(line));
    // "It stops.", "This command prints it:"; and "the the".
    for (const text of texts) expect(text).toMatch(/[.:]$/);
    for (const text of texts) expect(text).not.toMatch(/\b(\p{L}+) +\1\b/iu);
  });

  test("its links lead to pages that are made from content", () => {
    for (const [, address = ""] of prose.matchAll(/\]\(([^)]+)\)/g)) {
      // "../policy-json/", "../../attacks/rug-pull/": not a server or a tool, which another catalogue may lack.
      const [, room = "guides", id = ""] =
        /^\.\.\/(?:\.\.\/(attacks|glossary|categories|levels)\/)?([a-z0-9-]+)\/$/.exec(address) ?? [];
      const found = ["md", "mdx"].some((ending) => existsSync(`content/${room}/${id}.${ending}`));
      expect(found, address).toBe(true);
    }
  });

  test("its code blocks say their language and are read without an error", () => {
    for (const { language, code } of blocks) {
      const read = readers[language];
      expect(read, `a block in ${language}`).toBeDefined();
      expect(() => read?.(code), code).not.toThrow();
    }
  });

  test("every call of toolrisk in it is one that the program takes", () => {
    for (const call of blocks.flatMap(toolriskCalls))
      expect(() => readOptions(call), call.join(" ")).not.toThrow();
  });
});

test("the guide to tool pages has the levels, the rules and the flags of the code", () => {
  const guide = guideOf("read-a-tool-page");
  const rows = tableIn(sectionOf(guide, "Category and level"));
  expect(rows.map(([name, level, rule]) => [/\w+/.exec(name ?? "")?.[0], level, rule])).toEqual(
    categories.map((category) => [category, baseLevel[category], ruleInBrief(ruleFor(category))]),
  );
  const named = tableIn(sectionOf(guide, "Flags")).map(([flag]) => flag);
  expect(named).toEqual(flags.map((flag) => `\`${flag}\``));
});

function ruleFor(category: Category) {
  const sure: Partial<Assessment> = { category, band: "high" };
  return recommendRule({ name: "tool" }, sure as Assessment);
}

test("the configurations in the guide to publishing send the headers that the build writes", () => {
  const servers = guideOf("publish-the-site").blocks.filter(({ language }) =>
    ["nginx", "caddyfile"].includes(language),
  );
  expect(servers).toHaveLength(2);
  for (const { code } of servers)
    for (const [name, value] of securityHeaders) expect(code).toContain(`${name} "${value}"`);
});

test("the record in the guide to one's own catalogue is a record", () => {
  const [record] = guideOf("your-own-catalogue").blocks.filter(({ language }) => language === "json");
  expect(() => serverRecord.parse(JSON.parse(record?.code ?? ""))).not.toThrow();
});

test("the review in the guide to reviews is good, and of the definition as it is", async () => {
  const [block] = guideOf("write-a-review").blocks.filter(({ language }) => language === "yaml");
  const { reviews } = z.object({ reviews: z.array(reviewEntry) }).parse(parseYaml(block?.code ?? ""));
  const { server } = await findServer(
    "kubernetes",
    catalogueInput({ catalogue: ["content/servers/kubernetes.json"] }),
  );
  expect(reviews).toHaveLength(1);
  for (const { tool, digest } of reviews)
    expect(server.tools.find(({ name }) => name === tool)?.digest).toBe(digest);
});
