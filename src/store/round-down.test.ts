import { expect, test } from "vitest";
import { roundDown } from "#store/round-down.ts";

test("a number keeps its first two digits and never grows", () => {
  expect([0, 7, 42, 99, 100, 109, 119, 1_283, 494_476].map(roundDown)).toEqual([
    0, 7, 42, 99, 100, 100, 110, 1_200, 490_000,
  ]);
});
