import { pathKeys, type Condition, type Scalar } from "#policy/condition.ts";
import { longStrings, quote } from "#policy/print/quote.ts";

/** A string literal of the Common Expression Language. */
export function celString(text: string): string {
  return quote(text, longStrings);
}

const celTypes = { string: "string", boolean: "bool" } as const;

/**
 * A condition as an expression that is true only where the condition holds. It asks for each key before it descends,
 * because reading a missing one is an error.
 * @param root the expression of the object of all arguments
 */
export function celCondition(condition: Condition, root: string): string {
  const { op, value, optional } = condition;
  let at = root;
  const there: string[] = [];
  for (const key of pathKeys(condition.path)) {
    there.push(`${celString(key)} in ${at}`);
    at += `[${celString(key)}]`;
  }
  const exists = there.join(" && ");
  if (op === "exists") return value === true ? `${exists} && ${at} != null` : `!(${exists}) || ${at} == null`;
  const holds = `${exists} && ${guard(value)(at)}${comparison(op, at, value)}`;
  return optional ? `!(${exists}) || (${holds})` : holds;
}

/** `neq` of values of two types is true in CEL: the type is asked for first, and beside a number its text (`unequal`). */
function guard(value: Condition["value"]): (at: string) => string {
  const sample = typeof value === "object" ? value[0] : value;
  const type =
    typeof sample === "string" ? celTypes.string : typeof sample === "boolean" ? celTypes.boolean : undefined;
  return (at) => (type === undefined ? "" : `type(${at}) == ${type} && `);
}

function comparison(op: Condition["op"], at: string, value: Condition["value"]): string {
  switch (op) {
    case "eq":
      return `${at} == ${literal(value)}`;
    case "neq":
      return unequal(value)
        .map((other) => `${at} != ${literal(other)}`)
        .join(" && ");
    case "lt":
      return `${at} < ${literal(value)}`;
    case "lte":
      return `${at} <= ${literal(value)}`;
    case "gt":
      return `${at} > ${literal(value)}`;
    case "gte":
      return `${at} >= ${literal(value)}`;
    case "in":
      return `${at} in ${literal(value)}`;
    case "not_in":
      return `!(${at} in ${literal(unequal(value))})`;
    case "regex":
      return `${at}.matches(${literal(value)})`;
    case "contains":
      return `${at}.contains(${literal(value)})`;
    case "exists":
      throw new Error("exists is not a comparison");
  }
}

/** What a value must not be: a number's text equals the number where the engine compares, but not in CEL. */
function unequal(value: Condition["value"]): readonly Scalar[] {
  return [value].flat().flatMap<Scalar>((one) => (typeof one === "number" ? [one, String(one)] : [one]));
}

/** Numbers of JSON are doubles in CEL: `50000` is written `50000.0`. */
function literal(value: Scalar | readonly Scalar[]): string {
  if (typeof value === "string") return celString(value);
  if (typeof value === "number") return Number.isInteger(value) ? value.toFixed(1) : String(value);
  if (typeof value === "boolean") return String(value);
  return `[${value.map(literal).join(", ")}]`;
}
