import { hash } from "node:crypto";
import { canonicalJson } from "#lib/canonical-json.ts";
import type { Json, JsonObject } from "#lib/json.ts";

/** What a tool promises its caller: when one of these changes, it has to be judged again. */
const digestedFields = ["name", "description", "inputSchema", "annotations"] as const;

/**
 * SHA-256, lower-case hex, over the canonical JSON (RFC 8785, see `canonicalJson`) of the object that holds the tool's
 * `name`, `description`, `inputSchema` and `annotations` exactly as declared; a field that is absent stays absent.
 */
export function toolDigest(declared: JsonObject): string {
  const fields: Record<string, Json> = {};
  for (const field of digestedFields) {
    const value = declared[field];
    if (value !== undefined) fields[field] = value;
  }
  return hash("sha256", canonicalJson(fields), "hex");
}
