import { expect, test } from "vitest";
import type { Server, Tool } from "#catalogue/server.ts";
import { assessServer } from "#risk/assess.ts";
import { serverRecord, toolRecord } from "#search/records.ts";
import type { ServerSummary, ToolSummary } from "#store/summary.ts";

const tool: Tool = {
  name: "create\uD800Issue",
  slug: "create-issue",
  description: "Create an issue.\u202E",
  digest: "",
  record: {},
};
const server: Server = {
  slug: "tracker",
  name: "Tracker",
  tags: [],
  extra: {},
  provenance: { method: "collected", from: "a fixture" },
  tools: [tool],
};
const [assessment] = assessServer(server);

test("no half of a surrogate pair and no invisible character reaches the index", () => {
  if (!assessment) throw new Error("a tool has a verdict");
  const { content, meta } = toolRecord(server, tool, assessment);
  expect(content.isWellFormed() && content.includes("\u202E")).toBe(false);
  expect(meta["title"]).toBe("create\uFFFDIssue");
});

const summary: ServerSummary = {
  slug: "tracker",
  name: "Tracker",
  publisher: undefined,
  official: false,
  summary: "Keeps issues.",
  tags: [],
  date: undefined,
  tools: 1,
  byCategory: { Financial: 0, Destructive: 0, Execute: 0, Write: 1, Read: 0 },
  byLevel: { low: 0, medium: 1, high: 0, critical: 0 },
};
const listed: ToolSummary = {
  server: "tracker",
  serverName: "Tracker",
  name: "createIssue",
  slug: "create-issue",
  category: "Write",
  level: "medium",
  summary: "",
};

test("addresses in the index are without the base", () => {
  expect(serverRecord(summary).url).toBe("/servers/tracker/");
});

test("a server is found by its tools only where tools have no records of their own", () => {
  expect(serverRecord(summary).content).not.toContain("createIssue");
  expect(serverRecord(summary, [listed]).content).toContain("createIssue");
});
