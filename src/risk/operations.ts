import type { Evidence } from "#risk/assessment.ts";
import { quoteDescription, quoteParameterDescription, quoteParameterValue } from "#risk/quote.ts";
import type { ToolReading } from "#risk/reading.ts";
import type { Category } from "#risk/taxonomy.ts";
import { leadingVerb, listedVerbs, verbLists } from "#risk/text/listed-verbs.ts";
import { splitName } from "#risk/text/name.ts";
import { isOfKind, nameKind } from "#risk/text/parameter-names.ts";
import type { Parameter } from "#risk/text/parameters.ts";
import { wordSet } from "#risk/text/touches.ts";
import { tokenize, type Token } from "#risk/text/words.ts";
import type { VerbSense } from "#risk/words/verbs.ts";

const operationNames = wordSet("operation operations action actions method command op subtool verb mode");
const bySense: Readonly<Partial<Record<VerbSense, Category>>> = {
  remove: "Destructive",
  run: "Execute",
  write: "Write",
  pay: "Financial",
};
/** Verbs that mean less in a list of operations than they do elsewhere. */
const mild: Readonly<Record<string, Category>> = {
  reset: "Write",
  clear: "Write",
  cancel: "Execute",
  unset: "Write",
};
/** To terminate one of these ends a run and removes nothing. */
const running = wordSet("process processes job jobs session sessions task tasks query step steps");
/** What is planned and not yet done; to discard it is to leave it undone. */
const pending = wordSet("run runs plan plans draft drafts change changes");
/** Modes of a filter, and no operations. */
const ofFilters = wordSet("include exclude");
/** What stands before the verb of an operation: `bulk_update`. */
const scopes = wordSet("bulk batch mass multi");
/** Without a word about where to, these hand something back. */
const handsBack = wordSet("download export load pull");
/** What such a tool is told of is looked at and not done: `check_permission` with `action: delete`. */
const examining = wordSet("check explain validate verify estimate preview diagnose audit guide");
/** In the list of such a tool, operations that do not read are those of events to look for. */
const finding = wordSet("list search find get fetch query");
/** Verbs that are nouns where another word follows: `issue_types`. */
const oftenNouns = wordSet("issue label comment tag star file");

/** `HTTP method (GET, POST, PUT, DELETE)` */
const httpMethods = /\bGET\b.*\b(?:POST|DELETE)\b/;

/** What an operation says of the tool. */
export type Meaning = Pick<Evidence, "signal" | "supports" | "weight" | "because">;

function categoryOf(verb: Token | undefined, object?: Token): Category | undefined {
  const read = verb?.info.verb;
  if (read?.kind !== "base" || handsBack.has(read.lemma)) return undefined;
  if (object !== undefined && oftenNouns.has(read.lemma)) return undefined;
  if (read.lemma === "terminate" && running.has(object?.text ?? "")) return "Execute";
  return mild[read.lemma] ?? bySense[read.sense];
}

/** One operation on offer: what it amounts to, undefined where it reads, and how it is quoted. */
export interface Operation {
  readonly category: Category | undefined;
  /** The operation's verb in its base form, where it has one. */
  readonly verb: string | undefined;
  quote(meaning: Meaning): Evidence;
}

const changeWords = wordSet("update change edit");

/** Names that may stand for an operation; what they stand in decides for `type`. */
const nearOperation = nameKind(({ words }) => {
  const last = words.at(-1)?.text ?? "";
  return last === "type" || operationNames.has(last);
});

/** `operation`, `api_operation`, and the `type` of an entry of `operations`. */
export function isOperation(parameter: Parameter): boolean {
  if (!isOfKind(parameter, nearOperation)) return false;
  const { words, path } = parameter;
  const last = words.at(-1)?.text ?? "";
  if (words.length > 3 || (last === "mode" && words.length > 1)) return false;
  if (last === "type" && words.some(({ text }) => changeWords.has(text))) return true; // `setting_update_type`
  return operationNames.has(last) || (last === "type" && /(?:^|\.)(?:operations|actions)\[\]/.test(path)); // `operations[].type`
}

