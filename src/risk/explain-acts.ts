import type { Evidence } from "#risk/assessment.ts";
import { spanOfAct } from "#risk/quote.ts";
import type { ToolReading } from "#risk/reading.ts";
import type { ActSignal } from "#risk/signal.ts";
import { actSignals } from "#risk/signals.ts";
import type { Act } from "#risk/text/act.ts";
import { mentions, wordSet } from "#risk/text/touches.ts";
import { actWeights, doubts } from "#risk/weights.ts";
import { openingVerbs } from "#risk/words/verbs.ts";

interface Explained {
  readonly act: Act;
  readonly evidence: Evidence;
}

/** The evidence of everything the tool is said to do, after name and description have been weighed against each other. */
export function explainActs(reading: ToolReading): readonly Evidence[] {
  const explained: Explained[] = [];
  for (const act of reading.acts) {
    const evidence = explainAct(act, reading);
    if (evidence !== undefined) explained.push({ act, evidence });
  }
  const name = explained.find(({ act }) => act.role === "name");
  const main = explained.find(({ act }) => act.role === "main");
  return explained.map(({ act, evidence }) => {
    const doubt = isSameThing(act, name, main) ? doubts.sameThing : doubtOf(act, evidence, name, main);
    return doubt === 1 ? evidence : { ...evidence, weight: evidence.weight * doubt };
  });
}

/** The signals that may claim a verb, kept for each of the few hundred that there are. */
const askedAbout = new Map<string, readonly ActSignal[]>();

function signalsFor(lemma: string): readonly ActSignal[] {
  const known = askedAbout.get(lemma);
  if (known !== undefined) return known;
  const found = actSignals.filter(({ verbs }) => verbs?.has(lemma) ?? true);
  askedAbout.set(lemma, found);
  return found;
}

function explainAct(act: Act, reading: ToolReading): Evidence | undefined {
  for (const signal of signalsFor(act.verb.lemma)) {
    const because = signal.claim(act, reading);
    if (because === undefined) continue;
    const where = act.role === "name" || act.role === "title" ? act.role : "description";
    const { start, end } = where === "name" && signal.inNames === "verb" ? act : spanOfAct(act);
    return {
      signal: signal.id,
      where,
      path: "",
      quote: textOf(where, reading).slice(start, end),
      start,
      end,
      supports: signal.supports,
      weight: actWeights[act.role] * act.sure,
      because,
    };
  }
  return undefined;
}

function textOf(where: "name" | "title" | "description", { tool, title, description }: ToolReading): string {
  if (where === "name") return tool.name;
  return where === "title" ? title : description;
}

const opening = wordSet(openingVerbs);

/** Verbs with which a name opens only when the tool reads. */
const plainReading = wordSet(
  `get list fetch search find read describe show retrieve lookup view calculate convert count analyze estimate diagnose
  troubleshoot inspect audit explain preview summarize compare`,
);

/** `untrash` and its like: what the description calls removing is a way back. */
const undoing = /^(?:leave|un(?:trash|taint|pin|star|follow|mute|archive|lock|block|ban|cordon|delete))$/;

/** Said of a look, these say that something else does it, and goes on when the call is over. */
const setsOff = wordSet("trigger queue enqueue dispatch");

/** Verbs that say of a so-called deletion that something running is stopped. */
const endings = wordSet("stop cancel end abort terminate close unstage");

/** Verbs that change things and are seldom nouns at the end of a name: `status_update`, `git_push`. */
const seldomNouns = wordSet("update commit push merge upload save move copy mark");

/** What runs for a while, and leaves nothing behind that could be lost. */
const passing = wordSet(
  "query queries process processes job jobs session connection task run request backend",
);
const isProcessEnd = ({ act, evidence }: Explained): boolean =>
  evidence.signal === "process-end" && passing.has(act.head);

const isLikely = ({ verb }: Act, { supports }: Evidence): boolean =>
  supports === "Execute" || supports === "Destructive" || seldomNouns.has(verb.lemma);

