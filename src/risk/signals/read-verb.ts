import type { ActSignal } from "#risk/signal.ts";
import { runsToRead } from "#risk/signals/run-verb.ts";

export const readVerb = {
  id: "read-verb",
  kind: "act",
  inNames: "verb",
  title: "A verb that reads",
  supports: "Read",
  summary: "The name or the description says that the tool gets, lists, searches, shows or checks something.",
  about: [
    "These verbs bring information back and leave everything as it was. They say nothing about how private the information is; that is what the flags are for.",
  ],
  examples: [
    { tool: { name: "list_users", description: "Lists users." }, quote: "list" },
    { tool: { name: "users_get" }, quote: "get" },
    { tool: { name: "delete_user", description: "Deletes a user." }, quote: undefined },
  ],
  claim(act) {
    if (act.verb.sense === "run" && act.purpose?.sense === "read")
      return "what it runs only brings information back";
    if (runsToRead(act)) return "what it runs only brings information back";
    if (act.verb.sense === "vague" && (act.headVerb?.sense === "read" || act.headVerb?.sense === "compute"))
      return "what it performs only brings information back";
    return act.verb.sense === "read" || /^(?:download|export|load|pull|open)$/.test(act.verb.lemma)
      ? "the verb brings information back"
      : undefined;
  },
} satisfies ActSignal;
