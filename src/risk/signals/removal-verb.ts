import type { ActSignal } from "#risk/signal.ts";
import type { ToolReading } from "#risk/reading.ts";
import type { Act } from "#risk/text/act.ts";
import { compileRules } from "#risk/text/object-rules.ts";
import { takesOutOfText } from "#risk/text/takes-out.ts";
import { isAbout } from "#risk/server-reading.ts";
import { takesAccess } from "#risk/signals/mark-removal.ts";
import { wordSet } from "#risk/text/touches.ts";

/** Verbs that take access away where access is their object. */
const withdraws = wordSet("unassign detach unbind strip kick unshare");
const notRemoving = wordSet("reset overwrite unset drain forget");
/** What some verbs remove for good, though they do less to everything else. */
const rules = compileRules([
  {
    verbs: "format",
    heads: "disk disks drive drives partition partitions volume filesystem sdcard usb",
    because: "to format a disk is to empty it",
  },
  {
    verbs: "unpublish",
    heads: "package packages version versions release releases crate gem module",
    because: "what is taken out of a registry is gone for whoever needs it",
  },
  {
    verbs: "forget",
    heads: "memory memories fact facts entity entities observation observations record records knowledge",
    because: "what is forgotten is gone",
  },
  {
    verbs: "anonymize anonymise pseudonymize redact",
    heads:
      "account accounts candidate candidates contact contacts customer customers employee member person user users",
    because: "what is known of a person is gone",
  },
  {
    verbs: "dedupe dedup deduplicate",
    words: "csv spreadsheet table tables collection records contacts rows files file photos database",
    because: "what it takes for a copy is gone",
  },
  {
    verbs: "release",
    heads: "ip ips ipv4 ipv6 address addresses number numbers domain domains",
    because: "somebody else may have it from then on",
  },
  {
    verbs: "rebuild reimage reinstall",
    heads: "droplet droplets server servers vm vms machine vps instance",
    because: "what its disk held is gone",
  },
  { verbs: "unlink", heads: "file files symlink symlinks", because: "a file that is unlinked is gone" },
  {
    verbs: "invalidate expire",
    heads: "key keys token tokens credential credentials certificate certificates",
    because: "what let somebody in does so no longer",
  },
  {
    verbs: "burn",
    words: "subtitle subtitles caption captions watermark overlay cd dvd disc calories iso",
    because: undefined,
  },
]);
/** To begin a deletion, or to plan it, is to delete. */
const begins = wordSet(
  "schedule request perform initiate start execute confirm force trigger run process submit begin",
);
const forced = /\bforce[-_ ]$/i; // `Force push`
const cleaned =
  wordSet(`up queue queues job jobs file files folder folders directory project build artifacts resources resource records database table
  containers images volumes workspace logs branches backups environment output target`);

/** The few letters before the verb. */
const textBefore = ({ role, start }: Act, { tool, title, description }: ToolReading): string =>
  (role === "name" ? tool.name : role === "title" ? title : description).slice(Math.max(0, start - 6), start);

/** `force`, as a switch of a tool that pushes changes. */
const mayForce = ({ role, head }: Act, { parameters, domains }: ToolReading): boolean =>
  role === "main" &&
  (/^(?:changes|commits?|branch|branches)$/.test(head) || isAbout({ domains }, "git")) &&
  parameters.some(({ key, type }) => key === "force" && type === "boolean");

/** `the old key stops working at once` */
const endsOld =
  /\b(?:revok(?:e|es|ing) (?:the |an? |its )?(?:old|existing|previous|current)|(?:old|existing|previous|current) (?:one|key|token|secret|credential|password|value)s?(?: is| are| will be| becomes?)? (?:immediately |instantly )?(?:stops?|revoked|invalid(?:ated)?|no longer|deleted|expires?))\b/i;
const renewed = wordSet("rotate regenerate roll recreate create");
const keys = wordSet("key keys token tokens secret secrets credential credentials certificate password");

const endings = wordSet("stop close end disconnect shutdown terminate release");
const endsFirst = ({ role, verb }: Act): boolean => role === "main" && endings.has(verb.lemma);

export const removalVerb = {
  id: "removal-verb",
  kind: "act",
  inNames: "verb",
  title: "A verb that removes",
  supports: "Destructive",
  summary:
    "The name or the description says that the tool deletes, drops, purges, wipes, revokes or uninstalls.",
  about: [
    "These verbs take something away, and unless the server offers a way back, one call is enough. It is the strongest single reason to call a tool Destructive.",
    "The verb must be what the tool does. In “use this before calling delete_x”, “does not delete”, “deleted items” or “the id to delete”, nothing is removed, and the signal stays silent. Marks, members, caches and running jobs are left to signals of their own.",
  ],
  examples: [
    { tool: { name: "delete_branch", description: "Deletes a branch." }, quote: "delete" },
    { tool: { name: "k8s_delete_ns" }, quote: "delete" },
    { tool: { name: "getUserAndDeleteToken" }, quote: "Delete" },
    { tool: { name: "list_deleted_items", description: "Lists deleted items." }, quote: undefined },
    {
      tool: { name: "get_id", description: "Returns the id. Use this before calling delete_x." },
      quote: undefined,
    },
    {
      tool: { name: "archive_note", description: "Archives a note. It does not delete it." },
      quote: undefined,
    },
  ],
  claim(act, tool) {
    const { lemma, sense, kind } = act.verb;
    const rule = kind === "past" ? undefined : rules(act);
    if (rule !== undefined) return rule.because;
    if (begins.has(lemma) && act.headVerb?.kind === "noun" && act.headVerb.sense === "remove")
      return "what it begins is a removal";
    if (lemma === "push" && kind !== "past" && (forced.test(textBefore(act, tool)) || mayForce(act, tool)))
      return "a forced push throws away what others have pushed";
    if (act.role === "main" && sense === "run" && act.objectWords[0] === "destructive")
      return "its author calls what it runs destructive";
    if (kind !== "past" && withdraws.has(lemma) && act.role !== "later" && takesAccess(act))
      return "the act takes away what lets somebody in";
    const rotates = kind !== "past" && renewed.has(lemma) && act.role === "main" && keys.has(act.head);
    if (rotates && endsOld.test(tool.description.slice(0, 300))) return "the old one lets nobody in any more";
    if (takesOutOfText(act, tool)) return undefined;
    if (sense !== "remove" || kind === "past" || notRemoving.has(lemma)) return undefined;
    if (isAbout(tool, "game") && act.role !== "name") return undefined;
    // `git clean` deletes what is not tracked.
    if (/^clean/.test(lemma) && !cleaned.has(act.head) && !isAbout(tool, "git")) return undefined;
    // `Stop a watch and clean up resources`: what the stop leaves behind.
    if (/^clean/.test(lemma) && act.role === "also" && tool.acts.some(endsFirst)) return undefined;
    if (lemma === "truncate" && /^(?:text|string|content|output|message|number|decimals?)$/.test(act.head))
      return undefined;
    return "the verb removes what it names";
  },
} satisfies ActSignal;
