import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { formats } from "#policy/formats.ts";
import { postures, type Rule } from "#policy/rule.ts";
import { highlight, highlightDirectly, highlightedLanguages, type CodeSpan } from "#view/highlight.ts";

const hostileNames = [
  "delete_branch",
  "yes",
  "a: b",
  "# no comment",
  'say "hi"',
  "back\\slash",
  "new\nline",
  "{[}],",
  "- item",
  "&a *b !c |d >e %f @g `h",
  "长亭 IP 情报查询",
  "a\u202Eb\u200Bc",
  "x".repeat(300),
  "\uE000",
  "'",
];

function ruleFor(tool: string, index: number): Rule {
  const posture = postures[index % postures.length] ?? "allow";
  const limits =
    posture === "limit"
      ? [{ counter: `${tool}_rate`, window: "minute" as const, max: index, scope: "grant" as const }]
      : [];
  return { tool, posture, limits, message: `No ${tool} for you.`, reasons: [] };
}

function textOf(spans: readonly CodeSpan[]): string {
  return spans.map((span) => (typeof span === "string" ? span : span.text)).join("");
}

function policiesFor(names: readonly string[]): readonly { text: string; language: "json" | "yaml" }[] {
  const target = { server: "s", serverName: "S", allTools: names };
  return formats.flatMap((format) => {
    const language = highlightedLanguages.find((known) => known === format.language);
    const policy = format.render(target, names.map(ruleFor));
    return language && "text" in policy ? [{ text: policy.text, language }] : [];
  });
}

test("a policy for hostile names is tokenised by shape exactly as it is directly", () => {
  const policies = policiesFor(hostileNames);
  expect(policies.length).toBeGreaterThanOrEqual(2);
  for (const { text, language } of policies) {
    expect(textOf(highlight(text, language))).toBe(text);
    expect(highlight(text, language)).toEqual(highlightDirectly(text, language));
  }
});

test("a policy for any one name is tokenised by shape exactly as it is directly", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), fc.nat(9), (name, index) => {
      for (const { text, language } of policiesFor([name, ...hostileNames.slice(0, index)])) {
        expect(highlight(text, language)).toEqual(highlightDirectly(text, language));
      }
    }),
    { numRuns: 100 },
  );
});

test("a key, a string and a number are told apart", () => {
  expect(highlight('{"max": 30, "window": "minute"}', "json")).toEqual([
    "{",
    { kind: "tk-k", text: '"max"' },
    ": ",
    { kind: "tk-n", text: "30" },
    ", ",
    { kind: "tk-k", text: '"window"' },
    ": ",
    { kind: "tk-s", text: '"minute"' },
    "}",
  ]);
});

test("a line is coloured to its end, however slow the machine", () => {
  const words = `# ${"word ".repeat(50)}`;
  const calm = highlightDirectly(`{ "slow": [1, 2, 3, "x"] } ${words}`, "yaml");
  let now = 0;
  const clock = vi.spyOn(Date, "now").mockImplementation(() => (now += 1_000));
  const busy = highlightDirectly(`{ "slow": [1, 2, 3, "x"] } ${words}`, "yaml");
  clock.mockRestore();
  expect(busy).toEqual(calm);
});
