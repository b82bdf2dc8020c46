import type { Json, JsonObject } from "#lib/json.ts";

/** A container that is being written: its keys in order, or undefined for an array. */
interface Frame {
  readonly container: JsonObject | readonly Json[];
  readonly keys: readonly string[] | undefined;
  readonly length: number;
  next: number;
}

/**
 * The one spelling of a value by RFC 8785 (JSON Canonicalization Scheme): no white space, keys in the order of their
 * UTF-16 code units, numbers and strings as JavaScript prints them. Without recursion, so any depth is fine.
 *
 * Where the RFC asks for an error, this writes something definite, because it must have an answer for every text that
 * `JSON.parse` takes: a lone surrogate is written as its escape (`\ud800`), a number too large for a double as `null`.
 */
export function canonicalJson(root: Json): string {
  let text = "";
  const stack: Frame[] = [];
  let value = root;
  for (;;) {
    if (typeof value === "object" && value !== null) {
      const frame = openFrame(value);
      stack.push(frame);
      text += frame.keys === undefined ? "[" : "{";
    } else {
      text += JSON.stringify(value);
    }
    let top = stack.at(-1);
    while (top !== undefined && top.next === top.length) {
      text += top.keys === undefined ? "]" : "}";
      stack.pop();
      top = stack.at(-1);
    }
    if (top === undefined) return text;
    if (top.next > 0) text += ",";
    const key = top.keys === undefined ? top.next : (top.keys[top.next] ?? "");
    if (typeof key === "string") text += `${JSON.stringify(key)}:`;
    // Frames know their keys, so the value is there; `null` is for the type checker.
    value = (top.container as Readonly<Record<string | number, Json>>)[key] ?? null;
    top.next++;
  }
}

function openFrame(container: JsonObject | readonly Json[]): Frame {
  if (Array.isArray(container)) return { container, keys: undefined, length: container.length, next: 0 };
  const keys = Object.keys(container).sort();
  return { container, keys, length: keys.length, next: 0 };
}
