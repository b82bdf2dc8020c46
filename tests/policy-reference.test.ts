import { expect, test } from "vitest";
import { policyJson } from "#policy/formats/policy-json.ts";
import { policyTarget, serverRules } from "#policy/server-rules.ts";
import { assessServer } from "#risk/assess.ts";

// Facts of tools whose rule is known from elsewhere: names, and nothing that says what they do.

const cases = [
  [
    "Amazon ECS MCP Server",
    "Amazon ECS: containers, deployment automation",
    "start_security_scan",
    ["add_inline_policy", "add_user_to_group"],
  ],
  ["Amazon EKS MCP Server", "Amazon EKS: Kubernetes clusters", "start_security_scan", []],
  [
    "AWS Step Functions Tool MCP Server",
    "Runs AWS Step Functions state machines as tools",
    "start_security_scan",
    [],
  ],
  ["Amazon ECS MCP Server", "Amazon ECS: containers, deployment automation", "start_dicom_export_job", []],
] as const;

test.each(cases)(
  "%s (%s): %s without a description is capped at ten calls a minute",
  (name, description, tool, siblings) => {
    const tools = [
      { name: tool, description: "" },
      ...siblings.map((sibling) => ({ name: sibling, description: "" })),
    ];
    const [rule] = serverRules(tools, assessServer({ name, description, tools }));
    const policy = rule && policyJson.render(policyTarget({ slug: "aws", name, tools }), [rule]);
    expect(policy && "text" in policy && JSON.parse(policy.text)).toEqual({
      version: "1",
      default: "deny",
      tools: { [tool]: { limits: [{ counter: `${tool}_rate`, window: "minute", max: 10, scope: "grant" }] } },
    });
  },
);

test("an open-ended operation is capped at ten calls a minute", () => {
  const tools = [
    {
      name: "ecs_resource_management",
      description:
        "Runs any operation of the service by its name: creates, updates, deletes and describes clusters, services and tasks.",
      inputSchema: {
        type: "object",
        properties: { api_operation: { type: "string" }, api_params: { type: "object" } },
        required: ["api_operation"],
      },
    },
  ];
  const [rule] = serverRules(tools, assessServer({ name: "Amazon ECS MCP Server", tools }));
  expect(rule?.limits).toMatchObject([{ window: "minute", max: 10, scope: "grant" }]);
});
