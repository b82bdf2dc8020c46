import { expect, test } from "vitest";
import { percent } from "#view/percent.ts";

test("a share is written with at most one decimal", () => {
  expect([0.5, 0.9617, 1, 0].map(percent)).toEqual(["50%", "96.2%", "100%", "0%"]);
});

test("nearly all is not all, and nearly none is not none", () => {
  expect([0.9999, 0.0001].map(percent)).toEqual(["99.9%", "0.1%"]);
});
