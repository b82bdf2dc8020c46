import { expect, test } from "vitest";
import { allOf, formatNumber, plural, withArticle } from "#lib/plural.ts";

test.each([
  [0, "0 tools"],
  [1, "1 tool"],
  [2, "2 tools"],
  [1_234_567, "1,234,567 tools"],
])("%i of a tool is %s", (count, text) => {
  expect(plural(count, "tool")).toBe(text);
});

test("an irregular plural is given", () => {
  expect([plural(1, "policy", "policies"), plural(3, "policy", "policies")]).toEqual([
    "1 policy",
    "3 policies",
  ]);
});

test("a number has a comma every three digits", () => {
  expect(formatNumber(8_641)).toBe("8,641");
});

test.each([
  "a Read",
  "a Write",
  "an Execute",
  "a Destructive",
  "a Financial",
  "a low",
  "a medium",
  "a high",
  "an unknown",
  "an hour",
  "a user",
  "a useful",
  "a unit",
  "a unique",
  "an uninstaller",
  "an unmonitored",
  "an umbrella",
  "a URL",
  "a UUID",
  "an MCP server",
  "an AWS account",
  "an HTTP request",
  "an API",
  "a JSON file",
  "a YAML file",
  "a READ",
  "a one-way street",
  "a European",
  "an 8 MiB",
  "an 11",
  "an 18",
  "a 110",
  "a 1",
  "an 80",
  "an `undo`",
])("%s has the right article", (phrase) => {
  expect(withArticle(phrase.replace(/^an? /, ""))).toBe(phrase);
});

test("two are both, more are all", () => {
  expect([allOf(2, "tool"), allOf(5, "tool"), allOf(2, "tool", "its "), allOf(1200, "tool", "its ")]).toEqual(
    ["Both tools", "All 5 tools", "Both its tools", "All its 1,200 tools"],
  );
});
