import { expect, test } from "vitest";
import { checkTools, writtenBytes } from "#collect/check-tools.ts";

test("tools that fit are handed on untouched and in order", () => {
  const tools = [{ name: "b", description: 42 }, { name: "a" }];
  const { good, refused } = checkTools(tools, 1000);
  expect(good).toStrictEqual(tools);
  expect(good[0]).toBe(tools[0]);
  expect(refused).toStrictEqual([]);
});

test("a tool that the record has no room for is refused, and a smaller one after it is not", () => {
  const [first, large, small] = [
    { name: "first" },
    { name: "large", description: "x".repeat(500) },
    { name: "small" },
  ];
  const { good, refused } = checkTools([first, large, small], writtenBytes(first) + writtenBytes(small));
  expect(good).toStrictEqual([first, small]);
  expect(refused).toMatchObject([{ place: 2, name: "large" }]);
});
