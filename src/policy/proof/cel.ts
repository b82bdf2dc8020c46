import { Environment, type ParseResult } from "@marcbachmann/cel-js";

const environment = new Environment({ unlistedVariablesAreDyn: false })
  .registerVariable("mcp", "map")
  .registerVariable("request", "map");

const parsed = new Map<string, ParseResult>();
const mostParsed = 1_000;

/** Whether an expression is true; an error or another value counts as false, as the gateways have it. */
export function evaluateCel(expression: string, context: Record<string, unknown>): boolean {
  let program = parsed.get(expression);
  if (!program) {
    program = environment.parse(expression);
    if (parsed.size >= mostParsed) parsed.clear();
    parsed.set(expression, program);
  }
  try {
    return program(context) === true;
  } catch {
    return false;
  }
}
