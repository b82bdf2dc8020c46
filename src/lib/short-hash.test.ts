import { expect, test } from "vitest";
import { shortHash } from "#lib/short-hash.ts";

test("an empty text has the offset basis of FNV-1a as its hash", () => {
  expect(shortHash("")).toBe("811c9dc5");
});

test("texts that differ only in the upper byte of a unit have different hashes", () => {
  expect(shortHash("\u0061")).not.toBe(shortHash("\u0161"));
});

test("lone surrogates are told apart", () => {
  expect(shortHash("\ud800")).not.toBe(shortHash("\ud801"));
});
