import type { Json } from "#lib/json.ts";
import { describeKind } from "#catalogue/check-fields.ts";
import type { FieldNotes } from "#catalogue/field-notes.ts";
import { limits } from "#catalogue/limits.ts";
import type { JsonPath } from "#catalogue/locate.ts";
import { oneTool, parseTool } from "#catalogue/parse-tool.ts";
import type { ProblemLog } from "#catalogue/problem-log.ts";
import type { Tool } from "#catalogue/server.ts";

/**
 * The tools of one server: each checked by itself, every name and every address once.
 * @param declared the record's `tools`
 * @param at path of that list in the record's text
 */
export function parseTools(
  declared: Json | undefined,
  at: JsonPath,
  log: ProblemLog,
  notes: FieldNotes,
): readonly Tool[] {
  if (!isList(declared)) {
    log.add("tools-kind", at, { found: `is ${describeKind(declared)}` });
    return [];
  }
  const tools: Tool[] = [];
  // Indexes of the tools that are kept.
  const names = new Map<string, number>();
  const slugs = new Map<string, number>();
  for (const [index, entry] of declared.slice(0, limits.toolsPerServer).entries()) {
    const here = [...at, index];
    const tool = parseTool(entry, here, log, notes);
    if (tool === undefined) continue;
    const { name, slug } = tool;
    const sameName = names.get(name);
    const sameSlug = slugs.get(slug);
    if (sameName !== undefined) {
      log.add("tool-twice", here, { name, first: log.placeOf([...at, sameName]) }, oneTool);
    } else if (sameSlug !== undefined) {
      const other = tools.find((earlier) => earlier.slug === slug)?.name ?? "";
      const first = log.placeOf([...at, sameSlug]);
      log.add("tool-slug-twice", here, { name, other, slug, first }, oneTool);
    } else {
      names.set(name, index);
      slugs.set(slug, index);
      tools.push(tool);
    }
  }
  const left = declared.length - limits.toolsPerServer;
  if (left > 0) log.add("tools-count", [...at, limits.toolsPerServer], { left }, { servers: 0, tools: left });
  return tools;
}

/** How many tools a record declares, good or bad. */
export function countDeclared(declared: Json | undefined): number {
  return isList(declared) ? declared.length : 0;
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
