import type { Evidence } from "#risk/assessment.ts";
import type { Server, Tool } from "#catalogue/server.ts";
import { isJsonObject, type Json } from "#lib/json.ts";
import { annotate, quotesWithin, type NumberedQuote, type Segment } from "#view/annotate.ts";
import { formatNumber } from "#lib/plural.ts";
import type { ToolContext } from "#view/tool-context.ts";
import { splitParagraphs } from "#view/paragraphs.ts";
import { describeSupport, toneOf, type Tone } from "#view/tone.ts";

/** A numbered note in the margin: why the marked words count. */
export interface Note {
  readonly number: number;
  readonly signal: string;
  readonly tone: Tone;
  /** One clause. */
  readonly because: string;
  /** `speaks for Destructive` */
  readonly support: string;
}

/** A part of the definition with the notes on it. */
export interface DefinitionRow {
  /** What it is: `name`, `description`, `parameter`, … ; empty where it goes on with the part above. */
  readonly label: string;
  /** Path of a parameter or name of a hint. */
  readonly term: string;
  /** Names, hints and values are set in monospace. */
  readonly kind: "mono" | "text";
  readonly segments: readonly Segment[];
  readonly notes: readonly Note[];
}

/** The tool's own definition, with the words that led to the verdict marked and numbered. */
export interface AnnotatedDefinition {
  readonly rows: readonly DefinitionRow[];
  /** What follows behind "show all", where the description is long. */
  readonly more: readonly DefinitionRow[];
  /** Characters of the whole description. */
  readonly length: number;
  readonly noteCount: number;
}

/** Descriptions are shown this far; the rest is a click away. */
const shownCharacters = 1_400;

/** How many names of parameters the definition lists; all of them follow below it. */
const shownNames = 40;

/** How much of a long text (a server's instructions) is shown on each side of a quote. */
const around = 160;

interface NumberedEvidence extends Evidence {
  readonly number: number;
}

/** One text of the definition and the evidence that quotes it. */
interface QuotedText {
  readonly label: string;
  readonly term?: string;
  readonly kind: DefinitionRow["kind"];
  readonly text: string;
  readonly evidence: readonly NumberedEvidence[];
}

/** The annotated definition of one tool, in the order in which a reader meets it. */
export function annotatedDefinition(context: ToolContext): AnnotatedDefinition {
  const { tool, assessment } = context;
  const evidence = assessment.evidence.map((found, index) => ({ ...found, number: index + 1 }));
  const head = [...ownTexts(tool, evidence)];
  const rest = [...otherTexts(context, evidence)];
  const description = tool.description ?? "";
  const paragraphs = descriptionRows(description, at(evidence, "description"));
  const rows = [...head.map(makeRow), ...paragraphs.shown, ...rest.map(makeRow)];
  return renumber({ rows, more: paragraphs.more, length: description.length, noteCount: evidence.length });
}

function at(evidence: readonly NumberedEvidence[], where: Evidence["where"]): readonly NumberedEvidence[] {
  return evidence.filter((found) => found.where === where);
}

function* ownTexts(tool: Tool, evidence: readonly NumberedEvidence[]): Generator<QuotedText> {
  yield { label: "name", kind: "mono", text: tool.name, evidence: at(evidence, "name") };
  if (tool.title !== undefined && tool.title !== "") {
    yield { label: "title", kind: "text", text: tool.title, evidence: at(evidence, "title") };
  }
}

/** Parameters, hints, neighbours and words of the server. */
function* otherTexts(context: ToolContext, evidence: readonly NumberedEvidence[]): Generator<QuotedText> {
  const { server, tool } = context;
  yield* parameterTexts(context, at(evidence, "parameter"));
  const hints = Object.entries(tool.annotations ?? {}).filter(([name]) => name !== "title");
  const hintTexts = hints.map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const names = hints.map(([name]) => name);
  if (hints.length > 0) yield listed("hints", "\n", names, hintTexts, at(evidence, "annotation"));
  for (const found of at(evidence, "sibling")) {
    yield { label: "another tool", kind: "mono", text: found.path, evidence: [found] };
  }
  for (const found of at(evidence, "server")) yield serverText(server, found);
}

/** The names of all parameters in one row; what is quoted of their descriptions and values in rows of their own. */
function* parameterTexts(
  { tool, parameters: { parameters } }: ToolContext,
  evidence: readonly NumberedEvidence[],
): Generator<QuotedText> {
  const names = parameters.filter(({ depth }) => depth === 0).map(({ name }) => name);
  const shown = names.slice(0, shownNames);
  const inList = ({ part, path }: Evidence): boolean => (part ?? "name") === "name" && shown.includes(path);
  if (shown.length > 0) {
    const rest = names.length - shown.length;
    const texts = rest > 0 ? [...shown, `and ${formatNumber(rest)} more`] : shown;
    yield listed("parameters", ", ", shown, texts, evidence.filter(inList));
  }
  for (const group of groupByPlace(evidence.filter((found) => !inList(found)))) {
    const [first] = group;
    const part = first.part ?? "name";
    const text =
      part === "name" ? lastName(first.path) : part === "description" ? textOf(tool, first) : first.quote;
    yield {
      label: "parameter",
      term: first.path,
      kind: part === "description" ? "text" : "mono",
      text,
      evidence: group,
    };
  }
}

