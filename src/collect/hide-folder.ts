import type { JsonObject } from "#lib/json.ts";

/** Stands in records for the temporary folder of the server. */
export const neutralFolder = "/server";

/**
 * Some servers put the folder that they run in into a description or a default. It is another one each time, says
 * something about this machine and nothing about the tool.
 * @param folder an absolute path
 * @returns the record with `neutralFolder` instead, and how often it stood there
 */
export function hideFolder(
  record: JsonObject,
  folder: string,
): { readonly record: JsonObject; readonly count: number } {
  // As it stands inside a JSON text, where a backslash of Windows is doubled.
  const parts = JSON.stringify(record).split(JSON.stringify(folder).slice(1, -1));
  if (parts.length === 1) return { record, count: 0 };
  // The shape that went in comes back: only the inside of texts has changed.
  return { record: JSON.parse(parts.join(neutralFolder)) as JsonObject, count: parts.length - 1 };
}
