import { expect, test } from "vitest";
import { atMost, cappedRule, exampleRule, exampleTarget } from "#policy/example-rules.ts";
import { interceptYaml } from "#policy/formats/intercept-yaml.ts";

const text = (...rules: Parameters<typeof interceptYaml.render>[1]): string => {
  const policy = interceptYaml.render(exampleTarget(), rules);
  return "text" in policy ? policy.text : policy.refused;
};

test("a cap is a rate_limit with a name, which the engine's validator demands", () => {
  expect(text(cappedRule("start_scan", 10))).toBe(`# Every tool that is not named here is denied.
version: "1"
default: deny
tools:
  "start_scan":
    rules:
      - name: "10 calls a minute"
        rate_limit: 10/minute
`);
});

test("a Read has no rules, a Destructive tool is hidden, a Financial one is denied with a message", () => {
  const policy = text(
    exampleRule("list", "allow"),
    exampleRule("drop", "hide"),
    exampleRule("pay", "deny", { message: "No." }),
  );
  expect(policy).toContain('hide:\n  - "drop"\n');
  expect(policy).toContain('  "list":\n    rules: []\n');
  expect(policy).toContain('action: deny\n        on_deny: "No."\n');
});

test("a cap on a name with a dot, which the engine cannot count, becomes a refusal", () => {
  const policy = interceptYaml.render(exampleTarget(), [cappedRule("files.write", 30)]);
  expect(policy).toMatchObject({ losses: [expect.stringContaining("cannot count the calls")] });
  expect("text" in policy && policy.text).toContain("action: deny");
});

test("a check of an argument is a rule of its own beside the cap", () => {
  expect(text({ ...cappedRule("move", 30), conditions: [atMost("count", 5)] }))
    .toContain(`      - name: "check 1"
        conditions:
          - path: "args.count"
            op: lte
            value: 5
`);
});