function operationsOf(parameter: Parameter): readonly Operation[] {
  const { values, description } = parameter;
  // HTTP methods are left to the signal about them.
  if (values.includes("GET") || values.includes("POST")) return [];
  if (values.length > 0) return valuesOf(parameter);
  if (httpMethods.test(description)) return [];
  const words = tokenize(description, 600);
  const listed = listedVerbs(words);
  if (listed.length < 2) return [];
  return listed.map((word) => ({
    category: categoryOf(leadingVerb(word)),
    verb: leadingVerb(word)?.info.verb?.lemma,
    quote: (meaning) => quoteParameterDescription(parameter, word, meaning),
  }));
}

/** The values of a closed list, where at least two of them, or the half, are verbs. */
function valuesOf(parameter: Parameter): readonly Operation[] {
  if (parameter.values.some((value) => ofFilters.has(value.toLowerCase()))) return [];
  const isPending = parameter.words.some(({ text }) => pending.has(text));
  const split = parameter.values.map((value) => ({ value, words: withoutScope(splitName(value)) }));
  const verbs = split.filter(({ words }) => words[0]?.info.verb?.kind === "base").length;
  if (verbs < 2 && verbs * 2 < split.length) return [];
  return split.map(({ value, words }) => ({
    category:
      isPending && words[0]?.text === "discard"
        ? "Write"
        : words[0]?.info.verb === undefined
          ? categoryOf(words.at(-1))
          : categoryOf(words[0], words[1]),
    verb: words[0]?.info.verb?.lemma,
    quote: (meaning) => quoteParameterValue(parameter, value, meaning),
  }));
}

const withoutScope = (words: readonly Token[]): readonly Token[] =>
  words.length > 1 && scopes.has(words[0]?.text ?? "") ? words.slice(1) : words;

/** True where the operations that a parameter names are looked at or looked for, and not performed. */
function isSubject({ acts }: ToolReading, { values }: Parameter): boolean {
  const name = acts.find(({ role, sure }) => role === "name" && sure >= 0.9)?.verb;
  const main = acts.find(({ role }) => role === "main")?.verb;
  if (name === undefined || (main !== undefined && main.sense !== "read" && main.sense !== "compute"))
    return false;
  if (examining.has(name.lemma)) return true;
  const verbs = values.map((value) => splitName(value)[0]?.info.verb?.sense);
  return finding.has(name.lemma) && values.length > 0 && !verbs.includes("read") && !verbs.includes("run");
}

/** Operations that parameters offer to choose from. */
export function chosenOperations(reading: ToolReading): readonly Operation[] {
  if (!isOfKind(reading, nearOperation)) return [];
  return reading.parameters
    .filter((parameter) => isOperation(parameter) && !isSubject(reading, parameter))
    .flatMap(operationsOf);
}

/** Operations that the description lists, where neither name nor first sentence says what the tool does. */
export function describedOperations(reading: ToolReading): readonly Operation[] {
  const { acts, words, denied, server } = reading;
  const isPlain = acts.some(
    ({ role, verb, sure }) => (role === "name" || role === "main") && verb.sense !== "vague" && sure >= 0.9,
  );
  // `Create and manage boards: create boards, add/update/delete items`
  const manages = acts.some(({ role, verb }) => role === "also" && verb.lemma === "manage");
  if (isPlain && !manages) return [];
  const crud = words.find(({ text }) => text === "crud");
  if (crud !== undefined)
    return [
      {
        category: "Destructive",
        verb: undefined,
        quote: (meaning) => quoteDescription(reading, crud, meaning),
      },
    ];
  const listed = verbLists(words).flat();
  if (listed.length === 0) return [];
  const neighbours = new Set(server.server.tools.map(({ name }) => name.toLowerCase()));
  return listed
    .filter((word) => !neighbours.has(word.text) && !denied.includes(word))
    .map((word) => ({
      category: categoryOf(leadingVerb(word)),
      verb: leadingVerb(word)?.info.verb?.lemma,
      quote: (meaning) => quoteDescription(reading, word, meaning),
    }));
}
