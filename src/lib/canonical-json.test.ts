import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "#lib/canonical-json.ts";
import type { Json } from "#lib/json.ts";

test("numbers, strings and literals are spelt as RFC 8785 spells its example", () => {
  const input = String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`;
  expect(canonicalJson(JSON.parse(input) as Json)).toBe(
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  );
});

test("keys are ordered by UTF-16 code units, as in the RFC's example", () => {
  const value = { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\u{1F600}": 5, "\u0080": 6, "\u00f6": 7 };
  const keys = Object.keys(JSON.parse(canonicalJson(value)) as object);
  expect(canonicalJson(value).indexOf('"\u{1F600}"')).toBeLessThan(canonicalJson(value).indexOf('"\ufb33"'));
  expect(canonicalJson(value)).toBe(
    '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\u{1F600}":5,"\ufb33":3}',
  );
  expect(keys.length).toBe(7);
});

test.each([
  [-0, "0"],
  [1e21, "1e+21"],
  [5e-324, "5e-324"],
  [9007199254740994, "9007199254740994"],
  [JSON.parse("1e400") as number, "null"],
])("the number %d is written %s", (value, text) => {
  expect(canonicalJson(value)).toBe(text);
});

test("a lone surrogate is written as its escape, so two of them stay apart", () => {
  expect(canonicalJson("\ud800")).toBe(String.raw`"\ud800"`);
  expect(canonicalJson({ "\udc00": "\udc01" })).toBe(String.raw`{"\udc00":"\udc01"}`);
});

test("a key __proto__ is a key", () => {
  expect(canonicalJson(JSON.parse('{"b":1,"__proto__":{"a":2}}') as Json)).toBe(
    '{"__proto__":{"a":2},"b":1}',
  );
});

test("a value of any depth has a spelling", () => {
  const text = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
  expect(canonicalJson(JSON.parse(text) as Json)).toBe(text);
});

test("the order of keys does not matter, and the spelling means the same value", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const json = JSON.parse(JSON.stringify(value)) as Json;
      expect(JSON.parse(canonicalJson(json))).toEqual(json);
      expect(canonicalJson(reverseKeys(json))).toBe(canonicalJson(json));
    }),
    { numRuns: 500 },
  );
});

function reverseKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map(reverseKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reverseKeys(inner as Json)]),
  );
}
