import type { ActSignal } from "#risk/signal.ts";
import { isAbout } from "#risk/server-reading.ts";
import type { Act } from "#risk/text/act.ts";
import { touches, union, wordSet } from "#risk/text/touches.ts";

const resets = wordSet("reset overwrite");
const unstages = /stag(?:e|ed|ing)\b/i; // `Unstages all staged changes`
const harmless =
  wordSet(`password passwords pin mfa otp timer counter zoom view board viewport camera layout position
  game orientation staged staging index head`);

/** Replaced, one of these is another one, and the old one is gone. */
const whole = wordSet(
  `policy policies settings setting configuration config definition ruleset rules brand theme template schema dashboard
  contents database`,
);
/** To replace these is to edit what holds them, or to change what can be changed back. */
const parts = wordSet(
  `text string strings word words occurrence occurrences line lines symbol body placeholder placeholders image images
  icon value values variable variables label labels tag tags member members user users assignees reviewers reference
  references match matches selection block blocks cell cells step`,
);

/** `replace_policy`, `Replaces all entries`: nothing is left of what was there. */
const isWhole = ({ head, objectWords, many, role }: Act): boolean =>
  role !== "later" &&
  !objectWords.some((word) => parts.has(word)) &&
  (whole.has(head) || (many && head !== ""));

/** What is restored as a whole is put in the place of what is there now. */
const stores = wordSet("database databases db backup backups dump snapshot snapshots checkpoint");
/** To restore one of these brings it back, and loses nothing. */
const goneThings = wordSet("deleted archived trashed removed closed");

/** `Restore database from a backup file` */
const restoresWhole = ({ verb, head, objectWords, role }: Act): boolean =>
  (verb.lemma === "restore" || (verb.lemma === "rollback" && /^(?:snapshots?|backup)$/.test(head))) &&
  verb.kind !== "past" &&
  role !== "later" &&
  stores.has(head) &&
  !objectWords.some((word) => goneThings.has(word));

export const resetVerb = {
  id: "reset-verb",
  kind: "act",
  verbs: union(resets, wordSet("replace restore rollback")),
  inNames: "verb",
  title: "Resets or overwrites",
  supports: "Destructive",
  summary: "The tool sets something back to its beginning, and what was there is gone.",
  about: [
    "A reset throws the present values away. Unless the server keeps them, nobody can bring them back, so it counts as removal.",
    "A database that is restored from a backup loses what came after the backup. A record that is restored from the trash only comes back.",
    "Not every reset is one: resetting a password hands out a new one, resetting a timer or a view loses nothing.",
  ],
  examples: [
    { tool: { name: "reset_settings", description: "Resets all settings of an index." }, quote: "reset" },
    {
      tool: { name: "reset_password", description: "Sends a mail to reset the password." },
      quote: undefined,
    },
    { tool: { name: "replace_policy", description: "Replaces a policy." }, quote: "replace" },
    {
      tool: { name: "restore_database", description: "Restores the database from a backup." },
      quote: "restore",
    },
    { tool: { name: "restore_page", description: "Restores a page from the trash." }, quote: undefined },
    { tool: { name: "replace_text", description: "Replaces text in a document." }, quote: undefined },
    { tool: { name: "get_reset_time", description: "Returns when the limit is reset." }, quote: undefined },
  ],
  claim(act, tool) {
    if (act.verb.lemma === "replace" && act.verb.kind !== "past" && isWhole(act))
      return "what was there is replaced as a whole";
    if (restoresWhole(act)) return "what is in the database now gives way to what was saved";
    if (!resets.has(act.verb.lemma) || act.verb.kind === "past") return undefined;
    if (act.objectWords.some((word) => harmless.has(word)) || touches(act, "secret")) return undefined;
    if (isAbout(tool, "game")) return undefined;
    // A repository is set back to a commit; what was only staged stays in the files.
    if (isAbout(tool, "git") && unstages.test(tool.description)) return undefined;
    if (act.verb.lemma === "overwrite") return "what was there is written over";
    return "a reset throws away what was set";
  },
} satisfies ActSignal;
