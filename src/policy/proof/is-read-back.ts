import type { CedarPolicy } from "#policy/formats/cedar.ts";
import type { ShellCommand } from "#policy/formats/docker-gateway.ts";
import type { NginxPolicy } from "#policy/formats/nginx.ts";
import { isDocumentMap, type Document } from "#policy/print/document.ts";
import { isReadAs } from "#policy/proof/read-document.ts";
import type { Reading } from "#policy/proof/loaded-policy.ts";
import { escapeRe2 } from "#policy/re2/escape.ts";

/** Whether a parser read from the text what the text was printed from. */
export function isReadBack(built: unknown, reading: Reading): boolean {
  switch (reading.by) {
    case "Cedar":
      return isCedar(built as readonly CedarPolicy[], reading.value as readonly CedarReading[]);
    case "a shell":
      return isShell(built as ShellCommand, reading.value as readonly string[]);
    case "nginx":
      return isNginx(built as NginxPolicy, reading.value as readonly NginxDirective[]);
    default:
      return isDocumentMap(built as Document) && isReadAs(built as Document, reading);
  }
}

interface CedarReading {
  readonly effect: string;
  readonly action: { readonly entity?: { readonly id?: string; readonly type?: string } };
  readonly conditions: readonly unknown[];
}

/** Cedar hands policies out in the order of their generated names, so they are found by their actions. */
function isCedar(policies: readonly CedarPolicy[], read: readonly CedarReading[]): boolean {
  const byAction = new Map(read.map((policy) => [policy.action.entity?.id, policy]));
  return (
    policies.length === read.length &&
    policies.every(({ effect, action, conditions }) => {
      const other = byAction.get(action);
      return (
        other?.effect === effect &&
        other.action.entity?.type === "AgentCore::Action" &&
        other.conditions.length === conditions.length
      );
    })
  );
}

function isShell({ command, lines }: ShellCommand, words: readonly string[]): boolean {
  const expected = [...command, ...lines.flat()];
  return expected.length === words.length && expected.every((word, index) => word === words[index]);
}

interface NginxDirective {
  readonly words: readonly string[];
  readonly block: readonly NginxDirective[] | undefined;
}

function isNginx({ allowed, limited }: NginxPolicy, directives: readonly NginxDirective[]): boolean {
  const sourcesOf = (variable: string): readonly string[] =>
    directives
      .filter(({ words }) => words[0] === "map" && words[2] === variable)
      .flatMap(({ block = [] }) => block.map(({ words }) => words[0] ?? ""))
      .filter((source) => source.startsWith("~"));
  const isListed = (variable: string, tools: readonly string[]): boolean => {
    const sources = sourcesOf(variable);
    return (
      sources.length === tools.length &&
      tools.every((tool, index) => sources[index] === `~^tools/call ${escapeRe2(tool)}$`)
    );
  };
  return (
    isListed("$mcp_allowed", allowed) &&
    limited.every(({ perMinute, tools }) => isListed(`$mcp_counted_${perMinute}`, tools))
  );
}
