import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { assessServer } from "#risk/assess.ts";
import type { ServerSubject } from "#risk/subject.ts";
import { categories, flags } from "#risk/taxonomy.ts";
import { attackKinds, attackRecord, type AttackRecord } from "#view/attack-record.ts";
import { atlas, categoryMappings, cwe, owaspAgentic, owaspMcp } from "#view/mappings.ts";
import { playExample } from "#view/play-example.ts";

interface Attack {
  readonly slug: string;
  readonly text: string;
  /** As YAML has it, not yet checked. */
  readonly front: unknown;
  readonly body: string;
}

const folder = "content/attacks";
const attacks: readonly Attack[] = readdirSync(folder).map((file) => {
  const text = readFileSync(`${folder}/${file}`, "utf8");
  const [, front = "", body = ""] = text.split(/^---$/m); // the line "---"
  return { slug: file.replace(/\.mdx$/, ""), text, front: parse(front), body };
});
const records: readonly AttackRecord[] = attacks.map(({ front }) => attackRecord.parse(front));
const each = attacks.map((attack, index) => ({ ...attack, record: records[index] as AttackRecord }));

const mappingTables = { owaspMcp, owaspAgentic, atlas, cwe } as const;
const listNames = ["owaspMcp", "owaspAgentic", "atlas", "cwe"] as const;

test("there are at least 20 attacks, each in a file whose name is a slug", () => {
  expect(attacks.length).toBeGreaterThanOrEqual(20);
  expect(attacks.filter(({ slug }) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug))).toEqual([]); // "rug-pull"
});

test("every name of an attack leads to one attack only", () => {
  const names = records
    .flatMap(({ title, aliases }) => [title, ...aliases])
    .map((name) => name.toLowerCase());
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test("every kind has an attack, and not every grade is the same", () => {
  expect(new Set(records.map(({ kind }) => kind))).toEqual(new Set(Object.keys(attackKinds)));
  expect(new Set(records.map(({ grade }) => grade)).size).toBeGreaterThan(1);
});

test("every category and every flag is needed by an attack", () => {
  const needed = records.map(({ needs }) => needs).filter(({ scope }) => scope === "tool");
  expect(new Set(needed.flatMap((needs) => needs.categories))).toEqual(new Set(categories));
  expect(new Set(needed.flatMap((needs) => needs.flags))).toEqual(new Set(flags));
});

test("an attack on servers asks nothing of a tool, and one on tools asks for something", () => {
  for (const { slug, record } of each) {
    const { scope, ...rest } = record.needs;
    const asked = rest.categories.length + rest.flags.length + rest.parameters.length;
    expect(asked > 0, slug).toBe(scope === "tool");
  }
});

test("the mapping tables name an official page for each entry, and no entry twice", () => {
  const hosts = {
    owaspMcp: "owasp.org",
    owaspAgentic: "genai.owasp.org",
    atlas: "atlas.mitre.org",
    cwe: "cwe.mitre.org",
  };
  for (const list of listNames) {
    const entries = Object.entries(mappingTables[list]);
    expect(new Set(entries.map(([, { name }]) => name)).size, list).toBe(entries.length);
    for (const [id, { url }] of entries) expect(new URL(url).host, id).toBe(hosts[list]);
  }
});

test("every id that an attack or a category maps to stands in its table", () => {
  const mapped = [...records.map(({ mappings }) => mappings), ...Object.values(categoryMappings)];
  for (const list of listNames) {
    const known = Object.keys(mappingTables[list]);
    expect(
      mapped.flatMap((mappings): readonly string[] => mappings[list]).filter((id) => !known.includes(id)),
    ).toEqual([]);
  }
});

test("a technique or weakness stands in the tables only because something maps to it", () => {
  const mapped = [...records.map(({ mappings }) => mappings), ...Object.values(categoryMappings)];
  for (const list of ["atlas", "cwe"] as const) {
    const used = new Set<string>(mapped.flatMap((mappings): readonly string[] => mappings[list]));
    expect(Object.keys(mappingTables[list]).filter((id) => !used.has(id))).toEqual([]);
  }
});

describe.each(each)("$slug", ({ text, body, record }) => {
  test("its dates are in quotes, lie after the birth of tool-using agents and not in the future", () => {
    expect(text).not.toMatch(/date: \d/); // `date: 2025-07-18`, which some readers of YAML turn into a moment
    const dates = [
      ...(record.incident === "none known" ? [] : [record.incident.date]),
      ...record.sources.flatMap(({ date }) => (date === undefined ? [] : [date])),
    ];
    const today = new Date().toISOString().slice(0, 10);
    for (const date of dates) {
      expect(date > "2023-01-01" && date <= today, date).toBe(true);
    }
  });

  test("its sources are https addresses without a tracker", () => {
    for (const { url } of record.sources) expect(url).toMatch(/^https:\/\/[^?#]+$/);
  });

  test("it is plain Markdown with the three sections in order, steps numbered, 250 to 500 words", () => {
    expect([...body.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual([
      "What happens",
      "How it works",
      "What to do",
    ]);
    const [, , steps = ""] = body.split(/^## .+$/m);
    expect([...steps.matchAll(/^\d\. /gm)].length).toBeGreaterThanOrEqual(4);
    expect(body).not.toMatch(/^(?:import|export) |[{<]|^#{1} |^#{3}/m);
    const words = body.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
    expect(words).toBeGreaterThanOrEqual(250);
    expect(words).toBeLessThanOrEqual(500);
  });

  test("it never raises its voice", () => {
    expect(text).not.toContain("!");
  });

  test("each call of its example becomes what the page says, in every format that we can run", () => {
    const played = playExample(record.example);
    expect(played.filter(({ call, got }) => got !== call.expect)).toEqual([]);
  });

  test("our own classifier judges the tools of its example as the example says", () => {
    const { tools } = record.example;
    const server = {
      name: "Example",
      tools: tools.map(({ conditions: _rules, category: _said, ...tool }) => tool),
    };
    const judged = assessServer(server as ServerSubject);
    expect(judged.map(({ category }) => category)).toEqual(tools.map(({ category }) => category));
  });

  test("its argument rules ask only for arguments that the tool has", () => {
    for (const { inputSchema, conditions = [] } of record.example.tools) {
      const properties = Object.keys((inputSchema["properties"] as object | undefined) ?? {});
      for (const { path } of conditions) expect(properties).toContain(path.replace("args.", ""));
    }
  });
});
