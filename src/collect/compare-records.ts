import { isJsonObject, type Json, type JsonObject } from "#lib/json.ts";

/** What collecting again would change. */
export interface RecordDifference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Tools that stayed, with the fields that are new, gone or different. */
  readonly changed: readonly { readonly tool: string; readonly fields: readonly string[] }[];
  readonly reordered: boolean;
  /** Fields of the record itself. */
  readonly fields: readonly string[];
}

/** Undefined when nothing but the date differs. */
export function compareRecords(before: JsonObject, after: JsonObject): RecordDifference | undefined {
  const [oldTools, newTools] = [indexTools(before), indexTools(after)];
  const added = [...newTools.keys()].filter((name) => !oldTools.has(name));
  const removed = [...oldTools.keys()].filter((name) => !newTools.has(name));
  const changed = [...newTools].flatMap(([tool, now]) => {
    const old = oldTools.get(tool);
    const fields = old === undefined ? [] : differingFields(old, now);
    return fields.length === 0 ? [] : [{ tool, fields }];
  });
  const kept = (tools: ReadonlyMap<string, JsonObject>, other: ReadonlyMap<string, JsonObject>): string =>
    JSON.stringify([...tools.keys()].filter((name) => other.has(name)));
  const reordered = kept(oldTools, newTools) !== kept(newTools, oldTools);
  const fields = differingFields(withoutDate(before), withoutDate(after)).filter(
    (field) => field !== "tools",
  );
  const isSame = [added, removed, changed, fields].every((list) => list.length === 0) && !reordered;
  return isSame ? undefined : { added, removed, changed, reordered, fields };
}

/** One line for each thing, e.g. `~ create_issue: description`. Names are the server's own text, not yet safe to print. */
export function describeDifference(difference: RecordDifference): readonly string[] {
  return [
    ...difference.fields.map((field) => `~ ${field}`),
    ...difference.removed.map((tool) => `- ${tool}`),
    ...difference.added.map((tool) => `+ ${tool}`),
    ...difference.changed.map(({ tool, fields }) => `~ ${tool}: ${fields.join(", ")}`),
    ...(difference.reordered ? ["~ the order of the tools"] : []),
  ];
}

function indexTools(record: JsonObject): ReadonlyMap<string, JsonObject> {
  const tools = record["tools"];
  if (!Array.isArray(tools)) return new Map();
  return new Map((tools as readonly Json[]).filter(isJsonObject).map((tool) => [String(tool["name"]), tool]));
}

function withoutDate(record: JsonObject): JsonObject {
  const provenance = record["provenance"];
  if (!isJsonObject(provenance)) return record;
  const { date: _date, ...rest } = provenance;
  return { ...record, provenance: rest };
}

/** Compared as written, so that a new order of keys counts: a record holds what the server sends. */
function differingFields(before: JsonObject, after: JsonObject): readonly string[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}
