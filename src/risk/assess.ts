import type { Assessment, Evidence } from "#risk/assessment.ts";
import type { ServerSubject, ToolSubject } from "#risk/subject.ts";
import { baseLevel, type Category } from "#risk/taxonomy.ts";
import { inflectVerb } from "#risk/words/inflect.ts";
import { verbsBySense } from "#risk/words/verbs.ts";

const senseCategory = {
  read: "Read",
  compute: "Read",
  write: "Write",
  run: "Execute",
  remove: "Destructive",
  pay: "Financial",
  vague: undefined,
} as const satisfies Record<keyof typeof verbsBySense, Category | undefined>;

const categoryOf = new Map<string, Category>();
for (const [sense, verbs] of Object.entries(verbsBySense)) {
  const category = senseCategory[sense as keyof typeof verbsBySense];
  if (category === undefined) continue;
  for (const verb of verbs.split(/\s+/)) for (const form of inflectVerb(verb)) categoryOf.set(form, category);
}

function findVerb(text: string, signal: string, where: "name" | "description"): Evidence | undefined {
  for (const match of text.matchAll(/[A-Z]?[a-z]+|[A-Z]+/g)) {
    const category = categoryOf.get(match[0].toLowerCase());
    if (category === undefined) continue;
    const start = match.index;
    const end = start + match[0].length;
    const because =
      where === "name" ? "it is the verb of the name" : "it is the first verb of the description";
    return { signal, where, path: "", quote: match[0], start, end, supports: category, weight: 1, because };
  }
  return undefined;
}

/**
 * Judges every tool of one server, in the order of `server.tools`.
 * Deterministic and pure: no clock, no network, no state between calls.
 */
export function assessServer(server: ServerSubject): readonly Assessment[] {
  return server.tools.map(assessTool);
}

function assessTool(tool: ToolSubject): Assessment {
  const evidence = [
    findVerb(tool.name, "name-verb", "name"),
    findVerb((tool.description ?? "").slice(0, 200), "description-verb", "description"),
  ].filter((found) => found !== undefined);
  const category = evidence[0]?.supports as Category | undefined;
  const agree = evidence.length === 2 && evidence[0]?.supports === evidence[1]?.supports;
  const confidence = category === undefined ? 0.2 : agree ? 0.9 : 0.6;
  return {
    tool: tool.name,
    category: category ?? "Write",
    level: baseLevel[category ?? "Write"],
    confidence,
    band: confidence > 0.8 ? "high" : confidence > 0.5 ? "medium" : "low",
    known: category !== undefined,
    flags: [],
    levelSteps: [],
    evidence,
    conflicts: [],
    missing: tool.description ? [] : ["The tool has no description: say in one sentence what it does."],
  };
}
