import { statSync } from "node:fs";
import { resolve } from "node:path";
import { InvalidArgumentError } from "commander";
import { UsageError } from "#cli/command.ts";
import { splitCommand } from "#collect/command-line.ts";
import { isPackageSpec } from "#collect/package-spec.ts";
import { isSlug } from "#lib/slug.ts";
import type { Origin, Source } from "#collect/source.ts";

/** The options of `collect` that describe one server. */
export interface SourceOptions {
  readonly npm?: string;
  readonly command?: string;
  readonly url?: string;
  readonly bin?: string;
  readonly env?: readonly string[];
  readonly slug?: string;
  readonly timeout?: number;
}

/** @throws UsageError where the options name no server, or name it wrongly */
export function makeSource(args: readonly string[], options: SourceOptions): Source {
  const { slug } = options;
  if (slug !== undefined && !isSlug(slug))
    throw new UsageError(
      `--slug must be small letters, digits and single hyphens, not ${JSON.stringify(slug)}`,
    );
  return { origin: readOrigin(options), args, env: readEnvironment(options.env ?? []), slug, tags: [] };
}

export function parseSeconds(value: string): number {
  const seconds = Number(value);
  if (!(seconds > 0 && seconds <= 3600))
    throw new InvalidArgumentError("It must be a number of seconds up to 3600.");
  return seconds;
}

function readOrigin({ npm, command, url, bin }: SourceOptions): Origin {
  if (npm !== undefined) {
    if (!isPackageSpec(npm))
      throw new UsageError(
        `--npm wants a package and its version, like @playwright/mcp@0.0.83, not ${JSON.stringify(npm)}`,
      );
    return { kind: "npm", spec: npm, bin };
  }
  if (command !== undefined) return readCommand(command);
  if (url !== undefined) return { kind: "url", url: readAddress(url) };
  throw new UsageError("name a server with --npm, --command or --url, or collect --all");
}

/** The server starts in an empty folder, so that a file that is named from here needs its whole path. */
function readCommand(line: string): Origin {
  const [program, ...args] = splitCommand(line).map((word) => (isFileHere(word) ? resolve(word) : word));
  if (program === undefined) throw new UsageError("--command is empty");
  return { kind: "command", words: [program, ...args] };
}

/** Only what looks like a file: `node` is the program, also where a file of that name lies around. */
function isFileHere(word: string): boolean {
  return /[./]/.test(word) && statSync(word, { throwIfNoEntry: false })?.isFile() === true; // "server.js"
}

function readAddress(text: string): URL {
  const url = URL.parse(text);
  const isLocal = url?.protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (url === null || (url.protocol !== "https:" && !isLocal))
    throw new UsageError(`--url wants an address that begins with https://, not ${JSON.stringify(text)}`);
  return url;
}

function readEnvironment(pairs: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, key, value] = /^([A-Za-z_]\w*)=(.*)$/s.exec(pair) ?? []; // "API_KEY=x"
      if (key === undefined || value === undefined) throw new UsageError("--env wants KEY=VALUE");
      return [key, value];
    }),
  );
}
