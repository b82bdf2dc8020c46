import type { Json, JsonObject } from "#lib/json.ts";

/** A value met on a walk. `parent` leads back to the root, so that a path costs nothing until it is asked for. */
export interface JsonNode {
  readonly value: Json;
  /** Property name or array index; undefined for the root. */
  readonly key: string | number | undefined;
  /** 0 for the root. */
  readonly depth: number;
  readonly parent: JsonNode | undefined;
}

/** Where a walk ends early. Values deeper than `depth` are not visited; after `nodes` values it stops. */
export interface WalkBudget {
  readonly depth: number;
  readonly nodes: number;
}

/**
 * Visits every value of `root` in document order, parents first, without recursion and within `budget`.
 * `visit` returns `"skip"` to leave out what is below a value.
 * @returns whether everything was visited that was not skipped
 */
export function walkJson(
  root: Json,
  budget: WalkBudget,
  visit: (node: JsonNode) => "skip" | undefined,
): boolean {
  const stack: JsonNode[] = [{ value: root, key: undefined, depth: 0, parent: undefined }];
  let visited = 0;
  let complete = true;
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (visited === budget.nodes) return false;
    visited++;
    if (visit(node) === "skip" || typeof node.value !== "object" || node.value === null) continue;
    const entries = Array.isArray(node.value) ? [...node.value.entries()] : Object.entries(node.value);
    if (entries.length > 0 && node.depth === budget.depth) {
      complete = false;
      continue;
    }
    for (const [key, value] of entries.reverse()) {
      stack.push({ value: value as Json, key, depth: node.depth + 1, parent: node });
    }
  }
  return complete;
}

/** The keys from the root to `node`. */
export function nodePath(node: JsonNode): readonly (string | number)[] {
  const keys: (string | number)[] = [];
  for (let at: JsonNode | undefined = node; at?.key !== undefined; at = at.parent) keys.push(at.key);
  return keys.reverse();
}

/**
 * How large a value is: `nodes` counts every value, `depth` the objects and arrays one inside the other (a string: 0,
 * `{}`: 1). Linear in the size of the value, whatever its depth.
 */
export function measureJson(root: Json): { readonly depth: number; readonly nodes: number } {
  let level = isContainer(root) ? [root] : [];
  let nodes = 1;
  let depth = 0;
  while (level.length > 0) {
    depth++;
    const next: (JsonObject | readonly Json[])[] = [];
    for (const container of level) {
      const values: readonly Json[] = isArray(container) ? container : Object.values(container);
      nodes += values.length;
      for (const value of values) if (isContainer(value)) next.push(value);
    }
    level = next;
  }
  return { depth, nodes };
}

function isContainer(value: Json): value is JsonObject | readonly Json[] {
  return typeof value === "object" && value !== null;
}

/** `Array.isArray` does not narrow a union with a readonly array. */
function isArray(value: JsonObject | readonly Json[]): value is readonly Json[] {
  return Array.isArray(value);
}
