import { defineFormat } from "#policy/define-format.ts";
import { refuseUnlessProtocolName } from "#policy/name.ts";
import { escapeRe2 } from "#policy/re2/escape.ts";
import { namesOf } from "#policy/settle.ts";

/** Requests that name no tool and do nothing: they find the server and list what it has. */
const openMethods = ["server/discover", "tools/list", "ping"] as const;

/** What the configuration is printed from. */
export interface NginxPolicy {
  readonly allowed: readonly string[];
  /** Calls a minute, with the tools that share this number; each tool is counted by itself. */
  readonly limited: readonly { readonly perMinute: number; readonly tools: readonly string[] }[];
}

/** nginx in front of an MCP server of revision 2026-07-28, whose requests name the method and the tool in headers. */
export const nginx = defineFormat<NginxPolicy>({
  id: "nginx",
  label: "nginx",
  language: "nginx",
  docs: "https://nginx.org/r/map",
  expresses: { allow: true, deny: true, ask: false, hide: false, rate: true, arguments: false },
  says: () => ({ rate: ({ limits }) => limits.length === 1 && limits[0]?.window === "minute" }),
  fileName: ({ server }) => `${server}-mcp.conf`,
  refuse: (name) => refuseUnlessProtocolName("the header that nginx reads", name),
  unnamed: () => "denied",
  build(rules) {
    const byCap = new Map<number, string[]>();
    for (const { tool, limits } of rules) {
      for (const { max } of limits) byCap.set(max, [...(byCap.get(max) ?? []), tool]);
    }
    return {
      allowed: namesOf(rules, "allow", "limit"),
      limited: [...byCap].map(([perMinute, tools]) => ({ perMinute, tools })),
    };
  },
  print({ allowed, limited }) {
    const zones = limited.map(({ perMinute, tools }) => printZone(perMinute, tools)).join("");
    const use = limited.map(({ perMinute }) => `    limit_req zone=mcp_${perMinute};\n`).join("");
    return `# Needs MCP revision 2026-07-28 on both sides: the headers Mcp-Method and Mcp-Name say what is called.
map "$http_mcp_method $http_mcp_name" $mcp_allowed {
  default 0;
${openMethods.map((method) => `  "${method} " 1;\n`).join("")}${allowed.map((tool) => `  ${toolPattern(tool)} 1;\n`).join("")}}
${zones}server {
  # Your listen, server_name and certificates.
  location / {
    if ($mcp_allowed = 0) {
      return 403;
    }
${use}    # Your proxy_pass to the server.
  }
}
`;
  },
  notes: (rules) => [
    "nginx reads the headers and not the message: the rule holds only where the server refuses a request whose headers and message differ, as the revision demands.",
    ...(rules.some(({ posture }) => posture === "limit")
      ? [
          "nginx spreads the calls over the minute: the next one is let through when its turn has come, never sooner.",
        ]
      : []),
  ],
});

/** nginx compares plain strings without regard to case; a pattern with `~` is exact. */
function toolPattern(tool: string): string {
  return `"~^tools/call ${escapeRe2(tool)}$"`;
}

/** A request with an empty key is not counted. */
function printZone(perMinute: number, tools: readonly string[]): string {
  return `map "$http_mcp_method $http_mcp_name" $mcp_counted_${perMinute} {
  default "";
${tools.map((tool) => `  ${toolPattern(tool)} "${tool}";\n`).join("")}}
limit_req_zone $mcp_counted_${perMinute} zone=mcp_${perMinute}:1m rate=${perMinute}r/m;
`;
}
