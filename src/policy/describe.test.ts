import { expect, test } from "vitest";
import { describeGaps, describeLimit, describeRule } from "#policy/describe.ts";
import { cappedRule, exampleRule } from "#policy/example-rules.ts";
import { postures } from "#policy/rule.ts";
import type { Assessment } from "#risk/assessment.ts";

test("a cap of 30 a minute is 1,800 an hour, 43,200 a day, and 60 at the edge of two minutes", () => {
  expect(describeLimit({ counter: "c", window: "minute", max: 30, scope: "grant" })).toEqual([
    "Used to the full, 30 calls a minute are 1,800 calls an hour or 43,200 calls a day.",
    "Windows begin with the minute of the clock in UTC, so 60 calls can pass within seconds where one minute ends and the next begins.",
  ]);
});

test("a cap by the day is told only at its edge", () => {
  expect(describeLimit({ counter: "c", window: "day", max: 1, scope: "grant" })).toEqual([
    "Windows begin with the day of the clock in UTC, so 2 calls can pass within seconds where one day ends and the next begins.",
  ]);
});

test("every rule is told in whole sentences", () => {
  const rules = [
    ...postures.filter((posture) => posture !== "limit").map((posture) => exampleRule("t", posture)),
    cappedRule("t", 1),
  ];
  for (const rule of rules) expect(describeRule(rule)).toMatch(/^[A-Z].*\.$/);
  expect(describeRule(cappedRule("t", 30))).toBe(
    "Calls pass up to 30 calls a minute, and the rest are denied until the next minute begins.",
  );
});

test("a cap on free code is said not to be enough", () => {
  const flags = ["code"] as const;
  const gaps = describeGaps(cappedRule("t", 10), { flags } as unknown as Assessment);
  expect(gaps.join(" ")).toContain("A cap is not enough here");
});
