import { expect, test } from "vitest";
import { playExample } from "#view/play-example.ts";

const story = "A server has three tools.";
const inputSchema = { type: "object", properties: { to: { type: "string" } }, required: ["to"] };
const tools = [
  { name: "get_x", description: "Returns x.", inputSchema, category: "Read" as const },
  {
    name: "send_x",
    description: "Sends x.",
    inputSchema,
    category: "Write" as const,
    conditions: [
      { path: "args.to", op: "in" as const, value: ["us"], type: "string" as const, optional: false },
    ],
  },
  { name: "drop_x", description: "Drops x.", inputSchema, category: "Destructive" as const },
];

/** What the formats make of one call; one word where they agree. */
function play(tool: string, to: string): string {
  const call = { tool, arguments: { to }, expect: "deny" as const, because: "Whatever." };
  return [...new Set(playExample({ story, tools, calls: [call] }).map(({ got }) => got))].join();
}

test("a read passes every time, a write until its cap is used up, a removal never", () => {
  expect(play("get_x", "us")).toBe("allow");
  expect(play("send_x", "us")).toBe("limit");
  expect(play("drop_x", "us")).toBe("deny");
});

test("a call that an argument rule refuses is denied before any cap", () => {
  expect(play("send_x", "them")).toBe("deny");
});

test("a tool that the policy does not name is denied", () => {
  expect(play("get_y", "us")).toBe("deny");
});

test("each call is played in policy.json and in Intercept's YAML", () => {
  const calls = [{ tool: "get_x", arguments: {}, expect: "allow" as const, because: "Whatever." }];
  expect(playExample({ story, tools, calls }).map(({ format }) => format)).toEqual([
    "policy-json",
    "intercept",
  ]);
});
