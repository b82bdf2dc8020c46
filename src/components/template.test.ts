import { expect, test } from "vitest";
import { attribute, markup } from "#components/template.ts";

test("texts are escaped, attributes too, and markup is taken as it is", () => {
  const hostile = `<i a="b">&'`;
  expect(String(markup`<p title="${hostile}">${hostile}${markup`<b>${1}</b>`}</p>`)).toBe(
    `<p title="<i a=&quot;b&quot;>&amp;'">&lt;i a=&quot;b&quot;&gt;&amp;&#39;<b>1</b></p>`,
  );
});

test("a value in a tag is an attribute's, wherever the tag began", () => {
  const quote = `"`;
  expect(String(markup`<a class="x ${quote}" href="${quote}"${attribute("rel", quote)}>${quote}</a>`)).toBe(
    `<a class="x &quot;" href="&quot;" rel="&quot;">&quot;</a>`,
  );
});

test("nothing is shown for undefined and false, and lists are shown one after the other", () => {
  const items = ["a", "b"].map((item) => markup`<li>${item}</li>`);
  expect(String(markup`<ul${undefined}${attribute("class", undefined)}>${false}${items}${[]}</ul>`)).toBe(
    "<ul><li>a</li><li>b</li></ul>",
  );
});

test("white space with a line break in it is nothing, in a template but not in a value", () => {
  const text = "a\n  b";
  expect(
    String(markup`
      <p>
        ${text} <b>c</b>
      </p>`),
  ).toBe("<p>a\n  b <b>c</b></p>");
});
