import { basename } from "node:path";
import type { z } from "zod";
import { isJsonObject, type Json, type JsonObject } from "#lib/json.ts";
import { quoted } from "#lib/safe-text.ts";
import { isSlug, serverSlug } from "#lib/slug.ts";
import type { Adapter } from "#catalogue/adapter.ts";
import { adapters } from "#catalogue/adapters.ts";
import { describeKind } from "#catalogue/check-fields.ts";
import { checkObject } from "#catalogue/check-object.ts";
import { cutDescription } from "#catalogue/cut-text.ts";
import { FieldNotes } from "#catalogue/field-notes.ts";
import type { KnownRecord, KnownSources } from "#catalogue/known-sources.ts";
import type { JsonPath } from "#catalogue/locate.ts";
import { nameFault } from "#catalogue/name-fault.ts";
import { countDeclared, parseTools } from "#catalogue/parse-tools.ts";
import type { ProblemLog } from "#catalogue/problem-log.ts";
import { type provenanceRecord, serverFields, serverRecord } from "#catalogue/records.ts";
import type { Provenance, Server } from "#catalogue/server.ts";

const knownFields: ReadonlySet<string> = new Set(Object.keys(serverRecord.shape));
/** Fields that `Server` has a place for, and the editor's; everything else is `extra`. */
const placedFields: ReadonlySet<string> = new Set([...knownFields].filter((field) => field !== "serverInfo"));

/** What is remembered from record to record of one catalogue. */
export class CatalogueMemory {
  /** Slug of every server to the place of its record, to notice the second. */
  readonly slugs = new Map<string, string>();
  readonly notes = new FieldNotes();
  /** Adapter and file of every adapter that was noted. */
  readonly adapted = new Set<string>();

  /** The server of a text that was read before, unless its address is taken by now. */
  recall(text: string, sources: KnownSources | undefined): KnownRecord | undefined {
    const known = sources?.find(text);
    if (!known || this.slugs.has(known.slug)) return undefined;
    this.slugs.set(known.slug, "a record that has not changed");
    return known;
  }
}

/** A parsed record and where it comes from. */
export interface RecordSource {
  readonly value: Json;
  /** Of the record in its text: empty, or an index where the file is a list. */
  readonly at: JsonPath;
  /** The name of a file that holds this record alone, without its ending: the server's slug if the record has none. */
  readonly fileSlug: string | undefined;
}

/**
 * One record, checked.
 * @returns the server, or undefined where it is left out (`log` says why), and how many tools the record declares
 */
export function parseServer(
  { value, at, fileSlug }: RecordSource,
  log: ProblemLog,
  memory: CatalogueMemory,
): { readonly server: Server | undefined; readonly toolsRead: number } {
  if (!isJsonObject(value)) {
    log.add("record-kind", at, { found: describeKind(value) }, { servers: 1, tools: 0 });
    return { server: undefined, toolsRead: 0 };
  }
  const toolsRead = countDeclared(value["tools"]);
  const leftOut = { servers: 1, tools: toolsRead };
  const name = value["name"];
  const fault = nameFault(name);
  if (fault !== undefined || typeof name !== "string") {
    log.add("server-name", [...at, "name"], { found: fault ?? "", tools: toolsRead }, leftOut);
    return { server: undefined, toolsRead };
  }
  const slug = chooseSlug(value["slug"], fileSlug, name, at, log);
  const first = memory.slugs.get(slug);
  if (first !== undefined) {
    log.add("server-twice", at, { slug, first, tools: toolsRead }, leftOut);
    return { server: undefined, toolsRead };
  }
  memory.slugs.set(slug, log.placeOf(at));
  const fields = parseFields(value, name, at, log, memory);
  const tools = parseTools(value["tools"], [...at, "tools"], log, memory.notes);
  return { server: { slug, name, ...fields, tools }, toolsRead };
}

/** The record's own slug, or its file's name, or one made from the server's name; a bad one is reported. */
function chooseSlug(
  declared: Json | undefined,
  fileSlug: string | undefined,
  name: string,
  at: JsonPath,
  log: ProblemLog,
): string {
  const given = declared ?? fileSlug;
  if (given === undefined) return serverSlug(name);
  if (typeof given === "string" && isSlug(given)) return given;
  const instead = serverSlug(name);
  const from = declared === undefined || declared === null ? "file name" : "field";
  const slug = typeof given === "string" ? given : describeKind(given);
  log.add("server-slug", [...at, "slug"], { slug, from, instead });
  return instead;
}

function parseFields(
  declared: JsonObject,
  name: string,
  at: JsonPath,
  log: ProblemLog,
  memory: CatalogueMemory,
): Omit<Server, "slug" | "name" | "tools"> {
  const adapter = adapters.find((candidate) => candidate.matches(declared));
  if (adapter) noteAdapter(adapter, at, log, memory);
  const shape = adapter ? `${adapter.id} server` : "server";
  memory.notes.note(declared, adapter?.fields ?? knownFields, shape, at, log);
  const subject = { of: `the server ${quoted(name)}`, at, log };
  const { json, fields } = checkObject(serverFields, declared, subject, { except: "tools", adapter });
  const { publisher, package: from } = fields;
  const extra = Object.entries(json).filter(([field]) => !placedFields.has(field));
  return {
    publisher: publisher && { name: publisher.name, official: publisher.official ?? false },
    description: cutDescription(fields.description, "description", subject),
    homepage: fields.homepage,
    repository: fields.repository,
    package: from && { registry: from.registry, identifier: from.identifier, version: from.version },
    licence: fields.licence,
    tags: fields.tags ?? [],
    // The file's name alone: where it lies on the machine that builds the site is nobody's business.
    provenance: pickProvenance(fields.provenance) ?? { method: "imported", from: basename(log.path) },
    instructions: cutDescription(fields.instructions, "instructions", subject),
    extra: extra.length > 0 ? Object.fromEntries(extra) : undefined,
  };
}

/** Without the fields that `Provenance` does not have. */
function pickProvenance(fields: z.infer<typeof provenanceRecord> | undefined): Provenance | undefined {
  if (fields === undefined) return undefined;
  const { method, from, protocolRevision, date } = fields;
  return { method, from, protocolRevision, date };
}

function noteAdapter(adapter: Adapter, at: JsonPath, log: ProblemLog, memory: CatalogueMemory): void {
  const key = `${adapter.id} ${log.path}`;
  if (memory.adapted.has(key)) return;
  memory.adapted.add(key);
  log.add("adapter-used", at, { adapter: adapter.id, means: adapter.means });
}
