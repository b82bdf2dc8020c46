import fc from "fast-check";
import { expect, test } from "vitest";
import { annotate, type NumberedQuote } from "#view/annotate.ts";

const quote = fc.record({
  start: fc.integer({ min: -2, max: 40 }),
  end: fc.integer({ min: -2, max: 40 }),
  number: fc.nat(9),
  tone: fc.constantFrom("read" as const, "up" as const),
});

test("the pieces of an annotated text always add up to the text", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(quote), (text, quotes) => {
      expect(
        annotate(text, quotes)
          .map((segment) => segment.text)
          .join(""),
      ).toBe(text);
    }),
  );
});

test("every quote inside the text is numbered once, where it ends", () => {
  const quotes: readonly NumberedQuote[] = [
    { start: 0, end: 6, number: 1, tone: "destructive" },
    { start: 3, end: 9, number: 2, tone: "up" },
    { start: 50, end: 60, number: 3, tone: "up" },
  ];
  const segments = annotate("delete everything", quotes);
  expect(segments.flatMap(({ numbers }) => numbers)).toEqual([1, 2]);
  expect(segments[0]).toEqual({ text: "del", tone: "destructive", numbers: [] });
  expect(segments[1]).toEqual({ text: "ete", tone: "destructive", numbers: [1] });
  expect(segments[2]).toEqual({ text: " ev", tone: "up", numbers: [2] });
});
