import { expect, test } from "vitest";
import { cappedRule, exampleRule, exampleTarget } from "#policy/example-rules.ts";
import { vsCode } from "#policy/formats/vs-code.ts";

test("a capped tool asks before every call, also one that is called __proto__", () => {
  const policy = vsCode.render(exampleTarget(), [exampleRule("list", "allow"), cappedRule("__proto__", 30)]);
  expect("text" in policy && policy.text).toBe(`{
  "chat.tools.eligibleForAutoApproval": {
    "list": true,
    "__proto__": false
  }
}
`);
});

test("a tool that must be denied is refused", () => {
  expect(vsCode.render(exampleTarget(), [exampleRule("drop", "deny")])).toHaveProperty("refused");
});
