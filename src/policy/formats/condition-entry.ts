import type { Condition } from "#policy/condition.ts";
import { documentOf, Word, type DocumentMap } from "#policy/print/document.ts";

/** `{path, op, value}`, as policy.json and Intercept write a condition. */
export function conditionEntry({ path, op, value }: Pick<Condition, "path" | "op" | "value">): DocumentMap {
  return documentOf(["path", path], ["op", new Word(op)], ["value", value]);
}
