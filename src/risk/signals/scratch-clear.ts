import type { ActSignal } from "#risk/signal.ts";
import { isAbout } from "#risk/server-reading.ts";
import { isOf, touches, union, wordSet } from "#risk/text/touches.ts";

const clears = wordSet("clear reset flush clean cleanup empty purge forget discard wipe");
const ofServers = wordSet(
  "table database db bucket queue index collection tenant cluster topic stream memory chat messages",
);

const marks = wordSet(
  "highlight highlights overlay breakpoint breakpoints watchpoint watchpoints selection marker markers",
);

const leftovers = wordSet("resource resources state data artifacts");
const sessions = wordSet("session session's sessions debug");

const takesOff = wordSet("remove delete clear reset wipe flush drop");
/** `from the in-memory store`, `all logs from memory` */
const inMemory = /\b(?:from|in) (?:the |an? )?(?:in-memory|memory)\b(?! (?:bank|store|graph|file|system))/i;

export const scratchClear = {
  id: "scratch-clear",
  kind: "act",
  verbs: union(clears, takesOff),
  inNames: "phrase",
  title: "Clears passing state",
  supports: "Write",
  summary: "The tool clears or resets the console, a cache, the clipboard, a selection or its own session.",
  about: [
    "To clear a console or a cache is not to lose data: it fills again by itself. The verbs are those of destruction, the object is not, so the object decides and the act is Write.",
    "A queue, a table or a collection of documents is no passing state, even when it is called a cache server's.",
  ],
  examples: [
    { tool: { name: "clear_console", description: "Clears the console." }, quote: "clear_console" },
    { tool: { name: "clear_cache" }, quote: "clear_cache" },
    { tool: { name: "purge_queue", description: "Removes all messages from a queue." }, quote: undefined },
    { tool: { name: "delete_cache_cluster", description: "Deletes a cache cluster." }, quote: undefined },
  ],
  claim(act, tool) {
    if (takesOff.has(act.verb.lemma) && inMemory.test(tool.description.slice(0, 120)))
      return "it clears passing state that fills again";
    if (/^(?:remove|delete)$/.test(act.verb.lemma))
      return act.objectWords.some((word) => marks.has(word))
        ? "it takes away a mark on a passing view"
        : undefined;
    if (!clears.has(act.verb.lemma)) return undefined;
    if (act.objectWords.some((word) => ofServers.has(word))) return undefined;
    // What such a server holds is called a cache, and is data of others.
    if (act.verb.lemma === "flush" && isAbout(tool, "database")) return undefined;
    // `Clean up the session's resources`
    const isRest = leftovers.has(act.head) && act.objectWords.some((word) => sessions.has(word));
    if (isRest && /^clean/.test(act.verb.lemma)) return "it clears passing state that fills again";
    if (isOf(act, "scratch") || (touches(act, "scratch") && act.objectWords.length <= 2))
      return "it clears passing state that fills again";
    if (isAbout(tool, "game")) return "in a game nothing real is lost";
    return undefined;
  },
} satisfies ActSignal;
