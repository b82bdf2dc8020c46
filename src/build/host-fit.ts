import { formatBytes } from "#lib/bytes.ts";
import { formatNumber } from "#lib/plural.ts";
import { hosts, type Host, type HostLimit, type Measure } from "#build/hosts.ts";
import type { SitePlan } from "#build/plan-site.ts";
import type { SiteSize } from "#build/site-size.ts";
import type { Redirects, Tier } from "#view/tier.ts";

/** Whether a limit holds; `close` where an estimate is too near to it to tell. */
export type Fit = "yes" | "no" | "close";

/** A host's limit beside what a site has of it. */
export interface LimitCheck extends HostLimit {
  readonly value: number;
  readonly fits: Fit;
}

/** How far the numbers of a site may be off, as a part of one. */
export interface Tolerance {
  /** Of files, and of entries. */
  readonly files: number;
  readonly bytes: number;
}

/** Of a site that stands. */
export const exact: Tolerance = { files: 0, bytes: 0 };

/** Of plans; a test holds them against real builds. */
export const bytesTolerance = 0.05;
const sampledFilesTolerance = 0.02;

/** How far the numbers of a plan may be off. */
export function toleranceOf({ filesExact }: Pick<SitePlan, "filesExact">): Tolerance {
  return { files: filesExact ? 0 : sampledFilesTolerance, bytes: bytesTolerance };
}

/** The limits of a host beside the numbers of a site. */
export function checkLimits({ limits }: Host, size: SiteSize, tolerance: Tolerance): readonly LimitCheck[] {
  return limits.map((limit) => {
    const value = valueOf(limit.measure, size);
    const off = limit.measure === "bytes" || limit.measure === "file" ? tolerance.bytes : tolerance.files;
    const fits = value * (1 + off) <= limit.max ? "yes" : value * (1 - off) > limit.max ? "no" : "close";
    return { ...limit, value, fits };
  });
}

/** Whether a host takes a site: the worst of its limits decides. */
export function fitOf(checks: readonly LimitCheck[]): Fit {
  if (checks.some(({ fits }) => fits === "no")) return "no";
  return checks.some(({ fits }) => fits === "close") ? "close" : "yes";
}

/** How addresses of tools' pages lead on, on a host. */
export function redirectsOn(host: Host, tier: Tier, wanted: boolean): Redirects {
  return tier === "tools" || !wanted ? "none" : host.redirects;
}

/** The hosts that take a site of a plan. */
export function hostsThatTake({ tier, sizes, ...plan }: SitePlan): readonly Host[] {
  return hosts.filter((host) => {
    const size = sizes[redirectsOn(host, tier, true)];
    return size !== undefined && fitOf(checkLimits(host, size, toleranceOf(plan))) === "yes";
  });
}

const nouns: Readonly<Record<Measure, string>> = {
  files: "files",
  entries: "files and folders",
  bytes: "",
  folder: "entries in one folder",
  file: "in one file",
};

/** `34,784 files of at most 20,000`, `1.2 GB of at most 1 GB` */
export function describeLimit({ measure, value, max }: LimitCheck): string {
  const isBytes = measure === "bytes" || measure === "file";
  const show = isBytes ? formatBytes : formatNumber;
  const noun = nouns[measure] === "" ? "" : ` ${nouns[measure]}`;
  return `${show(value)}${noun} of at most ${show(max)}`;
}

function valueOf(measure: Measure, size: SiteSize): number {
  switch (measure) {
    case "files":
      return size.files;
    case "entries":
      return size.files + size.folders;
    case "bytes":
      return size.bytes;
    case "folder":
      return size.largestFolder.entries;
    case "file":
      return size.largestFile.bytes;
  }
}
