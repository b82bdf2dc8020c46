import { expect, test } from "vitest";
import { explainSyntaxError, makeLocator, positionAt } from "#catalogue/locate.ts";

const text = '{\n  "name": "x",\n  "tools": [\n    { "name": "😀", "title": 5 }\n  ]\n}';

test.each([
  [[], { line: 1, column: 1 }],
  [["name"], { line: 2, column: 11 }],
  [["tools", 0], { line: 4, column: 5 }],
  [["tools", 0, "title"], { line: 4, column: 30 }],
])("the value at %j has its place, the column in UTF-16 units", (path, place) => {
  expect(makeLocator(text, 1)(path)).toEqual(place);
});

test("a value that is missing has the place of what should hold it", () => {
  const locate = makeLocator(text, 1);
  expect(locate(["tools", 0, "description"])).toEqual(locate(["tools", 0]));
  expect(locate(["tools", 7])).toEqual(locate(["tools"]));
});

test("a record that begins on a later line counts from there", () => {
  expect(makeLocator('{"a": 1}', 40)(["a"])).toEqual({ line: 40, column: 7 });
});

test("of two equal keys the last has the place, for its value is the one that counts", () => {
  expect(makeLocator('{"a": 1, "a": 2}', 1)(["a"])).toEqual({ line: 1, column: 15 });
});

test.each([
  ["too deep", `{"a":${"[".repeat(200_000)}${"]".repeat(200_000)}}`],
  ["too large", `{"a":[${"1,".repeat(500_000)}1]}`],
])("a text that is %s to look places up in has the place of its first line", (_, large) => {
  expect(makeLocator(large, 3)(["a", 5])).toEqual({ line: 3, column: 1 });
});

test.each([
  ['{"a" 1}', 1, 6, "expected ':' after property name"],
  ['{"a":1,}', 1, 8, "expected double-quoted property name"],
  ['{"a":\n x}', 2, 2, "unexpected token 'x'"],
  ['{"a":\n', 2, 1, "unexpected end of JSON input"],
  ["", 1, 1, "unexpected end of JSON input"],
  ['{"secret": "token", "x": y}', 1, 26, "unexpected token 'y'"],
])(
  "%j is wrong at a place and for a reason, and the reason does not repeat the text",
  (wrong, line, column, reason) => {
    expect(explainSyntaxError(wrong, errorOf(wrong), 1)).toEqual({ line, column, reason });
  },
);

test("an offset has its place after line breaks of either kind", () => {
  expect(positionAt("a\r\nbc\nd", 4, 10)).toEqual({ line: 11, column: 2 });
  expect(positionAt("a\r\nbc\nd", 6, 10)).toEqual({ line: 12, column: 1 });
});

function errorOf(wrong: string): unknown {
  try {
    JSON.parse(wrong);
  } catch (error) {
    return error;
  }
  throw new Error("this is JSON");
}
