import type { Server, Tool } from "#catalogue/server.ts";
import { isJsonObject, type Json } from "#lib/json.ts";
import { formatNumber } from "#lib/plural.ts";
import type { Remark } from "#view/remarks.ts";
import type { ToolContext } from "#view/tool-context.ts";

/** What a definition is annotated from. */
export type DefinitionContext = Pick<ToolContext, "server" | "tool" | "parameters" | "assessment">;

/** One text of a definition and the remarks on it, their places counted from the text's start. */
export interface RemarkedText {
  readonly label: string;
  /** Path of a parameter; empty elsewhere. */
  readonly term: string;
  /** Names, hints and values are set in monospace. */
  readonly kind: "mono" | "text";
  readonly text: string;
  readonly remarks: readonly Remark[];
}

/** How many names of parameters are listed; all of them follow below the definition. */
const shownNames = 40;

/** How much of a long text (a server's instructions) is shown on each side of a quote. */
const around = 160;

/** Name and title, which stand before the description. */
export function textsBefore(
  { tool }: DefinitionContext,
  remarks: readonly Remark[],
): readonly RemarkedText[] {
  const name: RemarkedText = {
    label: "name",
    term: "",
    kind: "mono",
    text: tool.name,
    remarks: at(remarks, "name"),
  };
  if (tool.title === undefined || tool.title === "") return [name];
  return [name, { label: "title", term: "", kind: "text", text: tool.title, remarks: at(remarks, "title") }];
}

/** What stands after the description: parameters, hints, and what else of the server was read. */
export function textsAfter(context: DefinitionContext, remarks: readonly Remark[]): readonly RemarkedText[] {
  return [
    ...parameterTexts(context, at(remarks, "parameter")),
    ...hintText(context.tool, at(remarks, "annotation")),
    ...at(remarks, "sibling").map(siblingText),
    ...at(remarks, "server").map((remark) => serverText(context.server, remark)),
  ];
}

function at(remarks: readonly Remark[], where: Remark["where"]): readonly Remark[] {
  return remarks.filter((remark) => remark.where === where);
}

/** The names of all parameters in one text; what is quoted of their descriptions and values in texts of their own. */
function parameterTexts(
  { tool, parameters }: DefinitionContext,
  remarks: readonly Remark[],
): readonly RemarkedText[] {
  const names = parameters.parameters.filter(({ depth }) => depth === 0).map(({ name }) => name);
  const shown = names.slice(0, shownNames);
  const rest = names.length - shown.length;
  const inList = ({ part, path }: Remark): boolean => part === "name" && shown.includes(path);
  const texts = rest > 0 ? [...shown, `and ${formatNumber(rest)} more`] : shown;
  const list = listedTexts("parameters", ", ", shown, texts, remarks.filter(inList));
  const others = Map.groupBy(
    remarks.filter((remark) => !inList(remark)),
    ({ path, part, quote }) => JSON.stringify([path, part, part === "description" ? "" : quote]),
  );
  return [
    ...(shown.length > 0 ? [list] : []),
    ...[...others.values()].map((group) => parameterText(tool, group)),
  ];
}

function parameterText(tool: Tool, remarks: readonly Remark[]): RemarkedText {
  const [first] = remarks;
  if (!first) throw new Error("a group of remarks is never empty");
  const { path, part, quote } = first;
  const described = part === "description" ? descriptionOf(tool, path) : undefined;
  const fits = described?.slice(first.start, first.end) === quote;
  const text = fits ? described : quote;
  const kind = part === "description" ? "text" : "mono";
  return {
    label: "parameter",
    term: path,
    kind,
    text,
    remarks: fits ? remarks : remarks.map((remark) => whole(remark, text)),
  };
}

function hintText({ annotations }: Tool, remarks: readonly Remark[]): readonly RemarkedText[] {
  const hints = Object.entries(annotations ?? {}).filter(([name]) => name !== "title");
  if (hints.length === 0) return [];
  const names = hints.map(([name]) => name);
  const texts = hints.map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return [listedTexts("hints", "\n", names, texts, remarks)];
}

/** Several texts as one; a remark marks the whole of the text whose key is its path. */
function listedTexts(
  label: string,
  separator: string,
  keys: readonly string[],
  texts: readonly string[],
  remarks: readonly Remark[],
): RemarkedText {
  let end = 0;
  const starts = texts.map((text) => {
    const start = end;
    end += text.length + separator.length;
    return start;
  });
  const placed = remarks.flatMap((remark) => {
    const index = keys.indexOf(remark.path);
    const start = starts[index];
    return start === undefined ? [] : [{ ...remark, start, end: start + (texts[index]?.length ?? 0) }];
  });
  return { label, term: "", kind: "mono", text: texts.join(separator), remarks: placed };
}

function siblingText(remark: Remark): RemarkedText {
  return {
    label: "another tool",
    term: "",
    kind: "mono",
    text: remark.path,
    remarks: [whole(remark, remark.path)],
  };
}

/** A long text of the server is shown only around the quote. */
function serverText(server: Server, remark: Remark): RemarkedText {
  const texts = new Map([
    ["name", server.name],
    ["description", server.description],
    ["instructions", server.instructions],
  ]);
  const text = texts.get(remark.path) ?? remark.quote;
  const from = Math.max(0, remark.start - around);
  const to = Math.min(text.length, remark.end + around);
  const before = from > 0 ? "…" : "";
  const shift = before.length - from;
  const shown = `${before}${text.slice(from, to)}${to < text.length ? "…" : ""}`;
  const moved = { ...remark, start: remark.start + shift, end: remark.end + shift };
  return { label: `server's ${remark.path}`, term: "", kind: "text", text: shown, remarks: [moved] };
}

function whole(remark: Remark, text: string): Remark {
  return { ...remark, start: 0, end: text.length };
}

/** The description of the parameter at a path such as `items[].url`; undefined where there is none. */
function descriptionOf(tool: Tool, path: string): string | undefined {
  let node: Json | undefined = tool.inputSchema;
  for (const step of path.split(".")) {
    const name = step.replace(/(?:\[\])+$/, "");
    node = property(property(node, "properties"), name);
    for (let items = (step.length - name.length) / 2; items > 0; items--) node = property(node, "items");
  }
  const description = property(node, "description");
  return typeof description === "string" ? description : undefined;
}

function property(node: Json | undefined, name: string): Json | undefined {
  return isJsonObject(node) && Object.hasOwn(node, name) ? node[name] : undefined;
}
