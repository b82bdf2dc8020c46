import type { Assessment, Evidence } from "#risk/assessment.ts";
import { readServer, readTool, type ToolReading } from "#risk/reading.ts";
import { actSignals, factSignals } from "#risk/signals.ts";
import type { ServerSubject } from "#risk/subject.ts";
import { baseLevel, categories, type Category } from "#risk/taxonomy.ts";
import type { Act } from "#risk/text/act.ts";
import { actWeights, thresholds } from "#risk/weights.ts";

/**
 * Judges every tool of one server, in the order of `server.tools`.
 * Deterministic and pure: no clock, no network, no state between calls.
 */
export function assessServer(server: ServerSubject): readonly Assessment[] {
  const reading = readServer(server);
  return server.tools.map((tool) => assessTool(readTool(tool, reading)));
}

function textOf(act: Act, reading: ToolReading): string {
  if (act.role === "name") return reading.tool.name;
  return act.role === "title" ? reading.title : reading.description;
}

/** The evidence of all acts, after name and description have been weighed against each other. */
function explainActs(reading: ToolReading): readonly Evidence[] {
  const pairs = reading.acts.flatMap((act) => {
    const evidence = explainAct(act, reading);
    return evidence === undefined ? [] : [{ act, evidence }];
  });
  const name = pairs.find(({ act }) => act.role === "name");
  const main = pairs.find(({ act }) => act.role === "main");
  return pairs.map(({ act, evidence }) => {
    const doubt = doubtOf(act, evidence, name, main);
    return doubt === 1 ? evidence : { ...evidence, weight: evidence.weight * doubt };
  });
}

interface Explained {
  readonly act: Act;
  readonly evidence: Evidence;
}

/** Verbs that open the name of a tool only when it reads. */
const plainReading =
  /^(?:get|list|fetch|search|find|read|describe|show|retrieve|lookup|view|calculate|convert|count|analyze|estimate)$/;
const endings = /^(?:stop|cancel|end|abort|terminate|close|unstage)$/;

/** What is left of an act's weight (0–1) where name and description say different things. */
function doubtOf(
  act: Act,
  evidence: Evidence,
  name: Explained | undefined,
  main: Explained | undefined,
): number {
  // Without a description a name like `nmap_scan` has nothing to speak against it.
  if (main === undefined && act.role === "name" && act.sure === 0.5 && act.verb.sense === "run") return 1.4;
  if (name === undefined || main === undefined || name.evidence.supports === main.evidence.supports) return 1;
  const reads =
    name.evidence.supports === "Read" && name.act.sure >= 0.9 && plainReading.test(name.act.verb.lemma);
  const mild = evidence.supports === "Write" || evidence.supports === "Execute";
  if (reads && mild && act.role !== "name" && act.role !== "title") return act.role === "main" ? 0.5 : 0.7;
  if (act.role !== "name") return 1;
  // A word that may be a noun is one where the description reads: `app_store_reviews`.
  if (main.evidence.supports === "Read" && act.sure < 1) return 0.5;
  // The same verb with a closer object, or the act that the deletion really is.
  const sameVerb = evidence.supports === "Destructive" && main.act.verb.lemma === act.verb.lemma;
  const ends = evidence.supports === "Destructive" && endings.test(main.act.verb.lemma);
  return sameVerb || ends ? 0.5 : 1;
}

function explainAct(act: Act, reading: ToolReading): Evidence | undefined {
  for (const signal of actSignals) {
    const because = signal.claim(act, reading);
    if (because === undefined) continue;
    const where = act.role === "name" || act.role === "title" ? act.role : "description";
    const [start, end] = spanOf(act);
    return {
      signal: signal.id,
      where,
      path: "",
      quote: textOf(act, reading).slice(start, end),
      start,
      end,
      supports: signal.supports,
      weight: actWeights[act.role] * act.sure,
      because,
    };
  }
  return undefined;
}

function spanOf(act: Act): readonly [number, number] {
  if (act.head === "") return [act.start, act.end];
  return [Math.min(act.start, act.objectStart), Math.max(act.end, act.objectEnd)];
}

function assessTool(reading: ToolReading): Assessment {
  const evidence = [...explainActs(reading), ...factSignals.flatMap((signal) => signal.find(reading))];
  const sums = { Financial: 0, Destructive: 0, Execute: 0, Write: 0, Read: 0 };
  for (const { supports, weight } of withoutRepeats(evidence))
    if (supports in sums) sums[supports as Category] += weight;
  const category = categories.find((name) => name !== "Read" && sums[name] >= thresholds[name]) ?? "Read";
  const known = evidence.length > 0;
  const confidence = known ? 0.8 : 0.2;
  return {
    tool: reading.tool.name,
    category,
    level: baseLevel[category],
    confidence,
    band: confidence > 0.8 ? "high" : confidence > 0.5 ? "medium" : "low",
    known,
    flags: [],
    levelSteps: [],
    evidence,
    conflicts: [],
    missing:
      reading.description === "" ? ["The tool has no description: say in one sentence what it does."] : [],
  };
}

/** Further sentences add up to one voice a category, however many there are. */
function withoutRepeats(evidence: readonly Evidence[]): readonly Evidence[] {
  const heard = new Set<string>();
  return evidence.filter(({ where, weight, supports }) => {
    if (where !== "description" || weight !== actWeights.later) return true;
    if (heard.has(supports)) return false;
    heard.add(supports);
    return true;
  });
}
