import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CommandError } from "#lib/command-error.ts";
import type { Shard } from "#build/shard.ts";

/** What a part of a sharded build says of itself, in `part.json` beside its pages and its store. */
export interface Part {
  readonly shard: Shard;
  /** `Store.inputDigest` of the whole catalogue with its verdicts. */
  readonly input: string;
  /** `templatesDigest`: code, versions, configuration, site and base. */
  readonly templates: string;
  /** Tools that the whole catalogue declares, good or bad. */
  readonly toolsRead: number;
  /** Servers and tools of the whole catalogue that are left out. */
  readonly leftOut: { readonly servers: number; readonly tools: number };
  /** Pages in this part. */
  readonly pages: number;
}

/** Files and folders of a part. */
export const partFiles = { description: "part.json", site: "site", store: "store" } as const;

export function writePart(folder: string, part: Part): void {
  writeFileSync(join(folder, partFiles.description), `${JSON.stringify(part, undefined, 2)}\n`);
}

/** @throws CommandError where the folder is no part */
export function readPart(folder: string): Part {
  const file = join(folder, partFiles.description);
  if (!existsSync(file)) {
    throw new CommandError(`${folder} is no part of a build: it has no ${partFiles.description}`);
  }
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Part;
  } catch (cause) {
    throw new CommandError(`${file} cannot be read: build this part again`, { cause });
  }
}

/**
 * Holds that parts make one whole: all of the same number, catalogue and templates, each there once.
 * @throws CommandError that names what is foreign, doubled or missing
 */
export function assertWhole(parts: readonly { readonly folder: string; readonly part: Part }[]): void {
  const first = parts[0];
  if (!first) throw new CommandError("no parts are given");
  const of = first.part.shard.of;
  const seen = new Map<number, string>();
  for (const { folder, part } of parts) {
    const differs = differenceOf(first.part, part);
    if (differs)
      throw new CommandError(`${folder} does not belong to ${first.folder}: it was built ${differs}`);
    const twin = seen.get(part.shard.index);
    if (twin !== undefined) {
      throw new CommandError(`part ${part.shard.index} of ${of} is given twice: ${twin} and ${folder}`);
    }
    seen.set(part.shard.index, folder);
  }
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((index) => !seen.has(index));
  if (missing.length > 0) {
    throw new CommandError(`of ${of} parts ${missing.length} are missing: ${missing.join(", ")}`);
  }
}

function differenceOf(a: Part, b: Part): string | undefined {
  if (a.shard.of !== b.shard.of) return `as one of ${b.shard.of} parts, not of ${a.shard.of}`;
  if (a.input !== b.input) return "from another catalogue";
  if (a.templates !== b.templates)
    return "by another version of toolrisk, or with another --site, --base, --pages or --host";
  return undefined;
}
