import type { Evidence } from "#risk/assessment.ts";
import {
  chosenOperations,
  describedOperations,
  isOperation,
  type Meaning,
  type Operation,
} from "#risk/operations.ts";
import { quoteParameterValue } from "#risk/quote.ts";
import type { ToolReading } from "#risk/reading.ts";
import type { FactSignal } from "#risk/signal.ts";
import type { Category } from "#risk/taxonomy.ts";
import { wordSet } from "#risk/text/touches.ts";
import { operationWeights } from "#risk/weights.ts";
import { nounBits } from "#risk/words/nouns.ts";

/** To take one of these off by such a verb is to untie it; to delete or drop it may be another matter. */
const unties = wordSet("remove unlink unassign detach unset");

/** What is made and unmade at will; an operation that ends it is no removal. */
const bonds = wordSet("subscription subscriptions watch star reaction reactions membership follow");

const becauseOf: Readonly<Record<Category, string>> = {
  Financial: "one of the operations on offer moves money",
  Destructive: "one of the operations on offer removes",
  Execute: "one of the operations on offer runs or stops something",
  Write: "one of the operations on offer changes something",
  Read: "the operations on offer only read",
};

const meaningOf = (category: Category): Meaning => ({
  signal: "operation-list",
  supports: category,
  weight: operationWeights[category],
  because: becauseOf[category],
});

/** The first operation of each category, or that all of them read, which speaks against a verb like “manage”. */
function weighOperations(
  operations: readonly Operation[],
  { isBond, isRelation }: { readonly isBond: boolean; readonly isRelation: boolean },
  isPlainChange: boolean,
): readonly Evidence[] {
  const found = new Map<Category, Evidence>();
  for (const { category: named, verb = "", quote } of operations) {
    const bound = named === "Destructive" && (isBond || (isRelation && unties.has(verb)));
    const category = bound ? "Write" : named;
    if (category === undefined || found.has(category)) continue;
    const because = bound ? "one of the operations ends a bond that can be made again" : becauseOf[category];
    found.set(category, quote({ ...meaningOf(category), because }));
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
    const chosen = chosenOperations(reading);
    const sent = findSending(reading);
    if (sent.length > 0) return sent;
    const operations = chosen.length > 0 ? chosen : describedOperations(reading);
    if (operations.length === 0) return [];
    const isBond =
      reading.nameWords.some(({ text }) => bonds.has(text)) ||
      reading.acts.some((act) => act.role === "main" && bonds.has(act.head));
    const isRelation = reading.nameWords.some(({ info }) => (info.nouns & nounBits.relation) !== 0);
    const isPlainChange = reading.acts.some(
      ({ role, verb, sure }) =>
        role === "name" && sure >= 0.9 && verb.sense === "write" && verb.kind === "base",
    );
    return weighOperations(operations, { isBond, isRelation }, isPlainChange);
  },
} satisfies FactSignal;
