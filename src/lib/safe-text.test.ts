import fc from "fast-check";
import { expect, test } from "vitest";
import { clip, quoted, terminalText, visibleText, wellFormed } from "#lib/safe-text.ts";
import { cpuTime } from "../../tests/cpu-time.ts";

test.each([
  ["\u001b[31mred\u001b[0m", "red"],
  ["\u001b]0;title\u0007x", "x"],
  ["\u001b]8;;https://hostile.example\u001b\\link\u001b]8;;\u001b\\", "link"],
  ["\u009b2Jcleared", "cleared"],
  ["\u001bPq#0\u001b\\picture", "picture"],
  ["\u001bcreset", "reset"],
  ["\u001b", ""],
  ["never ends \u001b]0;abc", "never ends "],
  ["one\r\ntwo\tthree", "one two three"],
  ["a\u202eb\u200bc\ufeffd\u0000e\u0085f\u{E0041}g", "abcdefg"],
  ["长亭 é 👍", "长亭 é 👍"],
])("%j is %j in a terminal", (text, shown) => {
  expect(terminalText(text)).toBe(shown);
});

test("no text can send a control character to a terminal", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("\u001b", "[", "]", "\u009b", "3", "m", "\\", "\u0007", "\r", "x") }),
      (text) => {
        expect(terminalText(text)).not.toMatch(/\p{Cc}/u);
      },
    ),
    { numRuns: 1_000 },
  );
});

test("a megabyte of unfinished escape sequences is stripped in time", () => {
  const time = cpuTime(() => {
    for (const unit of ["\u001b[", "\u001b]", "\u001b[0", "\u001b "]) terminalText(unit.repeat(250_000));
  });
  expect(time).toBeLessThan(4_000);
});

test("a text without its hidden characters keeps its lines", () => {
  expect(visibleText("a\u200b\n\tb\u202e")).toBe("a\n\tb");
});

test("a quotation shows what is hidden as escapes, and is cut", () => {
  expect(quoted('a"\u202e\u{E0041}\n\ud800')).toBe(String.raw`"a\"\u202e\udb40\udc41\n\ud800"`);
  expect(quoted("x".repeat(200), 10)).toBe(`"${"x".repeat(9)}…"`);
});

test("a quotation can be read back as JSON", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
      expect(JSON.parse(quoted(text, 200))).toBe(text);
    }),
  );
});

test("a lone surrogate is replaced, a pair stays", () => {
  expect(wellFormed("a\ud800b👍")).toBe("a\ufffdb👍");
});

test.each([
  ["abc", 3, "abc"],
  ["abcd", 3, "ab…"],
  ["👍👍👍", 3, "👍👍👍"],
  ["👍👍👍👍", 3, "👍👍…"],
  ["ab", 1, "…"],
  ["", 5, ""],
])("%j cut to %i characters is %j", (text, max, cut) => {
  expect(clip(text, max)).toBe(cut);
});
