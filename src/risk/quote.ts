import type { Evidence } from "#risk/assessment.ts";
import type { ToolReading } from "#risk/reading.ts";
import type { Act } from "#risk/text/act.ts";
import type { Parameter } from "#risk/text/parameters.ts";

/** What a quote is evidence for. */
export type Meaning = Pick<Evidence, "signal" | "supports" | "weight" | "because">;

/** A place in a text, by UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where the pattern first matches. */
export function findIn(text: string, pattern: RegExp): Span | undefined {
  const hit = pattern.exec(text);
  return hit === null ? undefined : { start: hit.index, end: hit.index + hit[0].length };
}

/** An act's verb with its object, which may stand before it. */
export function spanOfAct(act: Act): Span {
  if (act.head === "") return { start: act.start, end: act.end };
  return { start: Math.min(act.start, act.objectStart), end: Math.max(act.end, act.objectEnd) };
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

/** Evidence that quotes an act of the name or of the description: the verb with its object. */
export function quoteAct(reading: ToolReading, act: Act, meaning: Meaning): Evidence {
  const quote = act.role === "name" ? quoteName : quoteDescription;
  return quote(reading, spanOfAct(act), meaning);
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
