import { formatNumber, plural, withArticle } from "#lib/plural.ts";
import { quoted } from "#lib/safe-text.ts";
import { limits } from "#catalogue/limits.ts";
import type { Problem, Severity } from "#catalogue/problem.ts";

/** One kind of problem. `Params` is what its sentence needs to know; texts of the catalogue are quoted here. */
interface ProblemKind<Params> {
  readonly severity: Severity;
  /** What is wrong and why. */
  message(params: Params): string;
  /** What to do. */
  tip(params: Params): string;
}

function kind<Params>(entry: ProblemKind<Params>): ProblemKind<Params> {
  return entry;
}

/** Every problem that a catalogue can have, by its permanent id. Ids are never renamed or used again. */
export const problemKinds = {
  "path-missing": kind<{ path: string }>({
    severity: "error",
    message: ({ path }) => `There is nothing at ${quoted(path, 300)}.`,
    tip: () => "Check the spelling; the path is taken from the folder in which the command runs.",
  }),
  "path-unreadable": kind<{ reason: string }>({
    severity: "error",
    message: ({ reason }) => `This cannot be read (${reason}), so nothing of it is in the catalogue.`,
    tip: () => "Check the permissions and the disk, then run the command again.",
  }),
  "path-kind": kind<object>({
    severity: "error",
    message: () => "This is neither a folder nor a .json, .ndjson or .ndjson.gz file, so it is not read.",
    tip: () => "Rename the file by what it holds: .json for one server, .ndjson for one server a line.",
  }),
  "folder-empty": kind<object>({
    severity: "error",
    message: () => "No .json, .ndjson or .ndjson.gz file is in this folder or below it.",
    tip: () => "Put one file a server into it, or name another folder.",
  }),
  "file-empty": kind<object>({
    severity: "error",
    message: () => "This file holds no record.",
    tip: () => "Delete it, or write a server into it.",
  }),
  "file-damaged": kind<{ reason: string }>({
    severity: "error",
    message: ({ reason }) =>
      `The compressed data ends or breaks here (${reason}); the records before this line are used.`,
    tip: () => "Make the file again with gzip, or unpack it and look at its end.",
  }),
  "record-encoding": kind<object>({
    severity: "error",
    message: () => "A byte here is not UTF-8, so the record is left out rather than guessed at.",
    tip: () => "Save the file as UTF-8.",
  }),
  "record-length": kind<object>({
    severity: "error",
    message: () =>
      `The record is longer than ${formatNumber(limits.recordBytes)} bytes, the most that is read at once, so it is left out.`,
    tip: () => "Write one server a line into an .ndjson file, and shorten what makes this one so long.",
  }),
  "record-syntax": kind<{ reason: string }>({
    severity: "error",
    message: ({ reason }) => `This is not JSON: ${reason}.`,
    tip: () => "Mend the syntax at this place; an .ndjson file holds one whole record a line.",
  }),
  "record-kind": kind<{ found: string }>({
    severity: "error",
    message: ({ found }) => `A server must be an object and this is ${found}, so it is left out.`,
    tip: () => 'Write a server as {"name": "…", "tools": [ … ]}.',
  }),
  "server-name": kind<{ found: string; tools: number }>({
    severity: "error",
    message: ({ found, tools }) =>
      `The server's name ${found}, so the server cannot be told from others and is left out with ${plural(tools, "tool")}.`,
    tip: () => `Give \`name\` a text of 1 to ${limits.nameCharacters} characters.`,
  }),
  "server-slug": kind<{ slug: string; from: "file name" | "field"; instead: string }>({
    severity: "warning",
    message: ({ slug, from, instead }) =>
      `${quoted(slug)}, ${from === "field" ? "the field `slug`" : "the file's name"}, cannot be an address on every host, so the address ${quoted(instead)} is made from the server's name.`,
    tip: () =>
      "Use a-z, 0-9 and single hyphens, at most 80 characters, and no reserved word such as `index` or `con`.",
  }),
  "server-twice": kind<{ slug: string; first: string; tools: number }>({
    severity: "error",
    message: ({ slug, first, tools }) =>
      `The server ${quoted(slug)} is already at ${quoted(first, 300)}, so this one is left out with ${plural(tools, "tool")}.`,
    tip: () => "Delete one of the two, or give this one another `slug`.",
  }),
  "tools-kind": kind<{ found: string }>({
    severity: "error",
    message: ({ found }) => `\`tools\` ${found} and must be a list, so the server is shown without tools.`,
    tip: () =>
      "Put the `tools` of the server's answer to `tools/list` here; an empty list says that it has none.",
  }),
  "tools-count": kind<{ left: number }>({
    severity: "error",
    message: ({ left }) =>
      `A server may have ${formatNumber(limits.toolsPerServer)} tools; from here on, ${plural(left, "tool")} ${left === 1 ? "is" : "are"} left out.`,
    tip: () => "Split the server into several records.",
  }),
  "tool-kind": kind<{ found: string }>({
    severity: "error",
    message: ({ found }) => `A tool must be an object and this is ${found}, so it is left out.`,
    tip: () => 'Write a tool as the server declares it: {"name": "…", "inputSchema": { … }}.',
  }),
  "tool-name": kind<{ found: string }>({
    severity: "error",
    message: ({ found }) => `The tool's name ${found}, so no rule could name it and it is left out.`,
    tip: () =>
      `Give \`name\` a text of 1 to ${limits.nameCharacters} characters, exactly as the server does.`,
  }),
  "tool-twice": kind<{ name: string; first: string }>({
    severity: "error",
    message: ({ name, first }) =>
      `The tool ${quoted(name)} is already declared at ${quoted(first, 300)}; a client would see one of the two, and this one is left out.`,
    tip: () => "Delete one of the two declarations.",
  }),
  "tool-slug-twice": kind<{ name: string; other: string; slug: string; first: string }>({
    severity: "error",
    message: ({ name, other, slug, first }) =>
      `The tool ${quoted(name)} would have the same address, ${slug}, as ${quoted(other)} at ${quoted(first, 300)}, so it is left out.`,
    tip: () => "Rename one of the two: their names were chosen, or happen, to have the same hash.",
  }),
  "field-value": kind<{ field: string; of: string; found: string; expected: string; dropped: string }>({
    severity: "warning",
    message: ({ field, of, found, expected, dropped }) =>
      `\`${field}\` of ${of} ${found} and must be ${expected}, so ${dropped === field ? "it" : `\`${dropped}\``} is not used.`,
    tip: ({ expected }) => `Make it ${expected}, or leave the field out.`,
  }),
  "text-length": kind<{ field: string; of: string; size: string; limit: string }>({
    severity: "warning",
    message: ({ field, of, size, limit }) =>
      `\`${field}\` of ${of} has ${size} and is cut at ${limit}, the most that a page shows.`,
    tip: () => "Shorten it: a model that reads it pays for each word.",
  }),
  "field-depth": kind<{ field: string; of: string; depth: number }>({
    severity: "warning",
    message: ({ field, of, depth }) =>
      `\`${field}\` of ${of} is nested ${formatNumber(depth)} deep and the limit is ${limits.depth}, so the field is left out.`,
    tip: () => "Name the inner parts in `$defs` and refer to them with `$ref`.",
  }),
  "field-size": kind<{ field: string; of: string; nodes: number }>({
    severity: "warning",
    message: ({ field, of, nodes }) =>
      `\`${field}\` of ${of} has ${formatNumber(nodes)} values and the limit is ${formatNumber(limits.nodes)}, so it is not used.`,
    tip: () => "Shorten it; a sentence in a description says more than a long list of values.",
  }),
  "field-unknown": kind<{ field: string; shape: string; nearest: string | undefined }>({
    severity: "note",
    message: ({ field, shape }) =>
      `${withArticle(shape)} has no field ${quoted(field)}; it is kept as it is and not shown. This is said once for all records.`.replace(
        /^a/,
        "A",
      ),
    tip: ({ nearest }) =>
      nearest === undefined
        ? "Nothing, if the field is meant for others; `content/servers/schema.json` lists the fields."
        : `Was \`${nearest}\` meant? \`content/servers/schema.json\` lists the fields.`,
  }),
  "field-unknown-more": kind<object>({
    severity: "note",
    message: () =>
      `More than ${limits.unknownFields} different unknown fields were met; those from here on are kept and not reported.`,
    tip: () =>
      "Check that the file is a catalogue of servers; `content/servers/schema.json` lists the fields.",
  }),
  "adapter-used": kind<{ adapter: string; means: string }>({
    severity: "note",
    message: ({ adapter, means }) =>
      `Records of this file are read by the adapter \`${adapter}\`: ${means}. This is said once a file.`,
    tip: () =>
      "Nothing; to be rid of the adapter, write the fields that `content/servers/schema.json` describes.",
  }),
  "yaml-syntax": kind<{ reason: string }>({
    severity: "error",
    message: ({ reason }) => `This is not YAML (${reason}), so nothing of the file is used.`,
    tip: () => "Check the indentation and the quotes on this line and the one before it.",
  }),
  "yaml-field": kind<{ field: string; reason: string }>({
    severity: "error",
    message: ({ field, reason }) => `\`${field}\` cannot be used: ${reason}. The entry is left out.`,
    tip: () => "Write the entry as the README of its folder shows it.",
  }),
  "site-field": kind<{ field: string; reason: string }>({
    severity: "error",
    message: ({ field, reason }) => `\`${field}\` cannot be used: ${reason}.`,
    tip: () => "Mend it, or take the line from the `content/site.yaml` that comes with toolrisk.",
  }),
  "review-server": kind<{ server: string }>({
    severity: "error",
    message: ({ server }) =>
      `The catalogue has no server with the address ${quoted(server)}, so nothing is reviewed.`,
    tip: () => "Name the file after the server's own file in content/servers, or delete it.",
  }),
  "review-tool": kind<{ tool: string; nearest: string | undefined }>({
    severity: "error",
    message: ({ tool }) => `The server has no tool ${quoted(tool)}, so this review is of nothing.`,
    tip: ({ nearest }) =>
      nearest === undefined
        ? "Delete the review, or correct the name; names are exact, capitals included."
        : `Was ${quoted(nearest)} meant? Names are exact, capitals included.`,
  }),
  "review-twice": kind<{ tool: string }>({
    severity: "error",
    message: ({ tool }) => `The tool ${quoted(tool)} is reviewed above already, so this review is left out.`,
    tip: () => "Keep the later judgement and delete the other.",
  }),
  "review-expired": kind<{ tool: string; expires: string }>({
    severity: "error",
    message: ({ tool, expires }) =>
      `The review of ${quoted(tool)} was good until ${expires} and no longer counts; the program's own verdict is shown.`,
    tip: () => "Read the definition again, then give the review a new date and expiry, or delete it.",
  }),
  "review-digest": kind<{ tool: string }>({
    severity: "error",
    message: ({ tool }) =>
      `The definition of ${quoted(tool)} has changed since it was reviewed, so the review does not count.`,
    tip: () => "Judge it again: read the definition as it is now, then write its digest into the review.",
  }),
  "label-tool": kind<{ server: string; tool: string }>({
    severity: "error",
    message: ({ server, tool }) =>
      `The catalogue has no tool ${quoted(tool)} of ${quoted(server)}, so the label is of nothing.`,
    tip: () => "Correct the names, or delete the label.",
  }),
} as const;

export type ProblemId = keyof typeof problemKinds;
export type ProblemParams<Id extends ProblemId> = Parameters<(typeof problemKinds)[Id]["message"]>[0];

/** Where a problem is. Line and column count from 1, the column in UTF-16 units. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** The problem `id` at a place, in words. `leftOut` counts what is not built because of it. */
export function makeProblem<Id extends ProblemId>(
  id: Id,
  place: Place,
  params: ProblemParams<Id>,
  leftOut?: Problem["leftOut"],
): Problem {
  // The checker cannot see that the entry and the parameters belong to the same id; the signature holds it.
  const { severity, message, tip } = problemKinds[id] as ProblemKind<ProblemParams<Id>>;
  const problem = { id, severity, ...place, message: message(params), tip: tip(params) };
  return leftOut === undefined ? problem : { ...problem, leftOut };
}
