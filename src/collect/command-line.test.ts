import fc from "fast-check";
import { expect, test } from "vitest";
import { joinCommand, splitCommand } from "#collect/command-line.ts";

test("a command line is split as a shell splits it", () => {
  expect(splitCommand(`node  "my server.js" --key='a "b"' c\\ d "" 'it'\\''s'`)).toStrictEqual([
    "node",
    "my server.js",
    `--key=a "b"`,
    "c d",
    "",
    "it's",
  ]);
});

test("what a shell would run or replace is only text", () => {
  expect(splitCommand("a;b $HOME `id` | cat > x & *")).toStrictEqual([
    "a;b",
    "$HOME",
    "`id`",
    "|",
    "cat",
    ">",
    "x",
    "&",
    "*",
  ]);
});

test("words that are joined and split again are the same words", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" })), (words) => {
      expect(splitCommand(joinCommand(words))).toStrictEqual(words);
    }),
  );
});
