import type { ActSignal } from "#risk/signal.ts";
import { isAbout } from "#risk/server-reading.ts";
import { touches, wordSet } from "#risk/text/touches.ts";

const resets = wordSet("reset overwrite");
const harmless =
  wordSet(`password passwords pin mfa otp timer counter zoom view board viewport camera layout position
  game orientation staged staging index head`);

export const resetVerb = {
  id: "reset-verb",
  kind: "act",
  inNames: "verb",
  title: "Resets or overwrites",
  supports: "Destructive",
  summary: "The tool sets something back to its beginning, and what was there is gone.",
  about: [
    "A reset throws the present values away. Unless the server keeps them, nobody can bring them back, so it counts as removal.",
    "Not every reset is one: resetting a password hands out a new one, resetting a timer or a view loses nothing.",
  ],
  examples: [
    { tool: { name: "reset_settings", description: "Resets all settings of an index." }, quote: "reset" },
    {
      tool: { name: "reset_password", description: "Sends a mail to reset the password." },
      quote: undefined,
    },
    { tool: { name: "get_reset_time", description: "Returns when the limit is reset." }, quote: undefined },
  ],
  claim(act, tool) {
    if (!resets.has(act.verb.lemma) || act.verb.kind === "past") return undefined;
    if (act.objectWords.some((word) => harmless.has(word)) || touches(act, "secret")) return undefined;
    if (isAbout(tool, "git") || isAbout(tool, "game")) return undefined;
    return "a reset throws away what was set";
  },
} satisfies ActSignal;
