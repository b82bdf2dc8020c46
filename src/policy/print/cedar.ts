import { pathKeys, type Condition, type Scalar } from "#policy/condition.ts";
import { cedarStrings, quote } from "#policy/print/quote.ts";

/** Largest whole number that JavaScript and Cedar agree on. */
const largest = Number.MAX_SAFE_INTEGER;

/** Range and precision of Cedar's decimals: four digits after the point. */
const largestDecimal = 922_337_203_685_477;

const cedarMethods = {
  lt: "lessThan",
  lte: "lessThanOrEqual",
  gt: "greaterThan",
  gte: "greaterThanOrEqual",
} as const;
const cedarSigns = { lt: "<", lte: "<=", gt: ">", gte: ">=" } as const;

/** Whether Cedar can say a condition so that it passes its validator: it has no patterns, and a type for each value. */
export function saysCedar({ op, value, type }: Condition): boolean {
  switch (op) {
    case "regex":
    case "contains":
      return false;
    case "exists":
      return true;
    case "lt":
    case "lte":
    case "gt":
    case "gte":
      return type === "integer" ? isLong(value) : type === "number" && isDecimal(value);
    case "eq":
    case "neq":
      return isOfType(value, type);
    case "in":
    case "not_in":
      return typeof value === "object" && value.length > 0 && value.every((item) => isOfType(item, type));
  }
}

/** A condition as an expression over `context.input`; an attribute that may be missing is asked for first. */
export function cedarCondition(condition: Condition): string {
  const { op, value, optional } = condition;
  let at = "context.input";
  const there: string[] = [];
  for (const key of pathKeys(condition.path)) {
    there.push(`${at} has ${cedarString(key)}`);
    at += `[${cedarString(key)}]`;
  }
  const exists = there.join(" && ");
  if (op === "exists") return value === true ? exists : `!(${exists})`;
  const holds = `${exists} && ${comparison(condition, at)}`;
  return optional ? `!(${exists}) || (${holds})` : holds;
}

function comparison({ op, value, type }: Condition, at: string): string {
  switch (op) {
    case "eq":
      return `${at} == ${literal(value)}`;
    case "neq":
      return `${at} != ${literal(value)}`;
    case "in":
      return `${literal(value)}.contains(${at})`;
    case "not_in":
      return `!${literal(value)}.contains(${at})`;
    case "lt":
    case "lte":
    case "gt":
    case "gte":
      return type === "integer"
        ? `${at} ${cedarSigns[op]} ${literal(value)}`
        : `${at}.${cedarMethods[op]}(decimal(${cedarString(Number(value).toFixed(4))}))`;
    case "exists":
    case "regex":
    case "contains":
      throw new Error(`Cedar does not compare by ${op}`);
  }
}

function literal(value: Scalar | readonly Scalar[]): string {
  if (typeof value === "string") return cedarString(value);
  if (typeof value === "object") return `[${value.map(literal).join(", ")}]`;
  return String(value);
}

function cedarString(text: string): string {
  return quote(text, cedarStrings);
}

function isLong(value: unknown): boolean {
  return typeof value === "number" && Number.isInteger(value) && Math.abs(value) <= largest;
}

function isDecimal(value: unknown): boolean {
  return typeof value === "number" && Math.abs(value) < largestDecimal && Number(value.toFixed(4)) === value;
}

function isOfType(value: Condition["value"], type: Condition["type"]): boolean {
  if (type === "integer") return isLong(value);
  return (type === "string" || type === "boolean") && typeof value === type;
}
