import { expect, test } from "vitest";
import { cappedRule, exampleRule, exampleTarget } from "#policy/example-rules.ts";
import { nginx } from "#policy/formats/nginx.ts";

const text = (...rules: Parameters<typeof nginx.render>[1]): string => {
  const policy = nginx.render(exampleTarget(), rules);
  return "text" in policy ? policy.text : policy.refused;
};

test("a tool is matched exactly, with its case and its dots", () => {
  expect(text(exampleRule("files.Read", "allow"))).toContain('  "~^tools/call files\\.Read$" 1;\n');
});

test("capped tools are counted each by itself, at the cap of the rule", () => {
  const policy = text(cappedRule("write", 30), cappedRule("run", 10), exampleRule("list", "allow"));
  expect(policy).toContain(
    '  "~^tools/call write$" "write";\n}\nlimit_req_zone $mcp_counted_30 zone=mcp_30:1m rate=30r/m;',
  );
  expect(policy).toContain("    limit_req zone=mcp_10;\n");
  expect(policy).not.toContain('"list"');
});

test("what is not named is refused, and so is a tool that is hidden", () => {
  expect(text(exampleRule("drop", "hide"))).toContain("default 0;");
  expect(text(exampleRule("drop", "hide"))).not.toContain("drop");
});

test.each(["a b", 'a"b', "a$b", "a\nb", "é"])(
  "a tool called %j, which no header carries as it is, is refused",
  (name) => {
    expect(nginx.render(exampleTarget(), [exampleRule(name, "allow")])).toHaveProperty("refused");
  },
);
