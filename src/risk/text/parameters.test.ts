import { expect, test } from "vitest";
import { readParameters } from "#risk/text/parameters.ts";

const paths = (schema: Parameters<typeof readParameters>[0]): readonly string[] =>
  readParameters(schema).map(({ path }) => path);

test("parameters are found in objects, in lists of objects and behind references", () => {
  const schema = {
    $defs: { Target: { type: "object", properties: { host: { type: "string" } } } },
    properties: {
      options: { type: "object", properties: { force: { type: "boolean" } } },
      items: { type: "array", items: { type: "object", properties: { url: { type: "string" } } } },
      target: { $ref: "#/$defs/Target" },
      either: { anyOf: [{ type: "null" }, { type: "object", properties: { a: {} } }] },
    },
  };
  expect(paths(schema)).toEqual([
    "options",
    "items",
    "target",
    "either",
    "options.force",
    "items[].url",
    "target.host",
    "either.a",
  ]);
});

test("a reference outside the document is not followed", () => {
  expect(paths({ properties: { x: { $ref: "https://example.org/schema.json" } } })).toEqual(["x"]);
});

test("type, values, default and necessity are read, also from alternatives", () => {
  const [mode] = readParameters({
    required: ["mode"],
    properties: {
      mode: { anyOf: [{ enum: ["get", "delete"], type: "string" }, { type: "null" }], default: true },
    },
  });
  expect(mode).toMatchObject({
    type: "string",
    values: ["get", "delete"],
    required: true,
    isDefaultTrue: true,
    key: "mode",
  });
});

test("no more than 200 parameters are read", () => {
  const properties = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`p${index}`, {}]));
  expect(paths({ properties })).toHaveLength(200);
});
