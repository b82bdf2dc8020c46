import { isJsonObject, type Json, type JsonObject } from "#lib/json.ts";

/** What a package.json says about its server. */
export interface PackageFacts {
  readonly description: string | undefined;
  readonly homepage: string | undefined;
  readonly repository: string | undefined;
  readonly licence: string | undefined;
  readonly publisher: string | undefined;
}

export function readPackageFacts(manifest: JsonObject): PackageFacts {
  return {
    description: readText(manifest["description"]),
    homepage: readText(manifest["homepage"]),
    repository: readRepository(manifest["repository"]),
    licence: readText(manifest["license"]),
    publisher: readPublisher(manifest),
  };
}

function readText(value: Json | undefined): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

/** The address to open in a browser; undefined where the field holds no such address. */
function readRepository(field: Json | undefined): string | undefined {
  const text = readText(isJsonObject(field) ? field["url"] : field);
  if (text === undefined) return undefined;
  const short = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(text)?.[1]; // "github:owner/name", "owner/name"
  if (short !== undefined) return `https://github.com/${short}`;
  const address = text
    .replace(/^git\+/, "") // "git+https://…"
    .replace(/^(?:git|ssh|http):\/\/(?:git@)?/, "https://") // "git://github.com/…", "ssh://git@github.com/…"
    .replace(/^git@([^:/]+):/, "https://$1/") // "git@github.com:owner/name"
    .replace(/\.git$/, ""); // "….git"
  return URL.canParse(address) && address.startsWith("https://") ? address : undefined;
}

/** The scope of the name, the author, or the first maintainer. */
function readPublisher(manifest: JsonObject): string | undefined {
  const scope = /^@([^/]+)\//.exec(readText(manifest["name"]) ?? "")?.[1]; // "@playwright/"
  if (scope !== undefined) return scope;
  const maintainers = manifest["maintainers"];
  return (
    readPerson(manifest["author"]) ?? readPerson(Array.isArray(maintainers) ? maintainers[0] : undefined)
  );
}

function readPerson(person: Json | undefined): string | undefined {
  if (isJsonObject(person)) return readText(person["name"]);
  return readText(readText(person)?.replace(/\s*[<(].*$/s, "")); // " <name@example.org>"
}
