import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDocument } from "yaml";
import { readPlainYaml } from "#policy/engine/read-plain-yaml.ts";
import { cappedRule, exampleRule } from "#policy/example-rules.ts";
import { formats } from "#policy/formats.ts";
import { withConditions } from "#policy/rule.ts";

const names = ["list_ships", "yes", "a: b", "# x", 'say "hi"', "back\\slash", "- item", "长亭", "__proto__"];
const rules = names.flatMap((name, index) => [
  index % 2 === 0 ? cappedRule(name, index + 1) : exampleRule(name, index % 3 === 0 ? "deny" : "hide"),
  withConditions(exampleRule(`${name}_checked`, "allow"), [
    { path: "args.mode", op: "in", value: ["on", 3, true], type: "unknown", optional: false },
    { path: "args.path", op: "regex", value: "^/srv(?:/[^/]+)*$", type: "string", optional: true },
  ]),
]);
const target = { server: "harbour", serverName: "Harbour", allTools: rules.map(({ tool }) => tool) };

const texts = formats.flatMap((format) => {
  const policy = format.render(target, rules);
  return format.language === "yaml" && "text" in policy ? [policy.text] : [];
});

/** What a whole reader of YAML takes a text for; undefined where it finds anything wrong. */
function readWhole(text: string): unknown {
  const document = parseDocument(text, { prettyErrors: false });
  return document.errors.length > 0 ? undefined : (document.toJS({ mapAsMap: true }) as unknown);
}

test("a policy that we print for Intercept is read as a whole reader of YAML reads it", () => {
  const intercept = texts.filter((text) => text.includes("rate_limit"));
  expect(intercept.length).toBeGreaterThan(0);
  for (const text of intercept) {
    expect(readPlainYaml(text)).toBeDefined();
    expect(readPlainYaml(text)).toEqual(readWhole(text));
  }
});

const pieces = [
  "\n",
  " ",
  "  ",
  "- ",
  ": ",
  ":",
  '"',
  "#",
  "a",
  "null",
  "y",
  "1",
  "0",
  "\\",
  "|",
  "[]",
  "{}",
];

test("a text that was tampered with is read as a whole reader reads it, or not at all", () => {
  const edit = fc.record({ at: fc.nat(5_000), cut: fc.nat(12), put: fc.constantFrom("", ...pieces) });
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 3 }), (text, edits) => {
      const tampered = edits.reduce((before, { at, cut, put }) => {
        const from = at % before.length;
        return before.slice(0, from) + put + before.slice(from + cut);
      }, text);
      const value = readPlainYaml(tampered);
      if (value !== undefined) expect(value).toEqual(readWhole(tampered));
    }),
    { numRuns: 400 },
  );
});

test.each([
  ["a: 010\n"],
  ["a: no\n"],
  ["a: ~\n"],
  ["a: b # c\n"],
  ["a: b\na: c\n"],
  ["a:\nb: c\n"],
  ["a: b\n  c\n"],
  ["a: &x b\n"],
  ["a: b"],
  ["null: a\n"],
  ['"a: b\n'],
  ["\ta: b\n"],
  [`"${"n".repeat(1_100)}": a\n`],
  ["# nothing\n"],
])("%j is left to a whole reader", (text) => {
  expect(readPlainYaml(text)).toBeUndefined();
});
