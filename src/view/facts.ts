import { safeUrl } from "#lib/safe-url.ts";
import type { Server, Tool } from "#catalogue/server.ts";
import { writeDate } from "#view/dates.ts";
import { packageName } from "#view/package-name.ts";
import { routes } from "#view/routes.ts";

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

/** The hints of MCP with what their absence means. Source: the specification of 2026-07-28, tool annotations. */
const hints = [
  { name: "readOnlyHint", standard: false },
  { name: "destructiveHint", standard: true },
  { name: "idempotentHint", standard: false },
  { name: "openWorldHint", standard: true },
] as const;

/** Where a tool's definition comes from, and what it declares of itself. */
export function toolFacts(server: Server, tool: Tool): readonly Fact[] {
  return [
    { term: "Server", value: server.name, href: routes.server(server.slug) },
    ...sourceFacts(server),
    ...hints.map((hint) => hintFact(tool, hint)),
    {
      term: "Digest",
      value: tool.digest,
      mono: true,
      remark: "SHA-256 of name, description, input schema and hints",
    },
  ];
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
  documented: "Written by a person from documentation.",
  imported: "Converted from another catalogue.",
} as const;

function sourceFacts({ package: source, provenance }: Server): readonly Fact[] {
  const { date, protocolRevision } = provenance;
  return [
    ...(source ? [{ term: "Package", value: packageName(source), mono: true, remark: source.registry }] : []),
    { term: "Read from", value: provenance.from, remark: methods[provenance.method] },
    ...(date === undefined ? [] : [{ term: "Read on", value: writeDate(date) }]),
    ...(protocolRevision === undefined
      ? []
      : [{ term: "MCP revision", value: protocolRevision, mono: true }]),
  ];
}

/** An address that is not safe to follow is shown and not linked. */
function linkFact(term: string, address: string | undefined): Fact | undefined {
  if (address === undefined || address === "") return undefined;
  const href = safeUrl(address);
  return href === undefined ? { term, value: address } : { term, value: address, href };
}

function hintFact(tool: Tool, { name, standard }: (typeof hints)[number]): Fact {
  const declared = tool.annotations?.[name];
  if (declared === undefined)
    return { term: name, value: "not declared", remark: `counts as ${String(standard)}` };
  return { term: name, value: JSON.stringify(declared), mono: true };
}
