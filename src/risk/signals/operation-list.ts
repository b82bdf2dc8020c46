import type { FactSignal } from "#risk/signal.ts";
import { quoteDescription, quoteParameterDescription, quoteParameterValue } from "#risk/quote.ts";
import type { Evidence } from "#risk/assessment.ts";
import type { ToolReading } from "#risk/reading.ts";
import type { Category } from "#risk/taxonomy.ts";
import { splitName } from "#risk/text/name.ts";
import type { Parameter } from "#risk/text/parameters.ts";
import { tokenize, type Token } from "#risk/text/words.ts";
import { wordSet } from "#risk/text/touches.ts";
import { operationWeights } from "#risk/weights.ts";

const names = wordSet("operation operations action actions method command op subtool verb mode");
const bonds = wordSet("subscription subscriptions watch star reaction reactions membership follow");
const bySense: Readonly<Record<string, Category | undefined>> = {
  remove: "Destructive",
  run: "Execute",
  write: "Write",
  pay: "Financial",
};
const because = {
  Financial: "one of the operations on offer moves money",
  Destructive: "one of the operations on offer removes",
  Execute: "one of the operations on offer runs or stops something",
  Write: "one of the operations on offer changes something",
  Read: "the operations on offer only read",
} as const;

/** Verbs that mean less in a list of operations than they do elsewhere. */
const mild: Readonly<Record<string, Category>> = {
  reset: "Write",
  clear: "Write",
  cancel: "Execute",
  unset: "Write",
};

const ends = /^(?:process|job|session|task|query|step)s?$/;

function categoryOf(word: Token | undefined, next?: string): Category | undefined {
  const verb = word?.info.verb;
  if (verb === undefined || verb.kind !== "base") return undefined;
  if (verb.lemma === "terminate" && ends.test(next ?? "")) return "Execute";
  return mild[verb.lemma] ?? bySense[verb.sense];
}

/** `operation`, `api_operation`, and the `type` of an entry of `operations`. */
function isOperation({ words, path }: Parameter): boolean {
  const last = words.at(-1)?.text ?? "";
  return (
    words.length <= 3 &&
    (last !== "mode" || words.length === 1) &&
    (names.has(last) || (last === "type" && /(?:^|\.)(?:operations|actions)\[\]/.test(path)))
  );
}

/** True where at least two values, or the half of them, are verbs. */
function listsVerbs({ values }: Parameter): boolean {
  const verbs = values.filter((value) => splitName(value)[0]?.info.verb?.kind === "base").length;
  return verbs >= 2 || verbs * 2 >= values.length;
}

/** The most consequential thing that a set of operations offers, with the words that say so. */
class Worst {
  readonly found = new Map<Category, Evidence>();
  /** Said where the operations only read. */
  readonly reading: Evidence[] = [];
  offerReading(evidence: Evidence): void {
    this.reading.push(evidence, { ...evidence, supports: "Write", weight: -7 });
  }
  offer(category: Category, evidence: Evidence): void {
    if (!this.found.has(category)) this.found.set(category, evidence);
  }
}

/** HTTP methods are left to the signal about them. */
const isHttp = ({ values }: Parameter): boolean => values.includes("GET") || values.includes("POST");

function fromParameter(parameter: Parameter, worst: Worst): void {
  if (isHttp(parameter)) return;
  if (parameter.values.length > 0 && !listsVerbs(parameter)) return;
  for (const value of parameter.values) {
    const words = splitName(value);
    const first = categoryOf(words[0], words[1]?.text);
    const category = first ?? (words[0]?.info.verb === undefined ? categoryOf(words.at(-1)) : undefined);
    if (category !== undefined)
      worst.offer(category, quoteParameterValue(parameter, value, meaning(category)));
  }
  if (parameter.values.length > 0) {
    if (worst.found.size === 0)
      worst.offerReading(quoteParameterValue(parameter, parameter.values[0] ?? "", readingOnly));
    return;
  }
  const words = tokenize(parameter.description, 600);
  const listed = words.filter(
    (word, at) => leadingVerb(word) !== undefined && isListed(words, at) && words[at - 1]?.text !== "to",
  );
  if (listed.length < 2) return;
  for (const word of listed) {
    const category = categoryOf(leadingVerb(word));
    if (category !== undefined && !isDenied(words, word))
      worst.offer(category, quoteParameterDescription(parameter, word, meaning(category)));
  }
  const [first] = listed;
  if (worst.found.size === 0 && first !== undefined)
    worst.offerReading(quoteParameterDescription(parameter, first, readingOnly));
}

