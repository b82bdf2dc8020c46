import { expect, test } from "vitest";
import { atMost, cappedRule, exampleRule } from "#policy/example-rules.ts";
import type { Expresses } from "#policy/format.ts";
import { postures } from "#policy/rule.ts";
import { settle } from "#policy/settle.ts";

const nothing: Expresses = {
  allow: true,
  deny: true,
  ask: false,
  hide: false,
  rate: false,
  arguments: false,
};
const everything: Expresses = { allow: true, deny: true, ask: true, hide: true, rate: true, arguments: true };

test("a format that can say everything says the rule as it is", () => {
  for (const posture of postures) {
    const rule = exampleRule("t", posture);
    expect(settle(rule, everything)).toMatchObject({ posture, gap: undefined });
  }
});

test("what cannot be counted asks where somebody can be asked, and is denied where nobody can", () => {
  expect(settle(cappedRule("t", 30), { ...nothing, ask: true })).toMatchObject({
    posture: "ask",
    gap: "rate",
  });
  expect(settle(cappedRule("t", 30), nothing)).toMatchObject({ posture: "deny", gap: "rate" });
});

test("a check that cannot be said takes the allowance with it", () => {
  const rule = exampleRule("t", "allow", { conditions: [atMost("n", 5)] });
  expect(settle(rule, nothing)).toMatchObject({ posture: "deny", gap: "arguments", conditions: [] });
  expect(settle(rule, everything, { arguments: () => false })).toMatchObject({
    posture: "ask",
    gap: "arguments",
  });
});

test("what a format settles on is never milder than the rule, but where it can refuse nothing", () => {
  const bits = [false, true];
  for (const ask of bits)
    for (const hide of bits)
      for (const rate of bits)
        for (const posture of postures) {
          const rule = posture === "limit" ? cappedRule("t", 30) : exampleRule("t", posture);
          const settled = settle(rule, { ...nothing, ask, hide, rate });
          const floor = posture === "hide" && !hide ? "deny" : posture;
          expect(postures.indexOf(settled.posture)).toBeGreaterThanOrEqual(postures.indexOf(floor));
        }
  expect(settle(exampleRule("t", "hide"), { ...nothing, deny: false, ask: true })).toMatchObject({
    posture: "ask",
    gap: "deny",
  });
});
