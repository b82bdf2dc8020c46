import { expect, test } from "vitest";
import { flatRecord } from "#catalogue/adapters/flat-record.ts";

const survey = {
  slug: "notes",
  name: "Notes",
  publisher: "Example Ltd",
  official: true,
  description: "Notes.",
  homepage: null,
  repository: "https://example.org/notes",
  package: { registry: "npm", identifier: "@example/notes", version: null },
  license: "MIT",
  tags: ["notes"],
  source: {
    kind: "repo-snapshot",
    repo: "https://example.org/notes",
    commit: "0123456789abcdef0123",
    path: "tools",
    licence: "MIT",
  },
  schemaDerived: true,
  redistribution: "clear",
  tools: [{ name: "get_note", description: null }],
};

test("a record of a survey is read as one of ours, and what ours has no place for is kept", () => {
  expect(flatRecord.adapt(survey)).toEqual({
    slug: "notes",
    name: "Notes",
    publisher: { name: "Example Ltd", official: true },
    description: "Notes.",
    repository: "https://example.org/notes",
    package: { registry: "npm", identifier: "@example/notes" },
    licence: "MIT",
    tags: ["notes"],
    provenance: { method: "imported", from: "https://example.org/notes, commit 0123456789ab, tools" },
    schemaDerived: true,
    redistribution: "clear",
    tools: survey.tools,
  });
});

test("tools are handed on untouched, null and all", () => {
  expect(flatRecord.adapt(survey)["tools"]).toBe(survey.tools);
});

test("a server that was run was collected, on the day of its ISO time", () => {
  const source = {
    kind: "npm-run",
    repo: "https://example.org/notes",
    version: "1.4.0",
    collectedAt: "2026-11-20T08:49:58.051Z",
  };
  expect(flatRecord.adapt({ ...survey, source })["provenance"]).toEqual({
    method: "collected",
    from: "@example/notes, 1.4.0",
    date: "2026-11-20",
  });
});

test.each([
  [1_751_941_824, "2025-07-08"],
  ["no time", undefined],
  [1e300, undefined],
  [null, undefined],
  [{}, undefined],
])("a survey's time %j is the day %s", (collectedAt, date) => {
  const { provenance } = flatRecord.adapt({ name: "x", source: { kind: "list", collectedAt } });
  expect(provenance).toEqual({ method: "imported", from: "list", ...(date === undefined ? {} : { date }) });
});

test("what is of the wrong type is handed on for the schema to report", () => {
  const adapted = flatRecord.adapt({ name: "x", publisher: "P", official: "yes", package: 5, license: 7 });
  expect(adapted).toEqual({ name: "x", publisher: { name: "P", official: "yes" }, package: 5, licence: 7 });
});

test("our own records are not taken for a survey's", () => {
  expect(flatRecord.matches(survey)).toBe(true);
  expect(flatRecord.matches({ name: "x", publisher: "P", tools: [] })).toBe(true);
  expect(flatRecord.matches({ name: "x", publisher: { name: "P" }, tools: [] })).toBe(false);
  expect(flatRecord.matches({ name: "x", license: "MIT", tools: [] })).toBe(false);
  expect(flatRecord.matches({ name: "x", publisher: "P", provenance: {}, tools: [] })).toBe(false);
});
