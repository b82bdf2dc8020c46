import { expect, test } from "vitest";
import { cappedRule, exampleRule, exampleTarget } from "#policy/example-rules.ts";
import { dockerGateway } from "#policy/formats/docker-gateway.ts";

const text = (...rules: Parameters<typeof dockerGateway.render>[1]): string => {
  const policy = dockerGateway.render(exampleTarget(), rules);
  return "text" in policy ? policy.text : policy.refused;
};

test("the gateway is started with the tools that run and no others", () => {
  expect(text(exampleRule("list", "allow"), cappedRule("write", 30), exampleRule("drop", "hide"))).toBe(
    `# Starts the gateway with these tools of the server and no others.
docker mcp gateway run \\
  --servers "harbour" \\
  --tools "harbour:list"
`,
  );
});

test("a tool that must not run is taken out of a profile, whose id the reader fills in", () => {
  expect(text(exampleRule("drop", "hide"))).toContain('tools your-profile \\\n  --disable "harbour.drop"\n');
});

test.each(['"; rm -rf ~; "', "$(id)", "`id`", "a b", "*", "a:b", "a,b"])(
  "a tool called %j never reaches a shell",
  (name) => {
    expect(dockerGateway.render(exampleTarget(), [exampleRule(name, "allow")])).toHaveProperty("refused");
  },
);
