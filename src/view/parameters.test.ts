import { expect, test } from "vitest";
import type { JsonObject } from "#lib/json.ts";
import { listParameters } from "#view/parameters.ts";

const paths = (schema: JsonObject): readonly string[] =>
  listParameters(schema).parameters.map(({ within, name }) => within + name);

test("a parameter is followed by what it holds, named by its path", () => {
  const schema = {
    type: "object",
    properties: {
      options: { type: "object", properties: { force: { type: "boolean" } } },
      items: { type: "array", items: { type: "object", properties: { url: { type: "string" } } } },
      name: { anyOf: [{ type: "string" }, { type: "null" }] },
    },
    required: ["name"],
  };
  expect(paths(schema)).toEqual(["options", "options.force", "items", "items[].url", "name"]);
  const last = listParameters(schema).parameters.at(-1);
  expect(last).toMatchObject({ type: "string or null", required: true });
});

test("a reference is followed inside the document and nowhere else", () => {
  const schema = {
    properties: {
      filter: { $ref: "#/$defs/F", description: "own" },
      remote: { $ref: "https://example.org/x.json" },
    },
    $defs: { F: { type: "object", description: "other", properties: { by: { type: "string" } } } },
  };
  expect(paths(schema)).toEqual(["filter", "filter.by", "remote"]);
  expect(listParameters(schema).parameters[0]?.description).toBe("own");
});

test("a ring of references ends and says that it was cut", () => {
  const ring = { properties: { child: { $ref: "#" } } };
  const { parameters, cut } = listParameters(ring);
  expect(cut).toBe(true);
  expect(parameters.length).toBeLessThan(10);
  expect(listParameters({ properties: { a: { $ref: "#/properties/a" } } }).parameters).toHaveLength(1);
});

test("a bomb of references ends at the number of parameters that are shown", () => {
  const level = (next: string): JsonObject => ({
    type: "object",
    properties: Object.fromEntries([..."abcdefghij"].map((name) => [name, { $ref: `#/$defs/${next}` }])),
  });
  const schema = { ...level("one"), $defs: { one: level("two"), two: level("three"), three: level("one") } };
  const { parameters, cut } = listParameters(schema);
  expect(cut).toBe(true);
  expect(parameters.length).toBe(400);
});

test("a schema without type or with odd values is listed as far as it goes", () => {
  expect(listParameters(undefined).parameters).toEqual([]);
  expect(
    paths({ properties: { __proto__x: true, a: null, b: { enum: ["x", 1, null], default: "" } } }),
  ).toEqual(["__proto__x", "a", "b"]);
  const [, , last] = listParameters({
    properties: { p: true, a: null, b: { enum: ["x", 1], default: "" } },
  }).parameters;
  expect(last).toMatchObject({ type: "any", values: ["x", "1"], defaultValue: '""' });
});

test("limits are said in words", () => {
  const schema = {
    properties: { n: { type: "integer", minimum: 1, maximum: 9007199254740991 }, s: { maxLength: 5 } },
  };
  expect(listParameters(schema).parameters.map(({ constraints }) => constraints)).toEqual([
    ["at least 1"],
    ["at most 5 characters"],
  ]);
});
