import { expect, test } from "vitest";
import { nearest } from "#lib/nearest.ts";

const fields = ["licence", "name", "tools", "description"];

test.each([
  ["license", "licence"],
  ["desciption", "description"],
  ["nam", "name"],
  ["Tools", "tools"],
])("%s was meant to be %s", (word, meant) => {
  expect(nearest(word, fields)).toBe(meant);
});

test.each(["x", "publisher", "", "d".repeat(100_000)])("%.20s is near none of them", (word) => {
  expect(nearest(word, fields)).toBeUndefined();
});
