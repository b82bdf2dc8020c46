import type { ActSignal } from "#risk/signal.ts";
import { wordSet } from "#risk/text/touches.ts";

const manages = wordSet("manage administer maintain");

export const manageVerb = {
  id: "manage-verb",
  kind: "act",
  verbs: manages,
  inNames: "verb",
  title: "A verb that manages",
  supports: "Write",
  summary: "The tool is said to manage, handle or administer something.",
  about: [
    "To manage is to look at things and to change them, and nobody can tell how far the changes go. Where no list of operations says more, the signal counts such a tool as Write and not as Read.",
  ],
  examples: [
    { tool: { name: "manage_rules" }, quote: "manage" },
    { tool: { name: "process_thought", description: "Processes a thought." }, quote: undefined },
  ],
  claim(act) {
    return manages.has(act.verb.lemma) && act.verb.kind !== "noun" && act.verb.kind !== "agent"
      ? "to manage is also to change"
      : undefined;
  },
} satisfies ActSignal;
