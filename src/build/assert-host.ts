import { CommandError } from "#lib/command-error.ts";
import {
  checkLimits,
  describeLimit,
  exact,
  fitOf,
  hostsThatTake,
  toleranceOf,
  type LimitCheck,
} from "#build/host-fit.ts";
import type { Host } from "#build/hosts.ts";
import { planSite, type PlanOptions, type SitePlan } from "#build/plan-site.ts";
import { sizeOf } from "#build/site-size.ts";
import type { Staging } from "#build/staging.ts";

export interface HostOptions extends Omit<PlanOptions, "search"> {
  /** Where the site will live, if that is known. */
  readonly host?: Host | undefined;
}

/**
 * Stops a build that its host would not take, before a page of it is rendered. Numbers that are too near to a limit to
 * tell pass here and are looked at again by `assertFits`.
 * @throws CommandError with the number, and with what would fit
 */
export async function assertWillFit(staging: Staging, options: HostOptions): Promise<void> {
  const { host } = options;
  if (!host || host.limits.length === 0) return;
  // What the search adds to its fewest files decides nothing here, and takes longer than all the rest.
  const plan = await planSite(staging, { ...options, search: false });
  const size = plan.sizes[options.redirects];
  if (!size) return;
  const broken = checkLimits(host, size, toleranceOf({ filesExact: true })).filter(
    ({ fits }) => fits === "no",
  );
  if (broken.length === 0) return;
  const others = [...(await asSections(staging, options)), ...otherHosts(plan)];
  throw new CommandError(
    `${host.label} does not take this site: ${broken.map(describeEstimate).join(", ")}. ` +
      `What fits: ${others.join("; ")}. \`toolrisk plan\` shows all numbers.`,
  );
}

/**
 * Holds a finished site against its host.
 * @param files path and bytes of each; where a path is there twice, the later one counts
 * @throws CommandError with the number that does not fit
 */
export function assertFits(
  host: Host | undefined,
  files: () => Iterable<readonly [path: string, bytes: number]>,
): void {
  if (!host || host.limits.length === 0) return;
  const broken = checkLimits(host, sizeOf(files()), exact).filter(({ fits }) => fits === "no");
  if (broken.length === 0) return;
  throw new CommandError(
    `${host.label} does not take this site: ${broken.map(describeLimit).join(", ")}; the old site is untouched. ` +
      "`toolrisk plan` says what fits.",
  );
}

/** Of files the search adds some more; bytes are an estimate. */
function describeEstimate(check: LimitCheck): string {
  const isBytes = check.measure === "bytes" || check.measure === "file";
  return `${isBytes ? "about" : "at least"} ${describeLimit(check)}`;
}

/** Whether the host takes the same catalogue with its tools as sections. */
async function asSections(staging: Staging, options: HostOptions): Promise<readonly string[]> {
  const { host, tier } = options;
  if (!host || tier === "servers") return [];
  const { redirects } = host;
  const plan = await planSite(staging, { ...options, tier: "servers", redirects, search: false });
  const size = plan.sizes[redirects];
  if (!size) return [];
  const checks = checkLimits(host, size, toleranceOf({ filesExact: true }));
  return fitOf(checks) === "yes" ? [`--pages servers (${checks.map(describeLimit).join(", ")})`] : [];
}

function otherHosts(plan: SitePlan): readonly string[] {
  const hosts = hostsThatTake(plan).map(({ id }) => id);
  return hosts.length === 0 ? [] : [`another host, ${hosts.join(", ")}`];
}
