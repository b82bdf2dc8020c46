import { expect, test } from "vitest";
import type { Evidence } from "#risk/assessment.ts";
import { reportLink } from "#view/report.ts";
import type { ToolContext } from "#view/tool-context.ts";

function contextOf(name: string, quote: string): ToolContext {
  const found: Evidence = {
    signal: "removal-verb",
    where: "name",
    path: "",
    quote,
    start: 0,
    end: quote.length,
    supports: "Destructive",
    weight: 3,
    because: "the verb removes",
  };
  const tool = { name, slug: "delete-it", digest: "0".repeat(64), record: { name } };
  const assessment = {
    tool: name,
    category: "Destructive",
    level: "critical",
    confidence: 0.976,
    band: "high",
    known: true,
    flags: [],
    levelSteps: [],
    evidence: [found, found, found, found],
    conflicts: [],
    missing: [],
  } as const;
  return {
    server: {
      slug: "harbour",
      name: "Harbour",
      tags: [],
      provenance: { method: "collected", from: "a fixture" },
      tools: [tool],
    },
    tool,
    index: 0,
    tokens: 10,
    assessment,
    links: [],
    rule: { tool: name, posture: "hide", limits: [], reasons: [] },
    parameters: { parameters: [], cut: false },
  };
}

test("a report names the tool, its definition, its verdict and the words that it rests on", () => {
  const link = new URL(reportLink("https://github.com/example/catalogue", contextOf("delete_it", "delete")));
  expect(link.pathname).toBe("/example/catalogue/issues/new");
  const body = link.searchParams.get("body") ?? "";
  expect(link.searchParams.get("title")).toBe("Verdict on harbour/delete-it");
  for (const words of ["0".repeat(64), "Destructive, critical, 98%", '"delete", name, removal-verb'])
    expect(body).toContain(words);
});

test("GitLab is asked in its own words, also below a group and with the ending of a clone", () => {
  const link = new URL(reportLink("https://gitlab.example.org/a/b/c.git", contextOf("delete_it", "delete")));
  expect(link.pathname).toBe("/a/b/c/-/issues/new");
  expect(link.searchParams.get("issue[title]")).toContain("harbour/delete-it");
});

test("no name makes the address too long, breaks its coding, or ends the block that quotes it", () => {
  for (const name of [
    "漢".repeat(300),
    "🏴".repeat(300),
    "\ud800",
    "a\n```\n@everyone",
    "\u202e\u200b",
    "&body=x#y",
  ]) {
    const link = reportLink("https://github.com/example/catalogue", contextOf(name, name));
    expect(link.length).toBeLessThanOrEqual(1_900);
    const parsed = new URL(link);
    expect([...parsed.searchParams.keys()]).toEqual(["title", "body"]);
    const lines = (parsed.searchParams.get("body") ?? "").split("\n");
    expect(lines.filter((line) => line.startsWith("```"))).toHaveLength(2);
    expect(lines.join("")).not.toMatch(/[\u202e\u200b]/);
  }
});
