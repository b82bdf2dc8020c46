import fc from "fast-check";
import { expect, test } from "vitest";
import type { Json } from "#lib/json.ts";
import { scriptJson } from "#lib/script-json.ts";

test("no text can end the script element or open a comment in it", () => {
  const text = scriptJson({ "</script>": "<!-- <script> ]]> &lt; \u2028\u2029" });
  expect(text).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(text)).toEqual({ "</script>": "<!-- <script> ]]> &lt; \u2028\u2029" });
});

test("a lone surrogate in a text becomes the replacement character", () => {
  expect(scriptJson(["\ud800x", { x: "\udc00" }])).toBe('["\ufffdx",{"x":"\ufffd"}]');
});

test("the value is the same after it was written", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const json = JSON.parse(JSON.stringify(value)) as Json;
      expect(JSON.parse(scriptJson(json))).toEqual(json);
    }),
  );
});
