import { expect, test } from "vitest";
import { sizeOf } from "#build/site-size.ts";

test("files, folders, bytes, and the folder with the most entries are counted", () => {
  const files = [
    ["index.html", 10],
    ["tools/a/x/index.html", 30],
    ["tools/a/y/index.html", 20],
    ["tools/a/z/index.html", 5],
    ["tools/b/x/index.html", 5],
  ] as const;
  expect(sizeOf(files)).toEqual({
    files: 5,
    folders: 7,
    bytes: 70,
    largestFolder: { path: "tools/a", entries: 3 },
    largestFile: { path: "tools/a/x/index.html", bytes: 30 },
  });
});

test("a site of nothing has no size", () => {
  expect(sizeOf([])).toMatchObject({ files: 0, folders: 0, bytes: 0 });
});

test("a file that is replaced counts once, as what it is now", () => {
  expect(
    sizeOf([
      ["a/b", 1],
      ["a/b", 3],
    ]),
  ).toMatchObject({ files: 1, folders: 1, bytes: 3 });
});
