import { expect, test } from "vitest";
import { cedarStrings, jsonStrings, longStrings, quote } from "#policy/print/quote.ts";

test("a plain name is only put between quotes", () => {
  for (const grammar of [jsonStrings, longStrings, cedarStrings])
    expect(quote("get_log v1.2 (new)", grammar)).toBe('"get_log v1.2 (new)"');
});

test("what ends a string or cannot be seen is escaped as each grammar has it", () => {
  const text = 'a"b\\\n\b\u202e😀';
  expect(quote(text, jsonStrings)).toBe(String.raw`"a\"b\\\n\b\u202e\ud83d\ude00"`);
  expect(quote(text, longStrings)).toBe(String.raw`"a\"b\\\n\b\u202e\U0001f600"`);
  expect(quote(text, cedarStrings)).toBe(String.raw`"a\"b\\\n\u{8}\u{202e}\u{1f600}"`);
});
