import fc from "fast-check";
import { expect, test } from "vitest";
import { textRuns } from "#lib/text-runs.ts";
import { cpuTime } from "../../tests/cpu-time.ts";

test.each([
  ["\u202e", "U+202E", "right-to-left override"],
  ["\u2066", "U+2066", "left-to-right isolate"],
  ["\u200b", "U+200B", "zero-width space"],
  ["\ufeff", "U+FEFF", "byte order mark"],
  ["\u00ad", "U+00AD", "soft hyphen"],
  ["\u0000", "U+0000", "null"],
  ["\u001b", "U+001B", "escape"],
  ["\u0085", "U+0085", "control character"],
  ["\u2028", "U+2028", "line separator"],
  ["\u{E0041}", "U+E0041", "tag character"],
  ["\ufe0f", "U+FE0F", "variation selector"],
  ["\u3164", "U+3164", "Hangul filler"],
  ["\ud800", "U+D800", "lone surrogate"],
  ["\u2061", "U+2061", "invisible character"],
])("the hidden character %j is a run of its own, %s", (character, code, name) => {
  expect(textRuns(`a${character}b`)).toEqual([
    { kind: "text", text: "a" },
    { kind: "hidden", text: character, code, name, count: 1 },
    { kind: "text", text: "b" },
  ]);
});

test.each(["plain", "tab\tand\r\nline", "👩‍👩‍👧", "❤️", "1️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "می‌خواهم", "क्‍ष", "ế", "שָׁלוֹם", "\u0600١٢"])(
  "%j is spelt as it should be and is one run of text",
  (text) => {
    expect(textRuns(text)).toEqual([{ kind: "text", text }]);
  },
);

test("a joiner that joins nothing is hidden", () => {
  expect(textRuns("ab\u200dc")[1]).toMatchObject({ kind: "hidden", name: "zero-width joiner" });
});

test("equal hidden characters that follow one another are one run", () => {
  expect(
    textRuns("x\u200b\u200b\u200b\u200cy").map((run) => (run.kind === "hidden" ? run.count : run.text)),
  ).toEqual(["x", 3, 1, "y"]);
});

test("a flood of combining marks is cut off after six", () => {
  const runs = textRuns(`a${"\u0301".repeat(40)}b`);
  expect(runs[0]).toEqual({ kind: "text", text: `a${"\u0301".repeat(6)}` });
  expect(runs[1]).toMatchObject({ kind: "hidden", name: "combining marks", count: 34 });
});

test("a text of white space only is hidden, each kind of it a run", () => {
  expect(textRuns("  \u00a0\t")).toEqual([
    { kind: "hidden", text: "  ", code: "U+0020", name: "space", count: 2 },
    { kind: "hidden", text: "\u00a0", code: "U+00A0", name: "no-break space", count: 1 },
    { kind: "hidden", text: "\t", code: "U+0009", name: "tab", count: 1 },
  ]);
  expect(textRuns(" a ")).toEqual([{ kind: "text", text: " a " }]);
});

test("an empty text has no runs", () => {
  expect(textRuns("")).toEqual([]);
});

test("the runs of any text are the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(
        textRuns(text)
          .map((run) => run.text)
          .join(""),
      ).toBe(text);
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  ["marks", "\u0301"],
  ["joiners after a letter", "\u0627\u200d"],
  ["marks and joiners", "\u0301\u200d"],
  ["hidden pairs", "\u200b\u200c"],
  ["half emoji", "👩\u200d"],
  ["digits", "1"],
])("a quarter of a million %s are split in time", (_, unit) => {
  expect(cpuTime(() => textRuns(`\u200b${unit.repeat(250_000 / unit.length)}`))).toBeLessThan(4_000);
});
