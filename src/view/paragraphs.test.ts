import fc from "fast-check";
import { expect, test } from "vitest";
import { splitParagraphs } from "#view/paragraphs.ts";

const texts = (text: string, marked: string): readonly string[] =>
  splitParagraphs(text, (start, end) => marked !== "" && text.slice(start, end).includes(marked)).map(
    ({ start, end }) => text.slice(start, end),
  );

test("a marked paragraph stands alone, and its neighbours stay together", () => {
  const text = "One.\n\nTwo.\n\nDelete all.\n \nFour.\n\n\nFive.\n";
  expect(texts(text, "Delete")).toEqual(["One.\n\nTwo.", "Delete all.", "Four.\n\n\nFive."]);
});

test("a paragraph that is too long is cut at a line's, a sentence's or a word's end", () => {
  expect(texts(`${"x".repeat(600)}\n${"y".repeat(600)}`, "").map((part) => part.length)).toEqual([600, 600]);
  expect(texts(`${"x".repeat(500)}. ${"y".repeat(400)}`, "").map((part) => part.length)).toEqual([501, 400]);
  expect(texts(`${"x ".repeat(500)}`, "").every((part) => part.length <= 700 && !part.endsWith(" "))).toBe(
    true,
  );
});

test("nothing but white space is lost between the parts", () => {
  const word = fc.string({ unit: "grapheme", maxLength: 900 });
  fc.assert(
    fc.property(fc.array(fc.oneof(word, fc.constantFrom("\n", "\n\n", " \n", ". "))), (parts) => {
      const text = parts.join("");
      expect(texts(text, "").join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }),
    { numRuns: 200 },
  );
});