/** Several texts in one row; evidence marks the whole of the text whose key is its path. */
function listed(
  label: string,
  separator: string,
  keys: readonly string[],
  texts: readonly string[],
  evidence: readonly NumberedEvidence[],
): QuotedText {
  const starts: number[] = [];
  let length = 0;
  for (const text of texts) {
    starts.push(length);
    length += text.length + separator.length;
  }
  const placed = evidence.map((found) => {
    const index = keys.indexOf(found.path);
    const quote = texts[index] ?? "";
    const start = starts[index] ?? 0;
    return { ...found, quote, start, end: start + quote.length };
  });
  return { label, kind: "mono", text: texts.join(separator), evidence: placed };
}

/** A long text of the server is shown only around the quote. */
function serverText(server: Server, found: NumberedEvidence): QuotedText {
  const texts = { name: server.name, description: server.description, instructions: server.instructions };
  const text = texts[found.path as keyof typeof texts] ?? found.quote;
  const from = Math.max(0, found.start - around);
  const before = from > 0 ? "…" : "";
  const shown = `${before}${text.slice(from, found.end + around)}${found.end + around < text.length ? "…" : ""}`;
  const shift = before.length - from;
  const moved = { ...found, start: found.start + shift, end: found.end + shift };
  return { label: `server's ${found.path}`, kind: "text", text: shown, evidence: [moved] };
}

/** Evidence on the same string of the same parameter belongs into one row. */
function groupByPlace(
  evidence: readonly NumberedEvidence[],
): readonly (readonly [NumberedEvidence, ...NumberedEvidence[]])[] {
  const groups = Map.groupBy(evidence, ({ path, part, quote }) =>
    part === "description" || part === "name" ? `${path}\n${part}` : `${path}\n${part ?? ""}\n${quote}`,
  );
  return [...groups.values()].filter((group) => isNotEmpty(group));
}

function isNotEmpty<Item>(items: readonly Item[]): items is readonly [Item, ...Item[]] {
  return items.length > 0;
}

/** `url` of `items[].url` */
function lastName(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}

/** The description of the parameter that a path leads to; the quote alone where it is not found. */
function textOf(tool: Tool, { path, quote, start, end }: NumberedEvidence): string {
  let node: Json | undefined = tool.inputSchema;
  for (const name of path.split(".")) {
    const items = /^(.*?)((?:\[\])*)$/s.exec(name);
    const properties: Json | undefined = isJsonObject(node) ? node["properties"] : undefined;
    node = isJsonObject(properties) ? properties[items?.[1] ?? name] : undefined;
    for (let depth = (items?.[2]?.length ?? 0) / 2; depth > 0; depth--)
      node = isJsonObject(node) ? node["items"] : undefined;
  }
  const description = isJsonObject(node) ? node["description"] : undefined;
  return typeof description === "string" && description.slice(start, end) === quote ? description : quote;
}

/** The description as rows of paragraphs, a note beside the paragraph that it is about. */
function descriptionRows(
  text: string,
  evidence: readonly NumberedEvidence[],
): { shown: DefinitionRow[]; more: DefinitionRow[] } {
  const shown: DefinitionRow[] = [];
  const more: DefinitionRow[] = [];
  const quotes = evidence.map(toQuote);
  const paragraphs = splitParagraphs(text, (from, to) =>
    quotes.some(({ start, end }) => start < to && end > from),
  );
  for (const { start, end } of paragraphs) {
    const rows = start < shownCharacters ? shown : more;
    const own = quotesWithin(quotes, start, end);
    const notes = evidence.filter((found) => found.start >= start && found.start < end).map(toNote);
    const label = shown.length === 0 ? "description" : "";
    rows.push({ label, term: "", kind: "text", segments: annotate(text.slice(start, end), own), notes });
  }
  return { shown, more };
}

function makeRow({ label, term = "", kind, text, evidence }: QuotedText): DefinitionRow {
  const exact = evidence.map((found) =>
    text.slice(found.start, found.end) === found.quote ? found : whole(found, text),
  );
  return { label, term, kind, segments: annotate(text, exact.map(toQuote)), notes: evidence.map(toNote) };
}

/** Where a quote is not where it should be in the text that is shown, all of the text is marked. */
function whole(found: NumberedEvidence, text: string): NumberedEvidence {
  return { ...found, start: 0, end: text.length };
}

function toQuote(found: NumberedEvidence): NumberedQuote {
  return { start: found.start, end: found.end, number: found.number, tone: toneOf(found) };
}

function toNote(found: NumberedEvidence): Note {
  const { number, signal, because } = found;
  return { number, signal, because, tone: toneOf(found), support: describeSupport(found) };
}

/** Numbers the notes in the order in which they are read. */
function renumber(definition: AnnotatedDefinition): AnnotatedDefinition {
  const order = new Map<number, number>();
  const all = [...definition.rows, ...definition.more];
  for (const { notes } of all)
    for (const { number } of notes) if (!order.has(number)) order.set(number, order.size + 1);
  const numberOf = (number: number): number => order.get(number) ?? number;
  const renumberRow = (row: DefinitionRow): DefinitionRow => ({
    ...row,
    segments: row.segments.map((segment) => ({ ...segment, numbers: segment.numbers.map(numberOf) })),
    notes: row.notes.map((note) => ({ ...note, number: numberOf(note.number) })),
  });
  return {
    ...definition,
    rows: definition.rows.map(renumberRow),
    more: definition.more.map(renumberRow),
    noteCount: order.size,
  };
}
