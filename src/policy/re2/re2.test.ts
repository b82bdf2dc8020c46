import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeRe2 } from "#policy/re2/escape.ts";
import { compileRe2 } from "#policy/re2/match.ts";
import { cpuTime } from "../../../tests/cpu-time.ts";

const matches = (pattern: string, text: string): boolean => compileRe2(pattern).matches(text);

test.each([
  ["^feat/", "feat/login", true],
  ["^feat/", "a feat/login", false],
  ["a{2,3}$", "caaa", true],
  ["^a{2,3}$", "aaaa", false],
  ["^(?:red|green)$", "green", true],
  ["^(?i)select\\b", "SELECT 1", true],
  ["(?i:S)elect", "sElect", false],
  ["^[^@\\s]+@example\\.com$", "a@example.com", true],
  ["^[^@\\s]+@example\\.com$", "a@example.com\n", false],
  ["^\\p{Greek}+$", "αβγ", true],
  ["^\\PL$", "1", true],
  ["^[[:alpha:]_-]+$", "a-b_C", true],
  ["^\\Qa.b\\E$", "a.b", true],
  ["^\\Qa.b\\E$", "axb", false],
  ["(?s)^a.b$", "a\nb", true],
  ["^a.b$", "a\nb", false],
  ["(?m)^b$", "a\nb\nc", true],
  ["\\x{1F600}", "an emoji 😀", true],
  ["^\\z.", "anything", false],
  ["", "anything", true],
  ["x{,2}", "x{,2}", true],
  ["^(|a)*$", "aaaa", true],
])("the pattern %s on %j gives %s, as in Go", (pattern, text, expected) => {
  expect(matches(pattern, text)).toBe(expected);
});

test.each([
  "(?=a)",
  "(?!a)",
  "(?<=a)b",
  "(?<!a)b",
  "(a)\\1",
  "a*+",
  "a**",
  "(?>a)",
  "\\Z",
  "(a",
  "a)",
  "[a",
  "[b-a]",
  "*a",
  "a{1001}",
  "a{3,2}",
  "\\",
  "\\y",
  "\\p{Nothing}",
  "[[:nothing:]]",
  "(?i",
  "(?P<a>x)(?P<a>y)",
  "\\x{110000}",
  "((a{1000}){1000}){1000}",
])("RE2 does not take %s", (pattern) => {
  expect(() => compileRe2(pattern)).toThrow();
});

test("a pattern that keeps a backtracking engine busy for ages answers at once", () => {
  const time = cpuTime(() => {
    expect(matches("^(a+)+$", `${"a".repeat(5_000)}!`)).toBe(false);
  });
  expect(time).toBeLessThan(2_000);
});

test("a text too long for its pattern is refused, not waited for", () => {
  expect(() => matches("a{1000}b{1000}", "a".repeat(60_000))).toThrow(/too long/);
});

test("an escaped text matches itself and no other text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (text, other) => {
      const pattern = `^${escapeRe2(text)}$`;
      expect(matches(pattern, text)).toBe(true);
      expect(matches(pattern, other)).toBe(other === text);
    }),
  );
});

test("on patterns that both know, JavaScript's own engine agrees", () => {
  const atom = fc.constantFrom(
    "a",
    "b",
    ".",
    "[ab]",
    "[^a]",
    "\\d",
    "\\w",
    "(?:ab)",
    "(?:a|b)",
    "^",
    "$",
    "\\b",
  );
  const piece = fc
    .tuple(atom, fc.constantFrom("", "", "*", "+", "?", "{1,2}", "*?"))
    .filter(([part, repeat]) => repeat === "" || !["^", "$", "\\b"].includes(part));
  const pattern = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.map((p) => p.join("")).join(""));
  fc.assert(
    fc.property(
      pattern,
      fc.string({ unit: fc.constantFrom("a", "b", "1", " "), maxLength: 12 }),
      (source, text) => {
        expect(matches(source, text)).toBe(new RegExp(source, "u").test(text));
      },
    ),
    { numRuns: 500 },
  );
});
