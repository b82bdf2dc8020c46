import { expect, test } from "vitest";
import { z } from "zod";
import { checkFields, describeKind, renderPath } from "#catalogue/check-fields.ts";
import type { JsonObject } from "#lib/json.ts";

const schema = z.looseObject({
  text: z.string().optional(),
  list: z.array(z.string()).optional(),
  inner: z.looseObject({ needed: z.string(), extra: z.boolean().optional() }).optional(),
});

test("a good object is handed on as it is", () => {
  const value = { text: "x", other: 1 };
  expect(checkFields(schema, value)).toEqual({ fields: value, json: value, faults: [] });
});

test.each<[string, JsonObject, JsonObject, string[], string[]]>([
  ["a field", { text: 1, list: ["a"] }, { list: ["a"] }, ["text"], ["text"]],
  [
    "entries of a list",
    { list: ["a", 1, "b", null] },
    { list: ["a", "b"] },
    ["list[1]", "list[3]"],
    ["list[1]", "list[3]"],
  ],
  [
    "an optional part",
    { inner: { needed: "x", extra: 1 } },
    { inner: { needed: "x" } },
    ["inner.extra"],
    ["inner.extra"],
  ],
  ["what lacks a needed part", { inner: { extra: true } }, {}, ["inner.needed"], ["inner"]],
  ["what has a wrong needed part", { inner: { needed: 1 } }, {}, ["inner.needed"], ["inner"]],
])("%s that is wrong is left out, and no more", (_, value, json, paths, dropped) => {
  const result = checkFields(schema, value);
  expect(result.json).toEqual(json);
  expect(result.fields).toEqual(json);
  expect(result.faults.map(({ path }) => renderPath(path))).toEqual(paths);
  expect(result.faults.map((fault) => renderPath(fault.dropped))).toEqual(dropped);
});

test("a key __proto__ survives the leaving out of another", () => {
  const value = JSON.parse(
    '{"text":1,"__proto__":{"a":1},"inner":{"needed":"x","extra":1,"__proto__":[]}}',
  ) as JsonObject;
  expect(JSON.stringify(checkFields(schema, value).json)).toBe(
    '{"__proto__":{"a":1},"inner":{"needed":"x","__proto__":[]}}',
  );
});

test("the object that was given is not changed", () => {
  const value = { text: 1, list: [1] };
  checkFields(schema, value);
  expect(value).toEqual({ text: 1, list: [1] });
});

test("a schema that needs a field of the object itself is a mistake of the program", () => {
  expect(() => checkFields(z.looseObject({ name: z.string() }), {})).toThrow("name");
});

test("what was found and what is expected are said in words", () => {
  expect(checkFields(schema, { text: null }).faults[0]).toMatchObject({ found: "is null", expected: "text" });
  const date = z.looseObject({ day: z.iso.date().optional(), kind: z.enum(["a", "b"]).optional() });
  expect(checkFields(date, { day: "20 May", kind: "c" }).faults).toMatchObject([
    { found: 'is "20 May"', expected: "a date such as 2026-11-20" },
    { found: 'is "c"', expected: 'one of "a", "b"' },
  ]);
  const short = z.looseObject({
    text: z.string().max(3).optional(),
    list: z.array(z.unknown()).max(1).optional(),
  });
  expect(checkFields(short, { text: "long", list: [1, 2] }).faults).toMatchObject([
    { found: "has 4 characters", expected: "at most 3 characters long" },
    { found: "has 2 entries", expected: "at most 1 entry long" },
  ]);
});

test.each([
  [undefined, "missing"],
  [null, "null"],
  [true, "true"],
  [1, "a number"],
  ["", "text"],
  [[], "a list"],
  [{}, "an object"],
])("%j is called %s", (value, words) => {
  expect(describeKind(value)).toBe(words);
});

test("a key of a stranger in a path is quoted and cut", () => {
  expect(renderPath(["a", 3, "`x`\u202e"])).toBe('a[3]."`x`\\u202e"');
  expect(renderPath(["k".repeat(5_000)]).length).toBeLessThan(70);
});
