import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { JsonObject } from "#lib/json.ts";

/** A real tool, of which a synthetic one takes the lengths and the form. */
export interface ToolMould extends JsonObject {
  readonly name: string;
}

/** A real server, as it stands in its file. */
export interface ServerMould extends JsonObject {
  readonly tools: readonly ToolMould[];
}

/** The servers of a folder that hold tools, in the order of their names. */
export function readMoulds(folder: string): readonly ServerMould[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json") && file !== "schema.json")
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as ServerMould)
    .filter(({ tools }) => tools.length > 0);
}
