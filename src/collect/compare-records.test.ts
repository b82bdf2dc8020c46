import { expect, test } from "vitest";
import { compareRecords, describeDifference } from "#collect/compare-records.ts";

const provenance = { method: "collected", from: "npm:x@1.0.0", date: "2026-01-01" };
const before = {
  name: "X",
  provenance,
  tools: [{ name: "a", description: "A" }, { name: "b", inputSchema: {} }, { name: "c" }],
};

test("a record that differs in its date alone is the same record", () => {
  expect(
    compareRecords(before, { ...before, provenance: { ...provenance, date: "2026-02-02" } }),
  ).toBeUndefined();
});

test("a difference names tools that came and went, and the fields that changed", () => {
  const after = {
    ...before,
    licence: "MIT",
    provenance: { ...provenance, from: "npm:x@1.1.0" },
    tools: [{ name: "c" }, { name: "a", description: "Another", title: "A" }, { name: "d" }],
  };
  const difference = compareRecords(before, after);
  expect(difference && describeDifference(difference)).toStrictEqual([
    "~ provenance",
    "~ licence",
    "- b",
    "+ d",
    "~ a: description, title",
    "~ the order of the tools",
  ]);
});

test("a new order of the keys of a schema is a difference", () => {
  const one = { tools: [{ name: "a", inputSchema: { x: 1, y: 2 } }] };
  const two = { tools: [{ name: "a", inputSchema: { y: 2, x: 1 } }] };
  expect(compareRecords(one, two)?.changed).toStrictEqual([{ tool: "a", fields: ["inputSchema"] }]);
});
