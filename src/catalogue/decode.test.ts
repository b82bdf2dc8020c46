import { expect, test } from "vitest";
import { decodeUtf8, readableBeginning } from "#catalogue/decode.ts";

test("a byte order mark is no part of the text, a second one is", () => {
  expect(decodeUtf8(Buffer.from("\uFEFF\uFEFFx"))).toBe("\uFEFFx");
});

test("U+FFFD that is really in the text is no fault", () => {
  expect(decodeUtf8(Buffer.from("a\uFFFDb"))).toBe("a\uFFFDb");
});

test.each([
  ["Latin-1", Buffer.from("caf\u00e9 noir", "latin1"), "caf"],
  ["a surrogate in three bytes", Buffer.from([0x61, 0xed, 0xa0, 0x80]), "a"],
  ["a character cut off at the end", Buffer.from("ab€").subarray(0, 4), "ab"],
  ["an overlong slash", Buffer.from([0x61, 0x62, 0xc0, 0xaf]), "ab"],
  ["UTF-16", Buffer.from("\uFEFFab", "utf16le"), ""],
])("%s is not UTF-8, and what can be read before it is told", (_, bytes, beginning) => {
  expect(decodeUtf8(bytes)).toBeUndefined();
  expect(readableBeginning(bytes)).toBe(beginning);
});
