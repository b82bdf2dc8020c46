import { expect, test } from "vitest";
import type { Server } from "#catalogue/server.ts";
import { interceptYaml } from "#policy/formats/intercept-yaml.ts";
import type { Rule } from "#policy/rule.ts";
import { plainText } from "#view/prose.ts";
import { stepsFor } from "#view/steps.ts";

const rule: Rule = { tool: "pay", posture: "deny", limits: [], reasons: [] };

function startStep(source: Server["package"]): string {
  const server: Server = {
    slug: "till",
    name: "Till",
    tags: [],
    provenance: { method: "collected", from: "a fixture" },
    tools: [],
    ...(source ? { package: source } : {}),
  };
  return plainText(
    stepsFor({ format: interceptYaml, fileName: "till.yaml", server, rules: [rule] })[1] ?? [],
  );
}

test("a command names the package that the record names", () => {
  const source = { registry: "npm", identifier: "@till/mcp", version: "1.2.3" };
  expect(startStep(source)).toContain("intercept -c till.yaml -- npx -y @till/mcp@1.2.3,");
});

test("a command is never guessed, and a package's name never means more than a name to a shell", () => {
  const hostile = ["till; rm -rf ~", "--help", "$(id)", "till`id`", "a b", "../till", "@till/mcp/../x"];
  const commands = [undefined, ...hostile.map((identifier) => ({ registry: "npm", identifier }))].map(
    startStep,
  );
  for (const command of [...commands, startStep({ registry: "pypi", identifier: "till" })]) {
    expect(command).toContain("till.yaml --, followed by the command that starts the server today");
  }
  const version = { registry: "npm", identifier: "till", version: "1.0 && id" };
  expect(startStep(version)).toContain("npx -y till,");
});

test("there are three steps, and the last one says how to see that the rule holds", () => {
  for (const posture of ["allow", "limit", "ask", "deny", "hide"] as const) {
    const server: Server = {
      slug: "t",
      name: "T",
      tags: [],
      provenance: { method: "collected", from: "x" },
      tools: [],
    };
    const steps = stepsFor({
      format: interceptYaml,
      fileName: "t.yaml",
      server,
      rules: [{ ...rule, posture }],
    });
    expect(steps).toHaveLength(3);
    expect(plainText(steps[2] ?? [])).toMatch(posture === "hide" ? /pay is gone/ : /^Call pay /);
  }
});

test("the first step says where the file goes, with its names as code", () => {
  const place = "Merge it into `settings.json`.";
  const steps = stepsFor({
    format: interceptYaml,
    fileName: "t.yaml",
    server: { name: "T" },
    rules: [rule],
    place,
  });
  expect(steps[0]).toEqual(["Merge it into ", { code: "settings.json" }, "."]);
});

test("a whole server's policy is checked by a rule that it has", () => {
  const check = (...postures: readonly Rule["posture"][]): string => {
    const rules = postures.map((posture) => ({ ...rule, posture }));
    return plainText(
      stepsFor({ format: interceptYaml, fileName: "t.yaml", server: { name: "T" }, rules })[2] ?? [],
    );
  };
  expect(check("allow", "hide")).toMatch(/every tool that the policy hides is gone/);
  expect(check("allow", "limit", "allow")).toMatch(/^Call a tool more often than its limit/);
  expect(check("allow", "allow")).toMatch(/^Call a tool that the policy allows/);
});
