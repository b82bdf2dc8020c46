import { defineFormat } from "#policy/define-format.ts";
import { refuseUnlessProtocolName } from "#policy/name.ts";
import { longStrings, quote } from "#policy/print/quote.ts";
import { namesOf } from "#policy/settle.ts";

/** A command as its words; `lines` are the options with their values. */
export interface ShellCommand {
  readonly comment: string;
  readonly command: readonly string[];
  readonly lines: readonly (readonly [option: string, value: string])[];
}

/** Docker's MCP gateway, started with a list of the tools that it shows. */
export const dockerGateway = defineFormat<ShellCommand>({
  id: "docker-gateway",
  label: "Docker MCP Gateway",
  language: "shellscript",
  docs: "https://docs.docker.com/reference/cli/docker/mcp/gateway/gateway_run",
  expresses: { allow: true, deny: true, ask: false, hide: true, rate: false, arguments: false },
  fileName: ({ server }) => `${server}-gateway.sh`,
  refuse: (name) => refuseUnlessProtocolName("the command line of the gateway", name),
  unnamed: (rules) => (namesOf(rules, "allow").length > 0 ? "denied" : "untouched"),
  build(rules, { server }) {
    const shown = namesOf(rules, "allow");
    if (shown.length > 0) {
      return {
        comment: "Starts the gateway with these tools of the server and no others.",
        command: ["docker", "mcp", "gateway", "run"],
        lines: [["--servers", server], ...shown.map((tool) => ["--tools", `${server}:${tool}`] as const)],
      };
    }
    return {
      comment: "Takes these tools out of a profile. Fill in the profile's id.",
      command: ["docker", "mcp", "profile", "tools", "your-profile"],
      lines: namesOf(rules, "deny", "hide").map((tool) => ["--disable", `${server}.${tool}`] as const),
    };
  },
  print: ({ comment, command, lines }) =>
    `# ${comment}\n${command.join(" ")} \\\n${lines.map(([option, value]) => `  ${option} ${quote(value, longStrings)}`).join(" \\\n")}\n`,
});
