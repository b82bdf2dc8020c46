import { expect, test } from "vitest";
import { closeTag, foreign, openTag, proseMarkup } from "#components/markup.ts";

const hostile = `</bdi><script>alert("1")</script>&amp;'`;
const escaped = "&lt;/bdi&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp;&#39;";

test("foreign text is escaped, whether it may break or not", () => {
  expect(String(foreign(hostile))).toBe(`<bdi>${escaped}</bdi>`);
  expect(String(foreign(hostile, { name: true })).replaceAll("<wbr>", "")).toBe(`<bdi>${escaped}</bdi>`);
});

test("a long name may break after its marks and before its capitals, and nowhere in an entity", () => {
  expect(String(foreign("delete_myBranch<x.y", { name: true }))).toBe(
    "<bdi>delete_<wbr>my<wbr>Branch&lt;x.<wbr>y</bdi>",
  );
});

test("what cannot be seen is a badge", () => {
  expect(String(foreign("a\u202E\u202Eb", { class: "mono" }))).toBe(
    '<bdi class="mono">a<span class="hidden-char" title="right-to-left override">U+202E ×2</span>b</bdi>',
  );
});

test("foreign parts of prose are escaped and set apart from our words, which are escaped too", () => {
  const prose = [
    "Less < more ",
    { code: "<b>" },
    { mixed: "the tool <i>" },
    { quote: "<q>", tone: "flag" as const },
    { link: '/a/?"&', text: "<a>" },
  ];
  expect(String(proseMarkup(prose))).toBe(
    "Less &lt; more <code><bdi>&lt;b&gt;</bdi></code><bdi>the tool &lt;i&gt;</bdi>" +
      '<q class="mark flag"><bdi>&lt;q&gt;</bdi></q><a href="/a/?&quot;&amp;">&lt;a&gt;</a>',
  );
});

test("an element's attributes are escaped, and those without a value left out", () => {
  const tag = openTag("format-tabs", { class: "panes", "data-policy": '{"name":"<&>"}', title: undefined });
  expect(String(tag) + String(closeTag("format-tabs"))).toBe(
    '<format-tabs class="panes" data-policy="{&quot;name&quot;:&quot;<&amp;>&quot;}"></format-tabs>',
  );
});
