import type { Evidence } from "#risk/assessment.ts";
import type { ToolReading } from "#risk/reading.ts";
import type { Parameter } from "#risk/text/parameters.ts";

/** What a quote is evidence for. */
type Meaning = Pick<Evidence, "signal" | "supports" | "weight" | "because">;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Evidence that quotes words of the tool's name. */
export function quoteName({ tool }: ToolReading, { start, end }: Span, meaning: Meaning): Evidence {
  return { ...meaning, where: "name", path: "", quote: tool.name.slice(start, end), start, end };
}

/** Evidence that quotes words of the tool's description. */
export function quoteDescription(reading: ToolReading, { start, end }: Span, meaning: Meaning): Evidence {
  const quote = reading.description.slice(start, end);
  return { ...meaning, where: "description", path: "", quote, start, end };
}

/** Evidence that quotes a parameter's whole name. */
export function quoteParameterName({ name, path }: Parameter, meaning: Meaning): Evidence {
  return { ...meaning, where: "parameter", path, part: "name", quote: name, start: 0, end: name.length };
}

/** Evidence that quotes words of a parameter's description. */
export function quoteParameterDescription(
  parameter: Parameter,
  { start, end }: Span,
  meaning: Meaning,
): Evidence {
  const { path, description } = parameter;
  return {
    ...meaning,
    where: "parameter",
    path,
    part: "description",
    quote: description.slice(start, end),
    start,
    end,
  };
}

/** Evidence that quotes one value of a parameter's closed list; offsets are within that value. */
export function quoteParameterValue({ path }: Parameter, value: string, meaning: Meaning): Evidence {
  return { ...meaning, where: "parameter", path, part: "enum", quote: value, start: 0, end: value.length };
}

/** Evidence that quotes a hint's name. */
export function quoteAnnotation(hint: string, meaning: Meaning): Evidence {
  return { ...meaning, where: "annotation", path: hint, quote: hint, start: 0, end: hint.length };
}

/** Evidence that quotes words of what the server says about itself. */
export function quoteServer(
  path: "name" | "description" | "instructions",
  text: string,
  { start, end }: Span,
  meaning: Meaning,
): Evidence {
  return { ...meaning, where: "server", path, quote: text.slice(start, end), start, end };
}

/** Evidence that quotes another tool's name. */
export function quoteSibling(name: string, meaning: Meaning): Evidence {
  return { ...meaning, where: "sibling", path: name, quote: name, start: 0, end: name.length };
}
