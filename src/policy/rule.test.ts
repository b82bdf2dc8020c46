import { expect, test } from "vitest";
import { recommendRule, type Profile } from "#policy/rule.ts";
import type { Assessment } from "#risk/assessment.ts";
import { categories, type Category } from "#risk/taxonomy.ts";

function verdict(category: Category, more: Partial<Assessment> = {}): Assessment {
  return {
    tool: "t",
    category,
    level: "medium",
    confidence: 0.9,
    band: "high",
    known: true,
    flags: [],
    levelSteps: [],
    evidence: [],
    conflicts: [],
    missing: [],
    ...more,
  };
}

const rule = (
  category: Category,
  profile?: Profile,
  more: Partial<Assessment> = {},
  named: readonly string[] = [],
) => {
  const { posture, limits } = recommendRule({ name: "t" }, verdict(category, more), profile, new Set(named));
  return limits.length === 0
    ? posture
    : `${posture} ${limits.map(({ max, window }) => `${max}/${window}`).join(" ")}`;
};

test("the default rule is allow, 30 a minute, 10 a minute, hide, deny", () => {
  expect(
    ["Read", "Write", "Execute", "Destructive", "Financial"].map((category) => rule(category as Category)),
  ).toEqual(["allow", "limit 30/minute", "limit 10/minute", "hide", "deny"]);
});

test("a limit counts under the tool's name and once for each grant", () => {
  expect(recommendRule({ name: "start_scan" }, verdict("Execute")).limits).toEqual([
    { counter: "start_scan_rate", window: "minute", max: 10, scope: "grant" },
  ]);
});

test("a verdict of low confidence takes the rule of the next stricter category, and says so", () => {
  expect(rule("Read", undefined, { band: "low" })).toBe("limit 30/minute");
  expect(rule("Write", undefined, { band: "low" })).toBe("limit 10/minute");
  expect(rule("Execute", undefined, { band: "low" })).toBe("limit 10/minute");
  const { reasons } = recommendRule({ name: "t" }, verdict("Read", { band: "low" }));
  expect(reasons).toEqual(["The definition says too little to be sure, so the rule is one step stricter."]);
});

test("a category that a person has reviewed is not made stricter", () => {
  const review = { category: "Read", reason: "", reviewer: "", date: "", expires: "" } as const;
  expect(rule("Read", undefined, { band: "low", review })).toBe("allow");
});

test("where a person is there, what removes, executes or pays asks; a pipeline gets reads and named writes", () => {
  expect(categories.map((category) => rule(category, "interactive"))).toEqual([
    "ask",
    "ask",
    "ask",
    "limit 30/minute",
    "allow",
  ]);
  expect(categories.map((category) => rule(category, "ci"))).toEqual([
    "hide",
    "hide",
    "hide",
    "hide",
    "allow",
  ]);
  expect(rule("Write", "ci", {}, ["t"])).toBe("limit 30/minute");
  expect(rule("Destructive", "ci", {}, ["t"])).toBe("hide");
});

test("no profile is milder to a category than to a milder one", () => {
  const order = ["Read", "Write", "Execute", "Destructive"] as const;
  const strength = { allow: 0, "limit 30/minute": 1, "limit 10/minute": 2, ask: 3, deny: 4, hide: 5 };
  for (const profile of ["interactive", "unattended", "ci"] as const) {
    const strengths = order.map((category) => strength[rule(category, profile) as keyof typeof strength]);
    expect(strengths).toEqual(strengths.toSorted((a, b) => a - b));
  }
});
