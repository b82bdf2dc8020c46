import { expect, test } from "vitest";
import { attackRecord } from "#view/attack-record.ts";

const source = { title: "A report", url: "https://example.org/report", publisher: "Example" };

const record = {
  title: "Example attack",
  summary: "Something goes wrong.",
  aliases: [],
  kind: "flaw",
  grade: "verified",
  incident: { kind: "attack", date: "2026-01-02", what: "It happened.", sources: [source.url] },
  needs: { scope: "tool", categories: ["Read"], flags: [], flagMatch: "all" },
  signs: ["One.", "Two."],
  stops: ["One.", "Two."],
  ruleDoesNotStop: ["One."],
  mappings: { owaspMcp: ["MCP01"], owaspAgentic: ["ASI01"], atlas: ["AML.T0051"], cwe: ["CWE-200"] },
  example: {
    story: "A server has one tool.",
    tools: [{ name: "get_x", description: "Returns x.", inputSchema: { type: "object" }, category: "Read" }],
    calls: [
      { tool: "get_x", arguments: {}, expect: "allow", because: "It reads." },
      { tool: "get_y", arguments: {}, expect: "deny", because: "Nobody named it." },
    ],
  },
  sources: [source],
};

/** What is said against the record once `change` has replaced some of its fields. */
function complaints(change: object): readonly string[] {
  const { error } = attackRecord.safeParse({ ...record, ...change });
  return error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
}

test("a whole record is accepted, with no CVEs and no parameters where none are given", () => {
  expect(complaints({})).toEqual([]);
  const { cves, needs } = attackRecord.parse(record);
  expect([cves, needs.parameters]).toEqual([[], []]);
});

test("an empty record is refused for every part that it lacks", () => {
  const { error } = attackRecord.safeParse({});
  expect(error?.issues.map(({ path }) => path[0])).toEqual(
    expect.arrayContaining(["title", "grade", "incident", "needs", "mappings", "example", "sources"]),
  );
});

test("an unknown field is refused, so that a misspelt one is noticed", () => {
  expect(complaints({ sings: [] }).join()).toContain("sings");
});

test("ids that stand in no mapping table are refused", () => {
  for (const [list, id] of [
    ["owaspMcp", "MCP11"],
    ["owaspAgentic", "ASI11"],
    ["atlas", "AML.T9999"],
    ["cwe", "CWE-1"],
  ] as const) {
    expect(complaints({ mappings: { ...record.mappings, [list]: [id] } }), id).toHaveLength(1);
  }
});

test("a day that no calendar has is refused, and so is a moment", () => {
  for (const date of ["2026-02-30", "2026-13-01", "2026-01", new Date(0)]) {
    expect(complaints({ incident: { ...record.incident, date } })).not.toEqual([]);
  }
});

test("a source over plain http is refused", () => {
  expect(complaints({ sources: [{ ...source, url: "http://example.org/report" }] })).not.toEqual([]);
});

test("an incident cites sources that the page lists", () => {
  const incident = { ...record.incident, sources: ["https://example.org/other"] };
  expect(complaints({ incident }).join()).toContain("not among the sources");
});

test("verified needs evidence: an incident or a CVE", () => {
  expect(complaints({ incident: "none known" }).join()).toContain("needs an incident or a CVE");
  expect(complaints({ incident: "none known", cves: [{ id: "CVE-2026-1234", product: "Example" }] })).toEqual(
    [],
  );
  expect(complaints({ incident: "none known", grade: "partial" })).toEqual([]);
});

test("what has happened is not theoretical", () => {
  expect(complaints({ grade: "theoretical" }).join()).toContain("not theoretical");
});

test("an example shows at least one call that the rule stops", () => {
  const calls = record.example.calls.map((call) => ({ ...call, expect: "allow" }));
  expect(complaints({ example: { ...record.example, calls } }).join()).toContain("denies or limits");
});

test("half a sentence is not a sentence", () => {
  expect(complaints({ summary: "something goes wrong" })).toHaveLength(1);
});
