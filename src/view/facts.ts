import type { Server, Tool } from "#catalogue/server.ts";
import { onceForEach } from "#lib/once-for-each.ts";
import { formatNumber } from "#lib/plural.ts";
import { clip } from "#lib/safe-text.ts";
import { safeUrl } from "#lib/safe-url.ts";
import type { Assessment } from "#risk/assessment.ts";
import { writeDate } from "#view/dates.ts";
import { packageName } from "#view/package-name.ts";
import { routes } from "#view/routes.ts";
import type { ToolContext } from "#view/tool-context.ts";

/** One line of a table of facts. */
export interface Fact {
  readonly term: string;
  readonly value: string;
  /** Set in monospace: names, digests, versions. */
  readonly mono?: boolean;
  readonly href?: string;
  /** Our words about the value. */
  readonly remark?: string;
}

/**
 * The hints of MCP with what their absence means. Source: the specification of 2026-07-28, tool annotations.
 * `destructiveHint` and `idempotentHint` mean something only where `readOnlyHint` is not true.
 */
const hints = [
  { name: "readOnlyHint", standard: false, absent: "it may change things" },
  { name: "destructiveHint", standard: true, absent: "it may remove things" },
  { name: "idempotentHint", standard: false, absent: "a second call may do more" },
  { name: "openWorldHint", standard: true, absent: "it may reach beyond the server" },
] as const;

/** Where a tool's definition comes from, what it costs, what takes a call back, and what it declares of itself. */
export function toolFacts({ server, tool, assessment, tokens }: ToolContext): readonly Fact[] {
  return [
    { term: "Server", value: server.name, href: routes.server(server.slug) },
    ...sourceFacts(server),
    { term: "Token cost", value: formatNumber(tokens), remark: "o200k_base, as the definition is sent" },
    undoFact(server, assessment),
    ...hints.map((hint) => hintFact(tool, hint)),
    {
      term: "Digest",
      value: tool.digest,
      mono: true,
      remark: "SHA-256 of name, description, input schema and hints",
    },
  ];
}

/** Whether a call can be taken back, as far as the server's other tools tell. */
function undoFact(server: Server, { category, undoneBy }: Assessment): Fact {
  const term = "Taken back by";
  const undo = undoneBy === undefined ? undefined : server.tools.find(({ name }) => name === undoneBy);
  if (undo) return { term, value: undo.name, mono: true, href: routes.tool(server.slug, undo.slug) };
  if (category === "Read") return { term, value: "nothing to take back", remark: "a call changes nothing" };
  return { term, value: "not known", remark: "no tool of the server is seen to do it" };
}

/** Who makes a server and how its record came to be. */
export function serverFacts(server: Server): readonly Fact[] {
  const homepage = linkFact("Home page", server.homepage);
  const repository = linkFact("Source", server.repository);
  return [
    ...(server.publisher ? [{ term: "Publisher", value: server.publisher.name, ...official(server) }] : []),
    ...sourceFacts(server),
    ...(homepage ? [homepage] : []),
    ...(repository ? [repository] : []),
    ...(server.licence === undefined ? [] : [{ term: "Licence", value: server.licence }]),
  ];
}

function official(server: Server): Pick<Fact, "remark"> {
  return server.publisher?.official ? { remark: "makes the product that the server opens" } : {};
}

const methods = {
  collected: "The server was run and asked.",
  documented: "Written from documentation, without running the server.",
  imported: "Converted from another catalogue.",
} as const;

const sourceFacts = onceForEach(({ package: source, provenance }: Server): readonly Fact[] => {
  const { date, protocolRevision } = provenance;
  return [
    ...(source ? [{ term: "Package", value: packageName(source), mono: true, remark: source.registry }] : []),
    { term: "Read from", value: provenance.from, remark: methods[provenance.method] },
    ...(date === undefined ? [] : [{ term: "Read on", value: writeDate(date) }]),
    ...(protocolRevision === undefined
      ? []
      : [{ term: "MCP revision", value: protocolRevision, mono: true }]),
  ];
});

/** An address that is not safe to follow is shown and not linked. */
function linkFact(term: string, address: string | undefined): Fact | undefined {
  if (address === undefined || address === "") return undefined;
  const href = safeUrl(address);
  return href === undefined ? { term, value: address } : { term, value: address, href };
}

function hintFact({ annotations }: Tool, { name, standard, absent }: (typeof hints)[number]): Fact {
  const declared = annotations?.[name];
  if (declared !== undefined) return { term: name, value: clip(JSON.stringify(declared), 80), mono: true };
  const idle = name !== "readOnlyHint" && name !== "openWorldHint" && annotations?.["readOnlyHint"] === true;
  const remark = idle ? "means nothing beside readOnlyHint" : `counts as ${String(standard)}: ${absent}`;
  return { term: name, value: "not declared", remark };
}
