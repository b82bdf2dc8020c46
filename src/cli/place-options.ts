import { InvalidArgumentError, Option, type Command } from "commander";
import { UsageError } from "#cli/command.ts";
import { nearest } from "#lib/nearest.ts";
import { findHost, hosts, type Host } from "#build/hosts.ts";
import type { TierChoice } from "#build/tool-pages.ts";
import { tiers, type Tier } from "#view/tier.ts";

/** Options that say where the site will live and what its host takes, as commander gives them. */
export interface PlaceFlags {
  readonly site?: string;
  readonly base: string;
  readonly pages: Tier;
  readonly host?: string;
  /** False with `--no-redirects`. */
  readonly redirects: boolean;
}

/** The same, checked. */
export interface Place extends TierChoice {
  readonly site: string | undefined;
  readonly base: string;
  readonly host: Host | undefined;
}

/**
 * Adds the options that say where the site will live.
 * @param pages the option `--pages`, and what `--host` does
 */
export function addPlaceOptions(
  command: Command,
  pages: Option = pagesOption().default("tools"),
  hostHelp = "stop where the site does not fit this host",
): Command {
  return command
    .option("--site <url>", "address of the site, for canonical URLs and the sitemap")
    .option("--base <path>", "path below which the site lives", "/")
    .addOption(pages)
    .option("--host <name>", `${hostHelp}: ${hosts.map(({ id }) => id).join(", ")}`, checkHost)
    .option("--no-redirects", "with --pages servers: let addresses of tools' pages lead nowhere");
}

/** `--pages`, without a default. */
export function pagesOption(): Option {
  return new Option(
    "--pages <tier>",
    "what has a page: each tool, or each server with its tools as sections",
  ).choices(tiers);
}

/** Throws, with the nearest right name, where there is no such host. */
function checkHost(id: string): string {
  const names = hosts.map((host) => host.id);
  if (names.includes(id)) return id;
  // Also where only the first word of a name is given.
  const meant = names.find((name) => name.startsWith(id.toLowerCase())) ?? nearest(id.toLowerCase(), names);
  throw new InvalidArgumentError(
    meant === undefined ? `Known hosts are ${names.join(", ")}.` : `Did you mean ${meant}?`,
  );
}

/** Checks them. Throws a `UsageError` that says what is wanted. */
export function placeOptions(flags: PlaceFlags): Place {
  const host = flags.host === undefined ? undefined : findHost(flags.host);
  return {
    site: checkSite(flags.site),
    base: checkBase(flags.base),
    host,
    tier: flags.pages,
    redirects: redirectsFor(flags, host),
  };
}

/** A host that is not named may know no redirects: a page at each address works on all of them. */
function redirectsFor({ pages, redirects }: PlaceFlags, host: Host | undefined): TierChoice["redirects"] {
  return pages === "tools" || !redirects ? "none" : (host?.redirects ?? "pages");
}

function checkSite(site: string | undefined): string | undefined {
  if (site === undefined) return undefined;
  const url = URL.parse(site);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(`--site wants a whole address such as https://example.org, not "${site}"`);
  }
  if (url.pathname !== "/" || url.search || url.hash) {
    throw new UsageError(`--site wants the address without a path; put "${url.pathname}" into --base`);
  }
  return url.origin;
}

/** `/`, `/tools`, `/a/b/`: what is given with or without a slash at the end means the same. */
function checkBase(base: string): string {
  if (!/^\/(?:[\w.~-]+\/)*[\w.~-]*$/.test(base)) {
    throw new UsageError(`--base wants a path that begins with a slash, such as /tools, not "${base}"`);
  }
  return base.length > 1 ? base.replace(/\/$/, "") : base; // "/tools/"
}
