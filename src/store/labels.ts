import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { z } from "zod";
import type { Problem } from "#catalogue/problem.ts";
import { makeProblem, type Place } from "#catalogue/problems.ts";
import type { Label } from "#risk/measure.ts";
import type { ToolSubject } from "#risk/subject.ts";
import { categories, flags } from "#risk/taxonomy.ts";
import { readYamlList } from "#store/read-yaml.ts";

const labelFields = {
  tool: z.string().min(1),
  category: z.enum(categories),
  flags: z.array(z.enum(flags)).default([]),
  disputedFlags: z.array(z.enum(flags)).default([]),
  certain: z.boolean().default(true),
  note: z.string().optional(),
};

/** An entry of `content/labels/<server>.yaml`, below `labels:`. */
export const labelEntry = z.strictObject({ ...labelFields, server: z.string().min(1).optional() });

const toolDefinition = z.looseObject({ name: z.string().min(1), description: z.string().optional() });

/** A line of a labelled NDJSON file: as in YAML, or with the whole definition in `tool`. Other fields are passed over. */
const labelLine = z.looseObject({
  ...labelFields,
  server: z.string().min(1),
  heldOut: z.boolean().default(false),
  serverName: z.string().optional(),
  serverDescription: z.string().nullish(),
  tool: z.union([labelFields.tool, toolDefinition]),
});

/** A label, with the definition where the file carries it; otherwise the catalogue has it. */
export interface ReadLabel {
  readonly label: Label;
  readonly place: Place;
  readonly definition?: ToolSubject | undefined;
  readonly serverName?: string | undefined;
  readonly serverDescription?: string | undefined;
}

export interface ReadLabels {
  readonly labels: readonly ReadLabel[];
  readonly problems: readonly Problem[];
}

/** Reads one file of labels: `.yaml` (the server's slug is the file's name) or `.ndjson` (the server stands in each line). */
export async function readLabels(path: string): Promise<ReadLabels> {
  return parseLabels(path, await readFile(path, "utf8"));
}

/** The same, of a text that was read already. */
export function parseLabels(path: string, text: string): ReadLabels {
  return extname(path) === ".ndjson" ? readLines(path, text) : readEntries(path, text);
}

function readEntries(path: string, text: string): ReadLabels {
  const { entries, problems, beside } = readYamlList(path, text, "labels", labelEntry);
  const server = basename(path, extname(path));
  const heldOut = beside("heldOut") === true;
  return {
    labels: entries.map(({ entry, place }) => ({
      label: { server, heldOut, ...withoutUndefined(entry) },
      place,
    })),
    problems,
  };
}

/** `{server: undefined}` must not hide the server that the file's name gives. */
function withoutUndefined<Entry extends { server?: string | undefined }>(
  entry: Entry,
): Omit<Entry, "server"> & { server?: string } {
  const { server, ...rest } = entry;
  return server === undefined ? rest : { ...rest, server };
}

function readLines(path: string, text: string): ReadLabels {
  const labels: ReadLabel[] = [];
  const problems: Problem[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const place = { path, line: index + 1, column: 1 };
    const parsed = labelLine.safeParse(parseJson(line));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const field = issue?.path.join(".") || "line";
      problems.push(makeProblem("yaml-field", place, { field, reason: issue?.message ?? "it is not JSON" }));
      continue;
    }
    const {
      server,
      tool,
      category,
      flags: marked,
      disputedFlags,
      certain,
      note,
      heldOut,
      serverName,
      serverDescription,
    } = parsed.data;
    const definition = typeof tool === "string" ? undefined : (tool as ToolSubject);
    const name = typeof tool === "string" ? tool : tool.name;
    labels.push({
      label: { server, tool: name, category, flags: marked, disputedFlags, certain, heldOut, note },
      place,
      definition,
      serverName,
      serverDescription: serverDescription ?? undefined,
    });
  }
  return { labels, problems };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
