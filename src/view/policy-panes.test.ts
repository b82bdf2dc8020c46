import { expect, test } from "vitest";
import { definedFormats } from "#policy/formats.ts";
import { denyRule, profiles, recommendRule, withConditions } from "#policy/rule.ts";
import { categories } from "#risk/taxonomy.ts";
import { paneOf, policyPanes } from "#view/policy-panes.ts";

const names = [
  "create_issue",
  "the_name_of_any_tool",
  "the_name_of_any_argument",
  "yes",
  "deny",
  "version",
  "30",
  "_",
  "a.b",
  "a b",
  "*",
  " ",
  '"',
  "$&",
  "长亭",
  "\ud800",
  "x".repeat(101),
];

const paths = [
  "args.mode",
  "args.getPage-2",
  "args.options.force",
  "args.the_name_of_any_tool",
  "args.the_name_of_any_argument",
  'args.a"b',
  "args.长亭",
  `args.${"x".repeat(101)}`,
];

const optional = { type: "unknown", optional: true } as const;

function rulesFor(name: string) {
  const tool = { name };
  const recommended = profiles.flatMap((profile) =>
    categories.map((category) => recommendRule(tool, { category, band: "high" }, profile)),
  );
  const [first] = recommended;
  const checked = paths.flatMap((path) =>
    first
      ? [
          withConditions(first, [{ path, op: "in", value: ["a"], type: "string", optional: false }]),
          withConditions(first, [{ path, op: "in", value: ["the_name_of_any_tool"], ...optional }]),
          withConditions(first, [
            { path, op: "gte", value: 0, ...optional },
            { path, op: "lte", value: 1, ...optional },
          ]),
          withConditions(first, [
            { path, op: "neq", value: true, ...optional },
            { path: "args.other", op: "neq", value: true, ...optional },
          ]),
        ]
      : [],
  );
  return [...recommended, denyRule(name), ...checked];
}

test("a rule's pane is that of its shape with its names in it, whatever the names", () => {
  for (const slug of ["harbour", "quay"]) {
    const server = { slug, name: "Harbour Log", tools: names.map((name) => ({ name })) };
    for (const rule of names.flatMap(rulesFor)) {
      const panes = policyPanes(server, [rule]);
      expect(panes).toEqual(panes.map((_, index) => direct(index, server, rule)));
    }
  }
});

function direct(index: number, server: Parameters<typeof policyPanes>[0], rule: ReturnType<typeof denyRule>) {
  const format = definedFormats[index];
  if (!format) throw new Error("a pane has a format");
  return paneOf(format, server, [rule]);
}
