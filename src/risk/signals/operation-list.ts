import type { Evidence } from "#risk/assessment.ts";
import { quoteDescription, quoteParameterDescription, quoteParameterValue } from "#risk/quote.ts";
import type { ToolReading } from "#risk/reading.ts";
import type { FactSignal } from "#risk/signal.ts";
import type { Category } from "#risk/taxonomy.ts";
import { leadingVerb, listedVerbs, verbLists } from "#risk/text/listed-verbs.ts";
import { splitName } from "#risk/text/name.ts";
import type { Parameter } from "#risk/text/parameters.ts";
import { wordSet } from "#risk/text/touches.ts";
import { tokenize, type Token } from "#risk/text/words.ts";
import { operationWeights } from "#risk/weights.ts";
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
/** What is made and unmade at will; an operation that ends it is no removal. */
const bonds = wordSet("subscription subscriptions watch star reaction reactions membership follow");

/** Without a word about where to, these hand something back. */
const handsBack = wordSet("download export load pull");
/** What such a tool is told of is looked at and not done: `check_permission` with `action: delete`. */
const examining = wordSet("check explain validate verify estimate preview diagnose audit guide");
/** In the list of such a tool, operations that do not read are those of events to look for. */
const finding = wordSet("list search find get fetch query");
/** Verbs that are nouns where another word follows: `issue_types`. */
const oftenNouns = wordSet("issue label comment tag star file");

const becauseOf: Readonly<Record<Category, string>> = {
  Financial: "one of the operations on offer moves money",
  Destructive: "one of the operations on offer removes",
  Execute: "one of the operations on offer runs or stops something",
  Write: "one of the operations on offer changes something",
  Read: "the operations on offer only read",
};

type Meaning = Pick<Evidence, "signal" | "supports" | "weight" | "because">;

const meaningOf = (category: Category): Meaning => ({
  signal: "operation-list",
  supports: category,
  weight: operationWeights[category],
  because: becauseOf[category],
});

function categoryOf(verb: Token | undefined, object?: Token): Category | undefined {
  const read = verb?.info.verb;
  if (read?.kind !== "base" || handsBack.has(read.lemma)) return undefined;
  if (object !== undefined && oftenNouns.has(read.lemma)) return undefined;
  if (read.lemma === "terminate" && running.has(object?.text ?? "")) return "Execute";
  return mild[read.lemma] ?? bySense[read.sense];
}

/** One operation on offer: what it amounts to, undefined where it reads, and how it is quoted. */
interface Operation {
  readonly category: Category | undefined;
  quote(meaning: Meaning): Evidence;
}

const changeWords = wordSet("update change edit");

/** `operation`, `api_operation`, and the `type` of an entry of `operations`. */
function isOperation({ words, path }: Parameter): boolean {
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
  const words = tokenize(description, 600);
  const listed = listedVerbs(words);
  if (listed.length < 2) return [];
  return listed.map((word) => ({
    category: categoryOf(leadingVerb(word)),
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

/** Operations that the description lists, where neither name nor first sentence says what the tool does. */
function describedOperations(reading: ToolReading): readonly Operation[] {
  const { acts, words, denied, server } = reading;
  const isPlain = acts.some(
    ({ role, verb, sure }) => (role === "name" || role === "main") && verb.sense !== "vague" && sure >= 0.9,
  );
  if (isPlain) return [];
  const crud = words.find(({ text }) => text === "crud");
  if (crud !== undefined)
    return [{ category: "Destructive", quote: (meaning) => quoteDescription(reading, crud, meaning) }];
  const listed = verbLists(words).flat();
  if (listed.length === 0) return [];
  const neighbours = new Set(server.server.tools.map(({ name }) => name.toLowerCase()));
  return listed
    .filter((word) => !neighbours.has(word.text) && !denied.includes(word))
    .map((word) => ({
      category: categoryOf(leadingVerb(word)),
      quote: (meaning) => quoteDescription(reading, word, meaning),
    }));
}

/** The first operation of each category, or that all of them read, which speaks against a verb like “manage”. */
function weighOperations(
  operations: readonly Operation[],
  isBond: boolean,
  isPlainChange: boolean,
): readonly Evidence[] {
  const found = new Map<Category, Evidence>();
  for (const { category, quote } of operations) {
    if (category === undefined || found.has(category)) continue;
    const bound = isBond && category === "Destructive";
    const because = bound ? "one of the operations ends a bond that can be made again" : becauseOf[category];
    found.set(category, quote({ ...meaningOf(category), supports: bound ? "Write" : category, because }));
  }
  const [first] = operations;
  if (found.size > 0 || first === undefined) return [...found.values()];
  // `switch_mode`: what it chooses from only reads, and the tool itself still switches.
  if (isPlainChange) return [first.quote(meaningOf("Read"))];
  return [
    first.quote(meaningOf("Read")),
    first.quote({ ...meaningOf("Read"), supports: "Write", weight: -7 }),
  ];
}

const amounts = wordSet("amount value");
const payees = wordSet("to recipient address");

/** `send` among the operations of a tool that takes an amount and a payee. */
function findSending({ parameters }: ToolReading): readonly Evidence[] {
  const sending = parameters.find(
    (parameter) => parameter.values.length > 0 && parameter.values.includes("send") && isOperation(parameter),
  );
  const ofMoney =
    sending !== undefined &&
    parameters.some(({ key }) => amounts.has(key)) &&
    parameters.some(({ key }) => payees.has(key));
  return ofMoney ? [quoteParameterValue(sending, "send", meaningOf("Financial"))] : [];
}

export const operationList = {
  id: "operation-list",
  kind: "fact",
  title: "A list of operations to choose from",
  summary:
    "A parameter, or the description of a tool that manages things, lists operations, and one of them has consequences.",
  about: [
    "A tool called manage_x does what its operation parameter says. What one call can do at worst is then the worst operation in the list, however many of the others only read.",
    "The signal reads closed lists of values, the description of a parameter that takes an operation, and, where the name itself says nothing, lists of verbs in the tool's description.",
  ],
  examples: [
    {
      tool: {
        name: "manage_indexes",
        description: "Manages indexes.",
        inputSchema: {
          type: "object",
          properties: { operation: { type: "string", enum: ["get", "create", "drop"] } },
        },
      },
      quote: "drop",
    },
    {
      tool: { name: "manage_notes", description: "Manages notes (create, read, update, delete)." },
      quote: "delete",
    },
    {
      tool: {
        name: "list_rules",
        inputSchema: { type: "object", properties: { order: { type: "string", enum: ["asc", "desc"] } } },
      },
      quote: undefined,
    },
    {
      tool: {
        name: "list_audit_events",
        description: "Lists audit events.",
        inputSchema: {
          type: "object",
          properties: { action: { type: "string", enum: ["create", "update", "delete"] } },
        },
      },
      quote: undefined,
    },
  ],
  find(reading) {
    const chosen = reading.parameters
      .filter((parameter) => isOperation(parameter) && !isSubject(reading, parameter))
      .flatMap(operationsOf);
    const isBond =
      reading.nameWords.some(({ text }) => bonds.has(text)) ||
      reading.acts.some((act) => act.role === "main" && bonds.has(act.head));
    const isPlainChange = reading.acts.some(
      ({ role, verb, sure }) =>
        role === "name" && sure >= 0.9 && verb.sense === "write" && verb.kind === "base",
    );
    const sent = findSending(reading);
    if (sent.length > 0) return sent;
    const operations = chosen.length > 0 ? chosen : describedOperations(reading);
    return weighOperations(operations, isBond, isPlainChange);
  },
} satisfies FactSignal;
