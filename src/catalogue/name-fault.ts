import type { Json } from "#lib/json.ts";
import { formatNumber } from "#lib/plural.ts";
import { clip } from "#lib/safe-text.ts";
import { describeKind } from "#catalogue/check-fields.ts";
import { limits } from "#catalogue/limits.ts";

/** Why a name cannot be used, as a verb phrase (`is empty`); undefined for a good one. */
export function nameFault(name: Json | undefined): string | undefined {
  if (typeof name !== "string") return `is ${describeKind(name)}`;
  if (name === "") return "is empty";
  return clip(name, limits.nameCharacters) === name
    ? undefined
    : `has more than ${formatNumber(limits.nameCharacters)} characters`;
}
