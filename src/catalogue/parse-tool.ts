import { isJsonObject, type Json, type JsonObject } from "#lib/json.ts";
import { quoted } from "#lib/safe-text.ts";
import { toolSlug } from "#lib/slug.ts";
import { describeKind } from "#catalogue/check-fields.ts";
import { checkObject } from "#catalogue/check-object.ts";
import { cutDescription, cutTitle } from "#catalogue/cut-text.ts";
import { toolDigest } from "#catalogue/digest.ts";
import type { FieldNotes } from "#catalogue/field-notes.ts";
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
  const subject = { of: `the tool ${quoted(name)}`, at, log };
  const { kept, json, fields } = checkObject(toolRecord, declared, subject);
  return {
    name,
    slug: toolSlug(name),
    title: cutTitle(fields.title, subject),
    description: cutDescription(fields.description, "description", subject),
    inputSchema: objectAt(json, "inputSchema"),
    outputSchema: objectAt(json, "outputSchema"),
    annotations: objectAt(json, "annotations"),
    digest: toolDigest(declared),
    record: kept,
  };
}

function objectAt(object: JsonObject, field: string): JsonObject | undefined {
  const value = object[field];
  return isJsonObject(value) ? value : undefined;
}
