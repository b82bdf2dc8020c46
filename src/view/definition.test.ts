import { expect, test } from "vitest";
import type { Server, Tool } from "#catalogue/server.ts";
import type { Assessment, Evidence } from "#risk/assessment.ts";
import { annotatedDefinition } from "#view/definition.ts";
import { listParameters } from "#view/parameters.ts";

const tool: Tool = {
  name: "delete_branch",
  slug: "delete-branch",
  description: `Deletes a branch.\n\nIt cannot be undone.\n\n${"Long. ".repeat(400)}`,
  inputSchema: {
    properties: { branch: { type: "string" }, force: { type: "boolean", description: "skips checks" } },
  },
  annotations: { destructiveHint: true },
  digest: "",
  record: {},
};
const server: Server = {
  slug: "s",
  name: "S",
  instructions: `${"x".repeat(300)} never delete ${"y".repeat(300)}`,
  tags: [],
  provenance: { method: "collected", from: "a fixture" },
  tools: [tool],
};

function quote(words: string, evidence: Partial<Evidence> & Pick<Evidence, "where">, text: string): Evidence {
  const start = text.indexOf(words);
  const own = {
    signal: "test",
    path: "",
    supports: "Destructive" as const,
    weight: 1,
    because: "it says so",
  };
  return { ...own, quote: words, start, end: start + words.length, ...evidence };
}

const description = tool.description ?? "";
const evidence: readonly Evidence[] = [
  quote("cannot be undone", { where: "description" }, description),
  quote("delete", { where: "name" }, tool.name),
  quote("delete", { where: "name", supports: "Read", weight: -1 }, tool.name),
  quote("force", { where: "parameter", path: "force", part: "name" }, "force"),
  quote("skips", { where: "parameter", path: "force", part: "description" }, "skips checks"),
  quote("destructiveHint", { where: "annotation", path: "destructiveHint" }, "destructiveHint"),
  quote("never delete", { where: "server", path: "instructions" }, server.instructions ?? ""),
];
const assessment: Assessment = {
  tool: tool.name,
  category: "Destructive",
  level: "critical",
  confidence: 0.9,
  band: "high",
  known: true,
  flags: [],
  levelSteps: [],
  evidence,
  conflicts: [],
  missing: [],
};
const definition = annotatedDefinition({
  server,
  tool,
  assessment,
  parameters: listParameters(tool.inputSchema),
});
const rows = [...definition.start, ...definition.more, ...definition.end];

test("what the notes speak of is marked word for word, and nothing else is", () => {
  const marked = rows.flatMap(({ segments }) => segments.filter(({ tone }) => tone !== undefined));
  expect(marked.map(({ text }) => text)).toEqual([
    "delete",
    "cannot be undone",
    "force",
    "skips",
    "destructiveHint: true",
    "never delete",
  ]);
});

test("notes are numbered in the order in which they are read, each beside its words", () => {
  expect(rows.flatMap(({ notes }) => notes.map(({ number }) => number))).toEqual([1, 2, 3, 4, 5, 6]);
  for (const { segments, notes } of rows) {
    expect(segments.flatMap(({ numbers }) => numbers)).toEqual(notes.map(({ number }) => number));
  }
});

test("the same words for the same reason are one note, whatever they support", () => {
  expect(rows[0]?.notes[0]?.support).toBe("speaks for Destructive and speaks against Read");
});

test("a long description is shown to its beginning, and the rest is kept", () => {
  const shown = definition.start.filter(({ term, kind }) => term === "" && kind === "text");
  expect(shown.flatMap(({ segments }) => segments.map(({ text }) => text)).join("").length).toBeLessThan(
    1_800,
  );
  const all = rows.filter(({ label }) => label === "description" || label === "");
  const text = all.flatMap(({ segments }) => segments.map((segment) => segment.text)).join("");
  expect(text.replace(/\s/g, "")).toBe(description.replace(/\s/g, ""));
});

test("a server's long instructions are shown around the quote", () => {
  const text =
    rows
      .at(-1)
      ?.segments.map((segment) => segment.text)
      .join("") ?? "";
  expect(text.length).toBeLessThan(400);
  expect(text.startsWith("…") && text.endsWith("…")).toBe(true);
});
