import type { ActSignal } from "#risk/signal.ts";
import { isAbout } from "#risk/server-reading.ts";
import type { Act } from "#risk/text/act.ts";
import { compileRules } from "#risk/text/object-rules.ts";
import { touches, wordSet } from "#risk/text/touches.ts";
import { runRules, setsGoing } from "#risk/words/run-objects.ts";

const rules = compileRules(runRules);

/** What a server asks of its client or its user; to trigger one is to ask. */
const asked = wordSet("elicitation sampling");

const attacks = /\b(?:injection|xss|vulnerabilit(?:y|ies)|exploit)\b/i; // `Test whether the URL has an XSS vulnerability`

const installed = wordSet("plugin plugins theme themes package packages dependencies firmware core software");
/** `Update a theme to its latest version` */
const newest = /\b(?:latest|newest|newer|available) (?:\w+ )?(?:version|release)s?\b/i;

/** These drive something only on a server about browsers or devices, or with sound and pictures as their object. */
const needsScreen = wordSet(
  "rotate fill play type visit turn dial walk jump fly dig attack equip focus skip seek step act flash minimize maximize",
);

/** Purposes that make a run a look: `Run the plugin to list processes`. */
const readingPurposes = wordSet(
  "list show get retrieve display find search see view scan identify detect extract enumerate",
);
/** Things that are run or performed and only tell: `Run diagnostics`, `Perform a search`. */
const looks = wordSet(
  "diagnostics diagnostic comparison inspection analysis audit report statistics review assessment",
);
/** Commands that look for what is wrong and tell it: `Run dbt debug`, `Run audit mode`. */
const checkUps = wordSet("debug debugger doctor audit healthcheck");
const lookingVerbs = wordSet("search lookup check audit report count estimate forecast view");
/** `Run an aggregation`, `Perform a conversion`. */
const workedOut = wordSet(
  "aggregate calculate compute convert validate verify retrieve estimate analyze translate",
);

const calling = wordSet("run execute call invoke");

/** True where what is run only reads: `Run the plugin to list processes`, `Run a health check`, `Perform a search`. */
export function runsToRead({ verb, purpose, headVerb, head, objectWords }: Act): boolean {
  if (verb.sense !== "vague" && !calling.has(verb.lemma)) return false;
  if (head === "query" && objectWords.includes("search")) return true;
  if (looks.has(head) || (purpose !== undefined && readingPurposes.has(purpose.lemma))) return true;
  const isCheckUp = checkUps.has(head) || head === "mode";
  if (isCheckUp && objectWords.some((word) => checkUps.has(word))) return true;
  if (headVerb === undefined) return false;
  if (headVerb.kind === "noun") return workedOut.has(headVerb.lemma);
  return headVerb.noun && lookingVerbs.has(headVerb.lemma);
}

const schedules = ({ role, verb }: Act): boolean => role === "main" && verb.lemma === "schedule";

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
    {
      tool: { name: "schedule_start", description: "Schedule the start of a system in the morning." },
      quote: undefined,
    },
    { tool: { name: "check_setup", description: "Run doctor and show its report." }, quote: undefined },
    { tool: { name: "get_run", description: "Returns a run." }, quote: undefined },
  ],
  claim(act, tool) {
    const { lemma, sense, kind } = act.verb;
    const rule = rules(act);
    if (rule !== undefined) return rule.because;
    if (lemma === "trigger" && tool.nameWords.some(({ text }) => asked.has(text))) return undefined;
    if (lemma === "test" && act.role === "main" && attacks.test(tool.description.slice(0, 200)))
      return "it attacks what it tests";
    // `Always call this tool when …` speaks to the agent.
    if (act.head === "tool" && /^(?:call|use|invoke)$/.test(lemma) && act.role !== "name") return undefined;
    // `This tool calls the service's API`: how it does what the other sentences say.
    if ((lemma === "call" || lemma === "use") && /^apis?$/.test(act.head) && act.role !== "name")
      return undefined;
    if (lemma === "turn" && act.role === "name" && /^[_-]?(?:on|off)$/i.test(tool.tool.name.slice(act.end)))
      return "it acts on a device";
    const isCall = act.role === "name" && act.head === "call" && act.objectWords.length === 1;
    if ((lemma === "make" || lemma === "place") && isCall) return "a call rings at somebody's";
    const installs =
      lemma === "update" && kind !== "past" && act.objectWords.some((word) => installed.has(word));
    if (installs && act.role === "main" && newest.test(tool.description.slice(0, 200)))
      return "what it updates is installed anew";
    if (sense !== "run" || kind === "past" || runsToRead(act)) return undefined;
    // `schedule_start`, which schedules a start: nothing starts now.
    if (act.role === "name" && tool.acts.some(schedules)) return undefined;
    if (lemma === "open" && isAbout(tool, "game")) return undefined;
    if (lemma === "scan" && isAbout(tool, "database")) return undefined;
    const onScreen = isAbout(tool, "browser", "device", "desktop") || touches(act, "media");
    return needsScreen.has(lemma) && !onScreen ? undefined : setsGoing;
  },
} satisfies ActSignal;
