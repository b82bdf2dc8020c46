import type { ActSignal } from "#risk/signal.ts";
import { isAbout } from "#risk/server-reading.ts";
import type { Act } from "#risk/text/act.ts";
import { touches, wordSet } from "#risk/text/touches.ts";

const needsScreen = wordSet(
  "rotate fill play type visit turn dial walk jump fly dig attack equip focus skip seek step act",
);
const opensRecord =
  wordSet(`document documents project presentation file workbook notebook issue ticket pr request
  position account case incident`);
const testKinds = wordSet(
  "ui unit integration e2e load suite suites project target targets regression smoke acceptance",
);
const commanded = wordSet("command commands code script javascript keys character keystrokes terminal");
const built =
  wordSet(`query url urls prompt context chart transaction message payload request string filter expression
  link path tree graph index sql report summary table`);

/** `Run the plugin to list processes`, `Run a health check`, `Perform a search`: what is run only reads. */
export function runsToRead({ verb, purpose, headVerb, head }: Act): boolean {
  if (verb.sense !== "vague" && !/^(?:run|execute|call|invoke)$/.test(verb.lemma)) return false;
  if (
    purpose !== undefined &&
    /^(?:list|show|get|retrieve|display|find|search|see|view|scan|identify|detect|extract|enumerate)$/.test(
      purpose.lemma,
    )
  )
    return true;
  if (/^(?:diagnostics|comparison|inspection|analysis|audit|report|statistics)$/.test(head)) return true;
  if (headVerb === undefined) return false;
  if (headVerb.kind === "noun") return worksOut.test(headVerb.lemma);
  return (
    headVerb.noun &&
    /^(?:search|lookup|check|audit|report|count|estimate|forecast|view)$/.test(headVerb.lemma)
  );
}

/** `Run an aggregation`, `Perform a conversion`. */
const worksOut =
  /^(?:aggregate|calculate|compute|convert|validate|verify|retrieve|estimate|analyze|translate)$/;

export const runVerb = {
  id: "run-verb",
  kind: "act",
  inNames: "verb",
  title: "A verb that runs or stops",
  supports: "Execute",
  summary:
    "The name or the description says that the tool runs, starts, stops, triggers, deploys or installs something.",
  about: [
    "What a tool of this kind does is decided by the thing that it starts: a build, a scan, a workflow, a machine. The call returns, the work goes on.",
    "“Build a query” or “open a document” only sound like it. The object decides.",
  ],
  examples: [
    { tool: { name: "trigger_workflow", description: "Triggers a workflow." }, quote: "trigger" },
    { tool: { name: "start_security_scan" }, quote: "start" },
    { tool: { name: "build_query", description: "Builds a query from parts." }, quote: undefined },
    { tool: { name: "get_run", description: "Returns a run." }, quote: undefined },
  ],
  claim(act, tool) {
    const { lemma, sense, kind } = act.verb;
    if (/^(?:make|place)$/.test(lemma) && act.head === "call" && act.objectWords.length > 1)
      return "a call rings at somebody's";
    if (lemma === "test" && act.objectWords.some((word) => testKinds.has(word)))
      return "the verb sets something going or stops it";
    if (/^(send|write|evaluate)$/.test(lemma) && commanded.has(act.head))
      return "what it sends is run by another program";
    if (sense !== "run" || kind === "past") return undefined;
    if (lemma === "open" && act.objectWords.some((word) => opensRecord.has(word))) return undefined;
    if (lemma === "go") return undefined;
    if (lemma === "build" && act.objectWords.some((word) => built.has(word))) return undefined;
    if (lemma === "cancel") return undefined;
    if (runsToRead(act)) return undefined;
    if (lemma === "scan" && isAbout(tool, "database")) return undefined;
    if (needsScreen.has(lemma) && !isAbout(tool, "browser", "device", "desktop") && !touches(act, "media"))
      return undefined;
    return "the verb sets something going or stops it";
  },
} satisfies ActSignal;
