import type { Condition } from "#policy/condition.ts";
import type { ArgumentOffer, Filled, OfferKind } from "#policy/offer.ts";
import { isRemoval, offerKinds } from "#policy/offer-kinds.ts";
import { schemaArguments, type SchemaArgument } from "#policy/schema-arguments.ts";
import type { ToolSubject } from "#risk/subject.ts";

/** The rules that a tool's schema gives rise to, in the order of the arguments. */
export function offerArgumentRules(tool: ToolSubject): readonly ArgumentOffer[] {
  return schemaArguments(tool.inputSchema).flatMap((argument) =>
    offerKinds.filter((kind) => kind.fits(argument, tool)).map((kind) => makeOffer(kind, argument)),
  );
}

/**
 * The conditions of an offer. What is not filled in stays as its placeholder, and a policy with a placeholder does
 * not load.
 */
export function fillOffer(offer: ArgumentOffer, filled: Filled = new Map()): readonly Condition[] {
  const kind = offerKinds.find(({ id }) => id === offer.id);
  if (!kind) return [];
  const { argument: path, type, optional } = offer;
  return kind.conditions(offer, filled).map(({ op, value }) => ({ path, op, value, type, optional }));
}

/** Values made up for proofs and examples; never for a policy that somebody puts in force. */
export function sampleFilling({ placeholders }: ArgumentOffer): Filled {
  return new Map(
    placeholders.map(({ token, kind }) => [token, sampleValues.get(token) ?? (kind === "number" ? 1 : "")]),
  );
}

const sampleValues: Filled = new Map<string, string | number | readonly string[]>([
  ["FILL-IN-FOLDER", "/srv/data"],
  ["FILL-IN-HOSTS", ["api.example.com", "example.org"]],
  ["FILL-IN-COMMANDS", ["ls -l", "git status"]],
  ["FILL-IN-AMOUNT", 500],
  ["FILL-IN-CURRENCIES", ["eur", "usd"]],
  ["FILL-IN-BRANCH", "main"],
  ["FILL-IN-DOMAINS", ["example.com"]],
]);

function makeOffer(kind: OfferKind, argument: SchemaArgument): ArgumentOffer {
  return {
    id: kind.id,
    argument: argument.path,
    type: argument.type,
    optional: !argument.required,
    sentence: kind.sentence(argument.path.slice("args.".length)),
    doesNotStop: kind.doesNotStop,
    placeholders: kind.placeholders,
    values:
      kind.id === "operation-does-not-remove" ? argument.values.filter((value) => !isRemoval(value)) : [],
  };
}