/** What is left of an act's weight, 0–1 (or a little more), where name and description say different things. */
function doubtOf(
  act: Act,
  evidence: Evidence,
  name: Explained | undefined,
  main: Explained | undefined,
): number {
  // Without a description, nothing speaks against a name such as `nmap_scan`.
  if (main === undefined && act.role === "name" && act.sure === 0.5 && isLikely(act, evidence))
    return doubts.onlyName;
  if (name === undefined || main === undefined) return 1;
  if (name.evidence.supports === main.evidence.supports) {
    // `Lists queues with their keys, dispatch status`: name and sentence read, and so does what is joined to them.
    const reads =
      evidence.supports === "Execute" || (evidence.supports === "Write" && isOneName(act, name, main));
    return act.role === "also" && reads && readsPlainly(name) ? doubts.restAgainstName : 1;
  }
  if (act.role === "name") return doubtOfName(act, evidence, main);
  // A verb like it without an object: the name has the closer one.
  if (
    act.role === "main" &&
    act.head === "" &&
    name.act.head !== "" &&
    act.verb.sense === name.act.verb.sense
  )
    return doubts.noObject;
  if (act.role === "main" && evidence.supports === "Destructive" && undoing.test(name.act.verb.lemma))
    return doubts.mainAgainstName;
  // `kill_query`, `Terminates a backend`: the name says what is ended.
  const endsOnly = isProcessEnd(name) && evidence.supports === "Destructive";
  if (act.role === "main" && endsOnly && act.verb.lemma === "terminate") return doubts.mainAgainstName;
  if (act.role === "title" || !readsPlainly(name)) return 1;
  const mild = evidence.supports === "Write" || evidence.supports === "Execute";
  // `search_movie`, `Trigger a search for a movie`: what it reads for starts something.
  if (act.role === "main" && evidence.supports === "Execute" && setsOff.has(act.verb.lemma)) return 1;
  if (act.role === "main") return mild ? doubts.mainAgainstName : 1;
  return evidence.supports === "Read" ? 1 : doubts.restAgainstName;
}

/** `Get view and edit restrictions`, said of `get_restrictions`: the verbs say of what kind the restrictions are. */
const isOneName = (act: Act, name: Explained, main: Explained): boolean =>
  act.head !== "" && act.head === name.act.head && main.act.head !== act.head;

/** To deploy what is created is to create it: “deploy” beside “create” with the same object. */
const provisions = wordSet("deploy launch");

function isSameThing({ role, verb }: Act, name: Explained | undefined, main: Explained | undefined): boolean {
  const creates = name?.act.verb.lemma === "create" && main?.act.verb.lemma === "create";
  return creates && (role === "also" || role === "later") && provisions.has(verb.lemma);
}

function readsPlainly({ act, evidence }: Explained): boolean {
  // `mark_all_notifications_read`: at the end this word is a participle.
  const opens = act.verb.lemma !== "read" || act.head === "" || act.start < act.objectStart;
  const isSure = act.sure >= 0.9 || act.verb.kind === "agent";
  return evidence.supports === "Read" && isSure && opens && plainReading.has(act.verb.lemma);
}

/** `rune_name_unlock`: after a thing it may be the name of an event. */
const standsLast = (act: Act): boolean => act.objectStart < act.start && act.objectWords.length > 1;

const about = wordSet("info information details status");
const linked = wordSet("url urls link uri");
const ofLogin = wordSet("oauth oidc auth authorization authentication login signin consent");
const isMildChange = ({ supports }: Evidence): boolean => supports === "Write" || supports === "Execute";

/** What comes back says nothing of what is done: `Returns "true" if the subject was updated`. */
const isAnswer = ({ verb }: Act): boolean => verb.lemma === "return";

function doubtOfName(act: Act, evidence: Evidence, main: Explained): number {
  if (evidence.signal === "made-by-model" && act.verb.kind === "noun") return 1;
  if (act.sure >= 0.9 && act.objectStart > act.start && isAnswer(main.act)) return 1;
  // A word that may be a noun is one where the description says another thing: `app_store_reviews`.
  const isMild =
    evidence.supports === "Write" || evidence.supports === "Execute" || evidence.supports === "Read";
  // `joinInfoGroup`, `Get info about the group`; `AuthorizeIndex`, `Generate the authorization URL`.
  const asksOnly =
    isMildChange(evidence) &&
    main.evidence.supports === "Read" &&
    (about.has(act.objectWords[0] ?? "") || (linked.has(main.act.head) && mentions(main.act, ofLogin)));
  if (asksOnly) return doubts.nameAgainstMain;
  const maybeNoun =
    (act.sure < 1 || standsLast(act)) &&
    (main.evidence.supports === "Read" || (isMild && !opening.has(act.verb.lemma)));
  if (evidence.signal === "manage-verb" && main.evidence.supports === "Read") return doubts.nameAgainstMain;
  const removes = evidence.supports === "Destructive";
  // The same verb with a closer object, or the act that the deletion really is.
  const closer = removes && main.act.verb.lemma === act.verb.lemma && act.verb.lemma !== "restore";
  const ends = removes && endings.has(main.act.verb.lemma);
  return maybeNoun || closer || ends ? doubts.nameAgainstMain : 1;
}
