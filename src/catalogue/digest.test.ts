import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { toolDigest } from "#catalogue/digest.ts";

const tool = {
  name: "create_issue",
  description: "Creates an issue.",
  inputSchema: { type: "object", properties: { b: {}, a: {} } },
  annotations: { readOnlyHint: false },
};

test("the digest is the SHA-256 of the canonical JSON of the four fields", () => {
  const canonical =
    '{"annotations":{"readOnlyHint":false},"description":"Creates an issue.","inputSchema":{"properties":{"a":{},"b":{}},"type":"object"},"name":"create_issue"}';
  expect(toolDigest(tool)).toBe(createHash("sha256").update(canonical).digest("hex"));
});

test("other fields and the order of keys do not change the digest", () => {
  const { name, ...rest } = tool;
  expect(toolDigest({ ...rest, name, title: "Create", _meta: { a: 1 }, outputSchema: {} })).toBe(
    toolDigest(tool),
  );
});

test.each([
  { ...tool, name: "create_issues" },
  { ...tool, description: "Creates an issue" },
  { ...tool, inputSchema: { type: "object" } },
  { ...tool, annotations: {} },
  { ...tool, description: null },
  { name: "create_issue" },
])("any change of the four fields changes the digest: %#", (changed) => {
  expect(toolDigest(changed)).not.toBe(toolDigest(tool));
});

test("an absent field is not the same as an empty one", () => {
  expect(toolDigest({ name: "x" })).not.toBe(toolDigest({ name: "x", description: "" }));
});

test("a lone surrogate has a digest of its own", () => {
  expect(toolDigest({ name: "x\ud800" })).not.toBe(toolDigest({ name: "x\ufffd" }));
});
