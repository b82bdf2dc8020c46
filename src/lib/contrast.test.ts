import { expect, test } from "vitest";
import { contrast } from "#lib/contrast.ts";

test("black on white has the greatest contrast, and a colour on itself none", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#244d9e", "#244d9e")).toBe(1);
});

test("the contrast is the same both ways round, and that of WCAG's own example", () => {
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  expect(contrast("#ffffff", "#767676")).toBeCloseTo(4.54, 2);
});
