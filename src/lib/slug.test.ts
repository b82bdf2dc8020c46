import fc from "fast-check";
import { expect, test } from "vitest";
import { isSlug, serverSlug, slugLength, toolSlug } from "#lib/slug.ts";

test.each([
  ["create_issue", "create-issue"],
  ["search", "search"],
  ["s3_list_2", "s3-list-2"],
  ["deadbeef", "deadbeef"],
])("the plain name %s has a slug without a hash", (name, slug) => {
  expect(toolSlug(name)).toBe(slug);
});

test.each([
  ["createIssue", /^create-issue-[0-9a-f]{8}$/],
  ["getHTTPServer", /^get-http-server-[0-9a-f]{8}$/],
  ["create-issue", /^create-issue-[0-9a-f]{8}$/],
  ["长亭 IP 情报查询", /^ip-[0-9a-f]{8}$/],
  ["café", /^cafe-[0-9a-f]{8}$/],
  ["..", /^tool-[0-9a-f]{8}$/],
  ["", /^tool-[0-9a-f]{8}$/],
  ["con", /^con-[0-9a-f]{8}$/],
  ["index", /^index-[0-9a-f]{8}$/],
  ["constructor", /^constructor-[0-9a-f]{8}$/],
  ["__proto__", /^proto-[0-9a-f]{8}$/],
  ["report_20240101", /^report-20240101-[0-9a-f]{8}$/],
  ["a".repeat(300), /^a{71}-[0-9a-f]{8}$/],
  [`${"ab_".repeat(40)}c`, /^[ab-]+[ab]-[0-9a-f]{8}$/],
])("the name %j is lossy as a slug, so the slug ends in a hash", (name, slug) => {
  expect(toolSlug(name)).toMatch(slug);
});

test("a server's slug is its name only where the two are equal", () => {
  expect(serverSlug("aws-ecs")).toBe("aws-ecs");
  expect(serverSlug("aws_ecs")).toMatch(/^aws-ecs-[0-9a-f]{8}$/);
  expect(serverSlug("GitHub")).toMatch(/^git-hub-[0-9a-f]{8}$/);
  expect(serverSlug("🔥")).toMatch(/^server-[0-9a-f]{8}$/);
});

test("the slugs of published pages never change", () => {
  // Addresses that people have linked. If this fails, the rule has changed and every such link is dead.
  expect(toolSlug("createIssue")).toBe("create-issue-6d66a118");
  expect(toolSlug("search-docs")).toBe("search-docs-05409185");
  expect(serverSlug("长亭 IP 情报查询")).toBe("ip-204b1c02");
});

test("any name has a slug that every file system, host and URL takes", () => {
  const name = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), fc.string());
  fc.assert(
    fc.property(name, (text) => {
      for (const slug of [toolSlug(text), serverSlug(text)]) {
        expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(slugLength);
        expect(isSlug(slug)).toBe(true);
      }
    }),
    { numRuns: 2_000 },
  );
});

test("a slug without a hash can be turned back into the tool's name", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9_-]{1,20}$/), (name) => {
      const slug = toolSlug(name);
      expect(slug.replaceAll("-", "_") === name || /-[0-9a-f]{8}$/.test(slug)).toBe(true);
    }),
  );
});

test("different names of few letters have different slugs", () => {
  const letters = ["a", "b", "A", "_", "-", " ", ".", "é", "e\u0301", "1"];
  const names = letters.flatMap((a) =>
    letters.flatMap((b) => letters.flatMap((c) => letters.map((d) => a + b + c + d))),
  );
  const unlike = new Set(names);
  expect(new Set([...unlike].map(toolSlug)).size).toBe(unlike.size);
});

test.each(["", "-a", "a-", "a--b", "A", "a_b", "../x", "con", "lpt1", "404", "a".repeat(81), "é"])(
  "%j cannot be given as a server's slug",
  (text) => {
    expect(isSlug(text)).toBe(false);
  },
);
