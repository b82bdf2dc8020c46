import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { definedFormats, formats } from "#policy/formats.ts";
import { loaders } from "#policy/proof/loaders.ts";

const files = readdirSync("src/policy/formats").filter(
  (name) => name.endsWith(".ts") && !name.endsWith(".test.ts"),
);

test("every file of formats/ is one format, is listed, and has its test", async () => {
  const listed = new Set<unknown>(formats);
  for (const file of files) {
    const module = (await import(`../src/policy/formats/${file.slice(0, -3)}.ts`)) as Record<string, unknown>;
    const exported = Object.values(module).filter((value) => listed.has(value));
    expect(exported, `${file} exports one format of formats.ts`).toHaveLength(1);
    expect(readdirSync("src/policy/formats")).toContain(file.replace(/\.ts$/, ".test.ts"));
  }
  expect(files).toHaveLength(formats.length);
});

test("every format is read back by a loader, and has an id, a label and a documentation page of its own", () => {
  expect([...loaders.keys()].toSorted()).toEqual(definedFormats.map(({ id }) => id).toSorted());
  for (const pick of ["id", "label", "docs"] as const)
    expect(new Set(formats.map((format) => format[pick])).size).toBe(formats.length);
  for (const { docs, id } of formats) {
    expect(docs).toMatch(/^https:\/\//);
    expect(id).toMatch(/^[a-z-]+$/);
  }
});

test("every format is explained in content/formats, and nothing else is", () => {
  expect(readdirSync("content/formats").toSorted()).toEqual(formats.map(({ id }) => `${id}.md`).toSorted());
  for (const { id } of formats)
    expect(readFileSync(`content/formats/${id}.md`, "utf8")).toMatch(
      /^---\nformat: [a-z-]+\nshort: ".+\."\nwhere: ".+\."\n---\n/,
    );
});

test("no format that cannot ask mentions approval, and JSON carries no comment", () => {
  const target = { server: "harbour", serverName: "Harbour Log", allTools: ["pay"] };
  const rule = { tool: "pay", posture: "ask", limits: [], reasons: [] } as const;
  for (const format of formats) {
    const policy = format.render(target, [rule]);
    if ("refused" in policy) continue;
    if (!format.expresses.ask) expect(policy.text, format.id).not.toMatch(/approv|prompt|ask_user/i);
    if (format.language === "json" || format.language === "jsonc")
      expect(() => void JSON.parse(policy.text)).not.toThrow();
  }
});
