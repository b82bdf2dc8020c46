import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isJsonObject, type JsonObject } from "#lib/json.ts";
import { compareRecords, type RecordDifference } from "#collect/compare-records.ts";

/** What became of the file. */
export type Saved =
  | { readonly kind: "new" }
  | { readonly kind: "same" }
  | { readonly kind: "changed"; readonly difference: RecordDifference }
  /** The list was cut short and the file holds an earlier one: it is left as it is. */
  | { readonly kind: "kept" };

/**
 * Writes the record where it differs from the file in more than its date. A list that was cut short never replaces an
 * earlier one: the tools that it lacks may still exist.
 */
export async function saveRecord(path: string, record: JsonObject, isIncomplete: boolean): Promise<Saved> {
  const before = await readRecord(path);
  const linked = linkSchema(path, record);
  if (before !== undefined && isIncomplete) return { kind: "kept" };
  const difference = before === undefined ? undefined : compareRecords(before, linked);
  if (before !== undefined && difference === undefined) return { kind: "same" };
  await mkdir(dirname(path), { recursive: true });
  // Written beside and renamed: an interruption leaves the earlier record whole.
  await writeFile(`${path}.new`, `${JSON.stringify(linked, undefined, 2)}\n`);
  await rename(`${path}.new`, path);
  return difference === undefined ? { kind: "new" } : { kind: "changed", difference };
}

/** Where the catalogue's schema lies beside it, the record names it, so that editors complete and check it. */
function linkSchema(path: string, record: JsonObject): JsonObject {
  return existsSync(join(dirname(path), "schema.json")) ? { $schema: "./schema.json", ...record } : record;
}

/** Undefined where there is no readable record: it is written anew. */
async function readRecord(path: string): Promise<JsonObject | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(path, "utf8"));
    return isJsonObject(value) ? value : undefined;
  } catch (error) {
    if (
      error instanceof SyntaxError ||
      (error instanceof Error && "code" in error && error.code === "ENOENT")
    )
      return undefined;
    throw error;
  }
}
