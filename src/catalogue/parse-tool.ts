import { isJsonObject, type Json, type JsonObject } from "#lib/json.ts";
import { formatNumber } from "#lib/plural.ts";
import { clip, quoted } from "#lib/safe-text.ts";
import { toolSlug } from "#lib/slug.ts";
import { boundFields, omitFields } from "#catalogue/bound-fields.ts";
import { checkFields, describeKind, renderPath } from "#catalogue/check-fields.ts";
import { cutBytes } from "#catalogue/cut-text.ts";
import { toolDigest } from "#catalogue/digest.ts";
import type { FieldNotes } from "#catalogue/field-notes.ts";
import { limits } from "#catalogue/limits.ts";
import type { JsonPath } from "#catalogue/locate.ts";
import { nameFault } from "#catalogue/name-fault.ts";
import type { ProblemLog } from "#catalogue/problem-log.ts";
import { toolRecord } from "#catalogue/records.ts";
import type { Tool } from "#catalogue/server.ts";

const knownFields: ReadonlySet<string> = new Set(Object.keys(toolRecord.shape));

/** One tool counts as left out. */
export const oneTool = { servers: 0, tools: 1 } as const;

/**
 * One entry of `tools`, checked. What is wrong with a field costs that field; a tool that cannot be named is left out.
 * @param at path of the entry in its record
 * @returns undefined where the tool is left out; `log` says why
 */
export function parseTool(
  declared: Json,
  at: JsonPath,
  log: ProblemLog,
  notes: FieldNotes,
): Tool | undefined {
  if (!isJsonObject(declared)) {
    log.add("tool-kind", at, { found: describeKind(declared) }, oneTool);
    return undefined;
  }
  const name = declared["name"];
  const fault = nameFault(name);
  if (fault !== undefined || typeof name !== "string") {
    log.add("tool-name", [...at, "name"], { found: fault ?? "" }, oneTool);
    return undefined;
  }
  notes.note(declared, knownFields, "tool", at, log);
  return {
    name,
    slug: toolSlug(name),
    ...parseFields(declared, name, at, log),
    digest: toolDigest(declared),
  };
}

function parseFields(
  declared: JsonObject,
  name: string,
  at: JsonPath,
  log: ProblemLog,
): Omit<Tool, "name" | "slug" | "digest"> {
  const of = `the tool ${quoted(name)}`;
  const { kept: record, tooDeep, tooMany } = boundFields(declared);
  for (const { field, depth } of tooDeep)
    log.add("field-depth", [...at, field], { field: renderPath([field]), of, depth });
  const usable = omitFields(record, tooMany);
  for (const { field, nodes } of tooMany)
    log.add("field-size", [...at, field], { field: renderPath([field]), of, nodes });
  const { fields, json, faults } = checkFields(toolRecord, usable);
  for (const { path, dropped, ...fault } of faults) {
    log.add("field-value", [...at, ...path], {
      field: renderPath(path),
      of,
      ...fault,
      dropped: renderPath(dropped),
    });
  }
  return {
    title: cutTitle(fields.title, of, at, log),
    description: cutDescription(fields.description, "description", of, at, log),
    inputSchema: objectAt(json, "inputSchema"),
    outputSchema: objectAt(json, "outputSchema"),
    annotations: objectAt(json, "annotations"),
    record,
  };
}

function cutTitle(title: string | undefined, of: string, at: JsonPath, log: ProblemLog): string | undefined {
  if (title === undefined) return undefined;
  const cut = clip(title, limits.nameCharacters);
  if (cut !== title) {
    const limit = `${formatNumber(limits.nameCharacters)} characters`;
    log.add("text-length", [...at, "title"], { field: "title", of, size: `more than ${limit}`, limit });
  }
  return cut;
}

/** A long text for readers, at most as long as a description may be. */
export function cutDescription(
  text: string | undefined,
  field: string,
  of: string,
  at: JsonPath,
  log: ProblemLog,
): string | undefined {
  if (text === undefined) return undefined;
  const cut = cutBytes(text, limits.descriptionBytes);
  if (cut !== text) {
    const size = `${formatNumber(Buffer.byteLength(text))} bytes`;
    const limit = `${formatNumber(limits.descriptionBytes)} bytes`;
    log.add("text-length", [...at, field], { field, of, size, limit });
  }
  return cut;
}

function objectAt(object: JsonObject, field: string): JsonObject | undefined {
  const value = object[field];
  return isJsonObject(value) ? value : undefined;
}