function isDenied(words: readonly Token[], word: Token): boolean {
  const at = words.indexOf(word);
  return words.slice(Math.max(0, at - 3), at).some((before) => before.text === "not" || before.text === "no");
}

/** The verb itself, or the first word of `start-job-run` and `StartJobRun`. */
function leadingVerb(word: Token): Token | undefined {
  if (word.info.verb?.kind === "base") return word;
  if (word.kind !== "identifier" && !word.text.includes("-")) return undefined;
  const parts = splitName(word.text);
  const first = /^(?:batch|bulk)$/.test(parts[0]?.text ?? "") ? parts[1] : parts[0];
  return first?.info.verb?.kind === "base" && !first.info.verb.noun ? first : undefined;
}

/** True for a word with a comma, a bracket or a conjunction beside it. */
function isListed(words: readonly Token[], at: number): boolean {
  return [words[at - 1], words[at + 1]].some(
    (beside) =>
      beside !== undefined &&
      (/^(?:comma|open|close)$/.test(beside.kind) || beside.text === "and" || beside.text === "or"),
  );
}

/** A list in the description: "create, read, update, and delete", "action: Operation ('load', 'save')". */
function fromDescription(reading: ToolReading, worst: Worst): void {
  const { words, denied } = reading;
  let run: Token[] = [];
  const flush = (): void => {
    if (run.length >= 3)
      for (const word of run) {
        const category = categoryOf(leadingVerb(word));
        if (category !== undefined) worst.offer(category, quoteDescription(reading, word, meaning(category)));
      }
    run = [];
  };
  let gap = 0;
  const names = new Set(reading.server.server.tools.map((tool) => tool.name.toLowerCase()));
  for (const [at, word] of words.entries()) {
    const isVerb =
      leadingVerb(word) !== undefined &&
      !names.has(word.text) &&
      !denied.includes(word) &&
      isListed(words, at);
    if (isVerb) {
      run.push(word);
      gap = 0;
    } else if (word.kind === "comma" || word.text === "and" || word.text === "or" || word.kind === "open")
      continue;
    else if (++gap > 3 || word.kind === "stop") {
      flush();
      gap = 0;
    }
  }
  flush();
}

const readingOnly = { signal: "operation-list", supports: "Read", weight: 1, because: because.Read } as const;

const meaning = (category: Category): Pick<Evidence, "signal" | "supports" | "weight" | "because"> => ({
  signal: "operation-list",
  supports: category,
  weight: operationWeights[category],
  because: because[category],
});

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
  ],
  find(reading) {
    const worst = new Worst();
    for (const parameter of reading.parameters) if (isOperation(parameter)) fromParameter(parameter, worst);
    const plain = reading.acts.some(
      (act) => (act.role === "name" || act.role === "main") && act.verb.sense !== "vague" && act.sure >= 0.9,
    );
    if (!plain) fromDescription(reading, worst);
    const isBond = reading.nameWords.some((word) => bonds.has(word.text));
    if (worst.found.size === 0) return worst.reading;
    return [...worst.found.values()].map((evidence) =>
      isBond && evidence.supports === "Destructive"
        ? {
            ...evidence,
            supports: "Write",
            because: "one of the operations ends a bond that can be made again",
          }
        : evidence,
    );
  },
} satisfies FactSignal;
