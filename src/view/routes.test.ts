import { expect, test } from "vitest";
import { makeRoutes } from "#view/routes.ts";

test("a base with and without a slash at its end gives the same addresses", () => {
  expect(makeRoutes("/x").tool("github", "delete-branch")).toBe("/x/tools/github/delete-branch/");
  expect(makeRoutes("/x/").tool("github", "delete-branch")).toBe("/x/tools/github/delete-branch/");
});

test("the first page of a list has the list's own address", () => {
  const routes = makeRoutes("/");
  expect(routes.servers(1)).toBe("/servers/");
  expect(routes.servers(2)).toBe("/servers/page/2/");
  expect(routes.categoryLevel("Read", "low", 3)).toBe("/categories/read/low/page/3/");
});
