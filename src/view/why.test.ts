import { expect, test } from "vitest";
import type { Server } from "#catalogue/server.ts";
import { recommendRule } from "#policy/rule.ts";
import { listParameters } from "#view/parameters.ts";
import type { Assessment, Evidence } from "#risk/assessment.ts";
import { plainText } from "#view/prose.ts";
import { levelStory, reasonsOf, whyItNeedsPolicy } from "#view/why.ts";

const found = (quote: string, where: Evidence["where"], because: string): Evidence => ({
  signal: "test",
  where,
  path: "",
  quote,
  start: 0,
  end: quote.length,
  supports: "Destructive",
  weight: 1,
  because,
});
const verdict: Assessment = {
  tool: "wipe",
  category: "Destructive",
  level: "critical",
  confidence: 0.9,
  band: "high",
  known: true,
  flags: [],
  levelSteps: [],
  evidence: [],
  conflicts: [],
  missing: [],
};

test("words with the same reason share it, and another reason is set apart", () => {
  const evidence = [
    found("wipe", "name", "the verb removes"),
    found("Wipes", "description", "the verb removes"),
    found("for good", "description", "it says so"),
  ];
  expect(plainText(reasonsOf({ ...verdict, evidence }))).toBe(
    "because the verb removes (“wipe” in the name and “Wipes” in the description), and because it says so (“for good” in the description)",
  );
});

test("evidence for another category gives no reason for this one", () => {
  const evidence = [{ ...found("get", "name", "the verb reads"), supports: "Read" as const }];
  expect(reasonsOf({ ...verdict, evidence })).toEqual([]);
});

test("a level's story tells every move and its reason", () => {
  expect(plainText(levelStory(verdict))).toBe(
    "Destructive tools start at the level critical, and nothing in the definition moves it.",
  );
  const moved: Assessment = {
    ...verdict,
    category: "Read",
    level: "high",
    levelSteps: [
      { to: "medium", because: "what it returns is not public" },
      { to: "high", because: "it returns credentials" },
    ],
  };
  expect(plainText(levelStory(moved))).toBe(
    "Read tools start at the level low; this one goes up to medium because what it returns is not public and goes up to high because it returns credentials.",
  );
});

test("a level that cannot go up is not said to have no reason to", () => {
  const evidence = [{ ...found("many", "name", "it reaches many things"), supports: "level-up" as const }];
  expect(plainText(levelStory({ ...verdict, evidence }))).toContain("and there is none above it.");
  const write: Assessment = { ...verdict, category: "Write", level: "medium", evidence };
  expect(plainText(levelStory(write))).toContain("is not enough to move it.");
});

test("a review is told with its reviewer, its reason and what the program alone would say", () => {
  const review = {
    reviewer: "A. Reader",
    date: "2026-11-01",
    expires: "2027-11-01",
    reason: "It only hides rows.",
  };
  const classifier = { category: "Destructive", level: "critical" } as const;
  const tool = { name: "wipe", slug: "wipe", digest: "", record: {} };
  const assessment: Assessment = { ...verdict, category: "Write", level: "medium", review, classifier };
  const server: Server = {
    slug: "s",
    name: "S",
    tags: [],
    provenance: { method: "collected", from: "x" },
    tools: [tool],
  };
  const rule = recommendRule(tool, assessment);
  const context = {
    server,
    tool,
    assessment,
    index: 0,
    tokens: 10,
    links: [],
    rule,
    parameters: listParameters(undefined),
  };
  const words = whyItNeedsPolicy(context).map(plainText).join("\n");
  expect(words).toContain("wipe is a Write tool by the verdict of a person.");
  expect(words).toContain(
    "A. Reader reviewed the verdict on 1 November 2026, and the review holds until 1 November 2027.",
  );
  expect(words).toContain(
    "It only hides rows. The program alone judges it a Destructive tool of the level critical.",
  );
});

test("words of one place are listed before it, and a name that is its own place stands once", () => {
  const evidence: readonly Evidence[] = [
    found("moves", "description", "the verb removes"),
    found("wipes", "description", "the verb removes"),
    { ...found("destructiveHint", "annotation", "the server says so"), path: "destructiveHint" },
  ];
  expect(plainText(reasonsOf({ ...verdict, evidence }))).toBe(
    "because the verb removes (“moves” and “wipes” in the description), and because the server says so (the hint destructiveHint)",
  );
});

test("what a definition lacks is said to its author, apart from the confidence", () => {
  const tool = { name: "wipe", slug: "wipe", digest: "", record: {} };
  const assessment: Assessment = { ...verdict, missing: ["It has no description: write one."] };
  const server: Server = {
    slug: "s",
    name: "S",
    tags: [],
    provenance: { method: "collected", from: "x" },
    tools: [tool],
  };
  const context = {
    server,
    tool,
    assessment,
    index: 0,
    tokens: 10,
    links: [],
    rule: recommendRule(tool, assessment),
    parameters: listParameters(undefined),
  };
  expect(whyItNeedsPolicy(context).map(plainText).at(-1)).toBe(
    "If you maintain this tool, a fuller definition makes the verdict surer. It has no description: write one.",
  );
});
