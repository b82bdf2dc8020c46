import { readdirSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { z } from "zod";
import { renderServerSchema, serverRecord } from "#catalogue/records.ts";

const schemaFile = new URL("../../content/servers/schema.json", import.meta.url);
const small = new URL("../../tests/fixtures/small/", import.meta.url);
const validate = new Ajv({ strict: false, formats: { uri: true, date: true } }).compile(
  JSON.parse(renderServerSchema()) as object,
);

test("content/servers/schema.json is what records.ts makes (node scripts/schema.ts --write)", () => {
  expect(readFileSync(schemaFile, "utf8")).toBe(renderServerSchema());
});

test("editors find the records of the small catalogue good", () => {
  const files = readdirSync(small);
  expect(files.length).toBe(3);
  for (const file of files) {
    expect(validate(JSON.parse(readFileSync(new URL(file, small), "utf8"))), file).toBe(true);
  }
});

test.each([
  [{}, "name"],
  [{ name: "", tools: [] }, "name"],
  [{ name: "x", tools: [{}] }, "tools"],
  [{ name: "x", tools: [{ name: "a", inputSchema: [] }] }, "inputSchema"],
  [{ name: "x", tools: [], publisher: "P" }, "publisher"],
  [{ name: "x", tools: [], provenance: { method: "guessed", from: "x" } }, "method"],
])("editors find fault with %j", (record, field) => {
  expect(validate(record)).toBe(false);
  expect(JSON.stringify(validate.errors)).toContain(field);
});

test("every field has a description and an example, and the example is good", () => {
  let fields = 0;
  const visit = (schema: z.ZodType, path: string): void => {
    const inner = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
    if (inner instanceof z.ZodArray) visit(inner.element as z.ZodType, `${path}[]`);
    if (!(inner instanceof z.ZodObject)) return;
    for (const [name, field] of Object.entries(inner.shape as Record<string, z.ZodType>)) {
      fields++;
      const unwrapped = field instanceof z.ZodOptional ? (field.unwrap() as z.ZodType) : field;
      const meta = field.meta() ?? unwrapped.meta();
      expect(meta?.description, `${path}.${name}`).toMatch(/\.$/);
      expect(meta?.examples, `${path}.${name}`).toHaveLength(1);
      for (const example of (meta?.examples ?? []) as unknown[]) {
        expect(field.safeParse(example).success, `${path}.${name}`).toBe(true);
      }
      visit(field, `${path}.${name}`);
    }
  };
  visit(serverRecord, "");
  expect(fields).toBeGreaterThan(30);
});
