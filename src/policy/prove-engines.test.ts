import { expect, test } from "vitest";
import { cappedRule, exampleRule } from "#policy/example-rules.ts";
import { proveEngines } from "#policy/prove-engines.ts";

test("a server's rules are tried in both documents that our evaluator runs", () => {
  const rules = [
    exampleRule("list_ships", "allow"),
    cappedRule("assign_berth", 30),
    exampleRule("drop_log", "hide"),
  ];
  const subject = { slug: "harbour", name: "Harbour Log", tools: rules.map(({ tool }) => ({ name: tool })) };
  expect(proveEngines(subject, rules)).toMatchObject({ documents: 2, failures: [] });
});

test("a server of ten thousand tools is tried in parts", () => {
  const rules = Array.from({ length: 10_000 }, (_, index) => cappedRule(`assign_berth_${index}`, 1));
  const subject = { slug: "harbour", name: "Harbour Log", tools: rules.map(({ tool }) => ({ name: tool })) };
  const proof = proveEngines(subject, rules);
  expect(proof.failures).toEqual([]);
  expect(proof.documents).toBeGreaterThan(2);
});
