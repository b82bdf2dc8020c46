import { nameFault } from "#catalogue/name-fault.ts";
import { isJsonObject, type Json, type JsonObject } from "#lib/json.ts";
import { measureJson } from "#lib/json-walk.ts";
import { formatNumber } from "#lib/plural.ts";

/** A tool that cannot stand in a record. */
export interface RefusedTool {
  /** Its place in the list, from 1. */
  readonly place: number;
  /** Undefined where it has none. */
  readonly name: string | undefined;
  /** A clause. */
  readonly reason: string;
}

export interface CheckedTools {
  readonly good: readonly JsonObject[];
  readonly refused: readonly RefusedTool[];
}

/** Far beyond what the catalogue shows, and far below where writing JSON runs out of stack. */
const deepest = 500;

/**
 * Looks at each tool by itself, so that a bad one does not lose the others. Only what no record can hold is refused:
 * a tool without a name, a second one of the same name, one that is nested without end or does not fit. A wrong
 * field is kept, for the record holds what the server says; `toolrisk check` reports it.
 * @param roomBytes what the record has left for tools, as it is written to its file
 */
export function checkTools(tools: readonly Json[], roomBytes: number): CheckedTools {
  const good: JsonObject[] = [];
  const refused: RefusedTool[] = [];
  const names = new Set<string>();
  let bytesLeft = roomBytes;
  for (const [index, tool] of tools.entries()) {
    const name = isJsonObject(tool) && typeof tool["name"] === "string" ? tool["name"] : undefined;
    const fault = findFault(tool, names);
    const bytes = fault === undefined ? writtenBytes(tool) : 0;
    if (fault !== undefined) {
      refused.push({ place: index + 1, name, reason: fault });
    } else if (bytes > bytesLeft) {
      const reason = `it has ${formatNumber(bytes)} bytes, and the record has room for ${formatNumber(bytesLeft)} more`;
      refused.push({ place: index + 1, name, reason });
    } else if (isJsonObject(tool)) {
      good.push(tool);
      bytesLeft -= bytes;
    }
    if (name !== undefined) names.add(name);
  }
  return { good, refused };
}

function findFault(tool: Json, earlierNames: ReadonlySet<string>): string | undefined {
  if (!isJsonObject(tool)) return "it is not an object";
  const name = tool["name"];
  const fault = nameFault(name);
  if (fault !== undefined) return `its name ${fault}`;
  if (typeof name === "string" && earlierNames.has(name)) return "an earlier tool has the same name";
  const { depth } = measureJson(tool);
  return depth > deepest ? `it is nested ${formatNumber(depth)} deep` : undefined;
}

/** With the indentation that it gets as an element of the record's list. */
export function writtenBytes(tool: Json): number {
  return Buffer.byteLength(JSON.stringify([[tool]], undefined, 2));
}
