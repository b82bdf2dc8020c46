import { expect, test } from "vitest";
import type { Assessment, Evidence } from "#risk/assessment.ts";
import { plainText } from "#view/prose.ts";
import { levelStory, reasonsOf } from "#view/why.ts";

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
    "“wipe” in the name and “Wipes” in the description, because the verb removes; and on “for good” in the description, because it says so",
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
