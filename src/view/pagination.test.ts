import { expect, test } from "vitest";
import { countPages, pageParams, paginate } from "#view/pagination.ts";

test("a hundred rows are one page and a hundred and one are two", () => {
  expect([0, 1, 100, 101].map(countPages)).toEqual([1, 1, 1, 2]);
});

test("the first page has no previous one and the last has no next", () => {
  const address = (page: number): string => `/x/${page}`;
  expect(paginate(250, 1, address)).toEqual({ page: 1, pages: 3, first: "/x/1", next: "/x/2", last: "/x/3" });
  expect(paginate(250, 3, address)).toEqual({
    page: 3,
    pages: 3,
    first: "/x/1",
    previous: "/x/2",
    last: "/x/3",
  });
});

test("the first page of a list needs nothing after the list's address", () => {
  expect(pageParams(150)).toEqual([
    { rest: undefined, page: 1 },
    { rest: "page/2", page: 2 },
  ]);
});
