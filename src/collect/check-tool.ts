import { isJsonObject, type Json, type JsonObject } from "#lib/json.ts";

/** A tool that cannot stand in a record. */
export interface RefusedTool {
  /** Its place in the list, from 1. */
  readonly place: number;
  /** Undefined where it has none. */
  readonly name: string | undefined;
  /** A clause. */
  readonly reason: string;
}

const objectFields = ["inputSchema", "outputSchema", "annotations"] as const;
const textFields = ["title", "description"] as const;

/** Looks at each tool by itself, so that a bad one does not lose the others. Good ones are handed on untouched. */
export function checkTools(tools: readonly Json[]): { good: readonly JsonObject[]; refused: readonly RefusedTool[] } {
  const good: JsonObject[] = [];
  const refused: RefusedTool[] = [];
  const names = new Set<string>();
  tools.forEach((tool, index) => {
    const name = isJsonObject(tool) && typeof tool["name"] === "string" ? tool["name"] : undefined;
    const reason = findFault(tool, names);
    if (reason !== undefined) refused.push({ place: index + 1, name, reason });
    else if (isJsonObject(tool)) good.push(tool);
    if (name !== undefined) names.add(name);
  });
  return { good, refused };
}

function findFault(tool: Json, earlierNames: ReadonlySet<string>): string | undefined {
  if (!isJsonObject(tool)) return "it is not an object";
  const name = tool["name"];
  if (typeof name !== "string") return "its name is not a text";
  if (name.trim() === "") return "its name is empty";
  if (earlierNames.has(name)) return "an earlier tool has the same name";
  for (const field of textFields) {
    if (tool[field] !== undefined && typeof tool[field] !== "string") return `its ${field} is not a text`;
  }
  for (const field of objectFields) {
    if (tool[field] !== undefined && !isJsonObject(tool[field])) return `its ${field} is not an object`;
  }
  return undefined;
}
