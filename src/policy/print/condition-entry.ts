import type { Condition } from "#policy/condition.ts";
import { documentOf, Word, type DocumentMap } from "#policy/print/document.ts";

/** `{path, op, value}`, as policy.json and Intercept write a condition. */
export function conditionEntry({ path, op, value }: Pick<Condition, "path" | "op" | "value">): DocumentMap {
  return documentOf(["path", path], ["op", new Word(op)], ["value", value]);
}

/** What the caller is told where an argument is not as it must be. */
export function conditionMessage({ path }: Condition): string {
  return `Policy does not allow this value of ${path.slice("args.".length)}.`;
}
