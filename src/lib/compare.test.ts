import { expect, test } from "vitest";
import { compareCodeUnits } from "#lib/compare.ts";

test("capitals come before small letters and accents after both, on every machine", () => {
  expect(["b", "é", "B", "a", "a"].sort(compareCodeUnits)).toEqual(["B", "a", "a", "b", "é"]);
});
