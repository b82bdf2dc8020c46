import { isJsonObject, type Json, type JsonObject } from "#lib/json.ts";
import type { Adapter } from "#catalogue/adapter.ts";

/**
 * Records of surveys: `publisher` is a text with `official` beside it, the licence is spelt `license`, `source` says
 * where the record was read, and what is not known is null. Fields that ours has no place for are kept.
 */
export const flatRecord = {
  id: "flat-record",
  means:
    "`publisher` and `official` become one object, `license` is `licence`, `source` is `provenance`, null is absent",
  fields: new Set([
    ...[
      "slug",
      "name",
      "publisher",
      "official",
      "description",
      "homepage",
      "repository",
      "package",
      "license",
    ],
    ...[
      "tags",
      "instructions",
      "serverInfo",
      "source",
      "schemaDerived",
      "redistribution",
      "alsoSeenIn",
      "tools",
    ],
  ]),
  origins: new Map([
    ["licence", "license"],
    ["provenance", "source"],
  ]),
  matches: (record) =>
    !("provenance" in record) &&
    ((isJsonObject(record["source"]) && typeof record["source"]["kind"] === "string") ||
      typeof record["publisher"] === "string"),
  adapt(record) {
    const { publisher, official, license, source, ...rest } = withoutNulls(record);
    return withoutNulls({
      ...rest,
      publisher:
        typeof publisher === "string"
          ? withoutNulls({ name: publisher, official: official ?? null })
          : (publisher ?? null),
      licence: license ?? null,
      package: isJsonObject(rest["package"]) ? withoutNulls(rest["package"]) : (rest["package"] ?? null),
      provenance: isJsonObject(source) ? readProvenance(source, rest["package"]) : (source ?? null),
    });
  },
} as const satisfies Adapter;

function readProvenance(source: JsonObject, fromPackage: Json | undefined): JsonObject {
  const { kind, repo, commit, version, path, collectedAt } = source;
  const collected = typeof kind === "string" && kind.endsWith("-run");
  const identifier = isJsonObject(fromPackage) ? fromPackage["identifier"] : undefined;
  const parts = collected
    ? [typeof identifier === "string" ? identifier : repo, version]
    : [repo, typeof commit === "string" ? `commit ${commit.slice(0, 12)}` : undefined, path];
  const from = parts.filter((part) => typeof part === "string" && part !== "").join(", ");
  return withoutNulls({
    method: collected ? "collected" : "imported",
    from: from === "" ? String(kind) : from,
    date: readDate(collectedAt) ?? null,
  });
}

/** The day of an ISO time or of a number of seconds since 1970. */
function readDate(time: Json | undefined): string | undefined {
  if (typeof time !== "string" && typeof time !== "number") return undefined;
  const date = new Date(typeof time === "number" ? time * 1000 : time);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}

/** By entries, because assignment would lose a key `__proto__`. */
function withoutNulls(record: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
}
