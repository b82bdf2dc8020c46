import type { JsonObject } from "#lib/json.ts";
import { measureJson } from "#lib/json-walk.ts";
import { clip } from "#lib/safe-text.ts";
import { cutBytes } from "#catalogue/cut-text.ts";
import { limits } from "#catalogue/limits.ts";
import type { ServerAnswer } from "#collect/ask-server.ts";
import type { InstalledPackage } from "#collect/install-package.ts";
import { readPackageFacts } from "#collect/package-facts.ts";
import type { Origin, Source } from "#collect/source.ts";

/**
 * The server's record without its tools, the fields in the order of every file in `content/servers`.
 * The arguments and the environment of the call are not in it: they may hold a key.
 * @param date `YYYY-MM-DD`
 */
export function makeRecord(
  source: Source,
  installed: InstalledPackage | undefined,
  answer: ServerAnswer,
  date: string,
): JsonObject {
  const facts = installed === undefined ? undefined : readPackageFacts(installed.manifest);
  return dropUndefined({
    name: source.name ?? readTitle(answer.serverInfo) ?? installed?.name ?? "Unnamed server",
    publisher:
      source.publisher ??
      (facts?.publisher === undefined ? undefined : { name: facts.publisher, official: false }),
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
    serverInfo: keepSmall(answer.serverInfo),
    instructions: cut(answer.instructions),
  });
}

function readTitle(serverInfo: JsonObject | undefined): string | undefined {
  const name = [serverInfo?.["title"], serverInfo?.["name"]].find(
    (text) => typeof text === "string" && text.trim() !== "",
  );
  return typeof name === "string" ? clip(name, limits.nameCharacters) : undefined;
}

function describeOrigin(origin: Origin, installed: InstalledPackage | undefined): string {
  if (installed !== undefined) return `npm:${installed.name}@${installed.version}`;
  // Without what stands after the path: it may hold a key.
  if (origin.kind === "url") return `${origin.url.origin}${origin.url.pathname}`;
  return "a local command";
}

/** Who the server says it is; not where it says it with a megabyte. */
function keepSmall(serverInfo: JsonObject | undefined): JsonObject | undefined {
  if (serverInfo === undefined || measureJson(serverInfo).depth > limits.depth) return undefined;
  return Buffer.byteLength(JSON.stringify(serverInfo)) > limits.descriptionBytes ? undefined : serverInfo;
}

/** As long as the catalogue takes it. */
function cut(instructions: string | undefined): string | undefined {
  return instructions === undefined || instructions === ""
    ? undefined
    : cutBytes(instructions, limits.descriptionBytes);
}

function dropUndefined(fields: Record<string, unknown>): JsonObject {
  // The values are JSON or undefined: each came from a parser or is written above.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as JsonObject;
}
