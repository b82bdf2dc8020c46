import type { JsonObject } from "#lib/json.ts";
import type { ServerAnswer } from "#collect/ask-server.ts";
import type { InstalledPackage } from "#collect/install-package.ts";
import { readPackageFacts } from "#collect/package-facts.ts";
import type { Origin, Source } from "#collect/source.ts";

/**
 * The server's record, its fields in the order of every file in `content/servers`.
 * The arguments and the environment of the call are not in it: they may hold a key.
 * @param date `YYYY-MM-DD`
 */
export function makeRecord(
  source: Source,
  installed: InstalledPackage | undefined,
  answer: ServerAnswer,
  tools: readonly JsonObject[],
  date: string,
): JsonObject {
  const facts = installed === undefined ? undefined : readPackageFacts(installed.manifest);
  const publisher =
    source.publisher ?? (facts?.publisher === undefined ? undefined : { name: facts.publisher, official: false });
  return dropUndefined({
    name: source.name ?? readTitle(answer.serverInfo) ?? installed?.name ?? "Unnamed server",
    publisher,
    description: source.description ?? facts?.description,
    homepage: source.homepage ?? facts?.homepage,
    repository: source.repository ?? facts?.repository,
    package:
      installed === undefined
        ? undefined
        : { registry: "npm", identifier: installed.name, version: installed.version },
    licence: source.licence ?? facts?.licence,
    tags: [...source.tags],
    provenance: dropUndefined({
      method: "collected",
      from: describeOrigin(source.origin, installed),
      protocolRevision: answer.protocolRevision,
      date,
    }),
    serverInfo: answer.serverInfo,
    instructions: answer.instructions,
    tools,
  });
}

function readTitle(serverInfo: JsonObject | undefined): string | undefined {
  const name = serverInfo?.["title"] ?? serverInfo?.["name"];
  return typeof name === "string" && name !== "" ? name : undefined;
}

function describeOrigin(origin: Origin, installed: InstalledPackage | undefined): string {
  if (installed !== undefined) return `npm:${installed.name}@${installed.version}`;
  if (origin.kind === "url") return `${origin.url.origin}${origin.url.pathname}`;
  return "a local command";
}

function dropUndefined(fields: Record<string, unknown>): JsonObject {
  // The values are JSON or undefined: each came from a parser or is written above.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as JsonObject;
}
