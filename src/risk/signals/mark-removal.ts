import type { ActSignal } from "#risk/signal.ts";
import type { Act } from "#risk/text/act.ts";
import { compileRules } from "#risk/text/object-rules.ts";
import { comesFrom, isOf, mentions, touches, wordSet } from "#risk/text/touches.ts";

const bothStay = "it takes one thing off another, and both stay";

const rules = compileRules([
  {
    verbs: "remove",
    words: `background watermark noise duplicate duplicates whitespace formatting html stopwords punctuation accents
      diacritics markup outliers`,
    because: "it takes something out of what it is given",
  },
  { verbs: "remove", heads: "label labels tag tags", because: bothStay },
  {
    verbs: "remove clear",
    heads: "timeout ban bans mute block blocks suspension restriction hold lockout cooldown slowmode",
    because: "it takes back what kept somebody out",
  },
  { verbs: "remove unlink detach", words: "sub child", heads: "issue issues", because: bothStay },
]);

/** What ties things together is untied by these; to delete it may be another matter. */
const unties = wordSet("remove unlink unassign detach unset");
/** Members of an array, a set or a list: what was put in can be put in again. */
const elements = wordSet("element elements value values entry entries member members");
const fromSet = /^ from (?:an? |the )?(?:[\w-]+ ){0,2}set\b/i; // ` from a Redis set`
/** What is moved is taken out of where it was: `Move issues to the backlog, removing them from any sprint`. */
const moves = wordSet("move transfer archive");
const pronouns: ReadonlySet<string> = new Set(["", "it", "them"]);

const rights = wordSet(
  "role roles permission permissions access grant grants privilege privileges admin admins collaborator collaborators",
);
const orgs = wordSet("team org organization organisation workspace tenant");

/** True where what is taken off is what lets somebody in; that is left to the signal about removal. */
export const takesAccess = (act: Act): boolean =>
  mentions(act, rights) || (/^(?:members?|users?|memberships?)$/.test(act.head) && mentions(act, orgs));

const toggles = wordSet("set add enable toggle");
const takesOff = wordSet(
  "remove delete unassign detach drop unlink clear retirer quitar entfernen untag kick unset",
);
/** Marks of a thing that the parameters name beside them. */
const attached = wordSet(
  "label labels tag tags role roles person people reviewer reviewers protection password",
);

/** `array_remove` */
const isArrayRemoval = ({ head, objectStart, start }: Act): boolean =>
  head === "array" && objectStart < start;

const isFromSet = ({ head, objectEnd, role }: Act, description: string): boolean =>
  role !== "name" &&
  role !== "title" &&
  elements.has(head) &&
  fromSet.test(description.slice(objectEnd, objectEnd + 50));

export const markRemoval = {
  id: "mark-removal",
  kind: "act",
  verbs: takesOff,
  inNames: "phrase",
  title: "Takes a mark or a member off",
  supports: "Write",
  summary: "The tool removes a label, a reaction, a member or a link from something that stays.",
  about: [
    "Removing a label from an issue or a person from a group looks like a deletion by its verb alone. Yet nothing is lost that one more call would not bring back: the issue stays, and so does the person. Such an act is Write.",
    "The signal asks what is removed and from where. A reaction or a member belongs to something by its nature; a label, a user or an item counts only where the words say what it is taken from.",
  ],
  examples: [
    {
      tool: { name: "remove_reaction", description: "Removes a reaction from a message." },
      quote: "remove_reaction",
    },
    {
      tool: { name: "remove_user_from_group", description: "Removes a user from a group." },
      quote: "remove_user",
    },
    { tool: { name: "delete_user", description: "Deletes a user." }, quote: undefined },
    { tool: { name: "delete_tag", description: "Deletes a tag." }, quote: undefined },
  ],
  claim(act, { parameters, acts, description }) {
    const { lemma } = act.verb;
    if (!takesOff.has(lemma)) return undefined;
    const rule = rules(act);
    if (rule !== undefined) return rule.because;
    if (takesAccess(act)) return undefined;
    // `Set or remove an expression`: the same call brings it back.
    const first = acts.find(({ role }) => role === "main");
    if (act.role === "also" && lemma !== "delete" && first !== undefined && toggles.has(first.verb.lemma))
      return first.end + 12 > act.start ? "what it takes off, it also sets" : undefined;
    const along = act.verb.kind === "ing" && pronouns.has(act.head) && act.role === "also";
    if (along && first !== undefined && moves.has(first.verb.lemma)) return bothStay;
    // `Archive (delete) associations`
    const archived = act.role === "also" && lemma === "delete" && first?.verb.lemma === "archive";
    if (archived && acts.some((other) => other.role === "name" && isOf(other, "relation"))) return bothStay;
    if (unties.has(lemma) && isOf(act, "relation")) return bothStay;
    if (lemma === "remove" && (isArrayRemoval(act) || isFromSet(act, description)))
      return "it takes one thing off a list, and the list stays";
    if (isOf(act, "bond")) return "what it removes belongs to something that stays, and can be added again";
    if (lemma === "remove" && comesFrom(act, "roll"))
      return "it takes one thing off a list, and the list stays";
    if (lemma === "delete" || !touches(act, "mark")) return undefined;
    const isAttached = parameters.length > 1 && attached.has(act.head);
    return comesFrom(act, "collective") || isAttached ? bothStay : undefined;
  },
} satisfies ActSignal;
