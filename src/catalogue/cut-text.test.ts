import fc from "fast-check";
import { expect, test } from "vitest";
import { cutBytes } from "#catalogue/cut-text.ts";

test("a text that is exactly as long as allowed is not cut", () => {
  expect(cutBytes("é".repeat(5), 10)).toBe("ééééé");
});

test("a text that is longer ends in a mark, and the mark is part of its length", () => {
  expect(cutBytes("x".repeat(20), 10)).toBe("xxxxxxx…");
  expect(cutBytes("👍👍👍", 11)).toBe("👍👍…");
});

test("a cut text is never too long and never ends within a character", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 3, max: 40 }), (text, max) => {
      const cut = cutBytes(text, max);
      expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(max);
      expect(cut.isWellFormed()).toBe(true);
      expect(cut === text || text.startsWith(cut.slice(0, -1))).toBe(true);
    }),
  );
});
