import { expect, test } from "vitest";
import type { Json } from "#lib/json.ts";
import { measureJson, nodePath, walkJson } from "#lib/json-walk.ts";

const sample: Json = { a: [1, { b: null }], c: "x" };
const deep = JSON.parse(`${"[".repeat(200_000)}${"]".repeat(200_000)}`) as Json;
const noLimit = { depth: Infinity, nodes: Infinity };

test("a walk meets every value in the order of the text, and knows its path", () => {
  const paths: string[] = [];
  const complete = walkJson(sample, noLimit, (node) => {
    paths.push(nodePath(node).join("."));
    return undefined;
  });
  expect(paths).toEqual(["", "a", "a.0", "a.1", "a.1.b", "c"]);
  expect(complete).toBe(true);
});

test("a walk leaves out what is below a skipped value and is still complete", () => {
  const keys: unknown[] = [];
  const complete = walkJson(sample, noLimit, ({ key }) => {
    keys.push(key);
    return key === "a" ? "skip" : undefined;
  });
  expect(keys).toEqual([undefined, "a", "c"]);
  expect(complete).toBe(true);
});

test("a walk ends at its budget of values, and says so", () => {
  let visited = 0;
  const complete = walkJson(sample, { depth: Infinity, nodes: 3 }, () => {
    visited++;
    return undefined;
  });
  expect([visited, complete]).toEqual([3, false]);
});

test("a walk does not go deeper than its budget, and says so", () => {
  const depths: number[] = [];
  const complete = walkJson(deep, { depth: 5, nodes: 1_000 }, ({ depth }) => {
    depths.push(depth);
    return undefined;
  });
  expect([depths.at(-1), complete]).toEqual([5, false]);
});

test("a walk that ends exactly at its budgets is complete", () => {
  expect(walkJson(sample, { depth: 3, nodes: 6 }, () => undefined)).toBe(true);
});

test.each([
  ["text", "x", { depth: 0, nodes: 1 }],
  ["an empty object", {}, { depth: 1, nodes: 1 }],
  ["a mixture", sample, { depth: 3, nodes: 6 }],
  ["two hundred thousand lists", deep, { depth: 200_000, nodes: 200_000 }],
])("%s is measured", (_, value, size) => {
  expect(measureJson(value)).toEqual(size);
});
