import { Option, type Command } from "commander";
import { checkLimits, fitOf, redirectsOn, toleranceOf, type Fit, type LimitCheck } from "#build/host-fit.ts";
import { hosts, type Host } from "#build/hosts.ts";
import { judgeIntoStore } from "#build/judge-into-store.ts";
import { planSite, type SitePlan } from "#build/plan-site.ts";
import { readSiteConfig } from "#build/read-site-config.ts";
import type { SiteSize } from "#build/site-size.ts";
import { withStaging } from "#build/with-staging.ts";
import { addCatalogueOptions, catalogueInput, type CatalogueFlags } from "#cli/catalogue-input.ts";
import { exitCodes, makeCommand } from "#cli/command.ts";
import { addPlaceOptions, pagesOption, placeOptions, type PlaceFlags } from "#cli/place-options.ts";
import { planJson, planText } from "#cli/plan-report.ts";
import { printProblems } from "#cli/print-problems.ts";
import { makeProgress } from "#cli/progress.ts";
import { projectRoot } from "#cli/project-root.ts";
import type { Totals } from "#store/summary.ts";
import { tiers, type Redirects, type Tier } from "#view/tier.ts";

interface PlanFlags extends Omit<PlaceFlags, "pages">, CatalogueFlags {
  readonly pages?: Tier;
  readonly format: "text" | "json";
}

/** A host beside what a site would be on it. */
export interface HostPlan {
  readonly host: Host;
  readonly redirects: Redirects;
  readonly size: SiteSize;
  readonly fits: Fit;
  readonly limits: readonly LimitCheck[];
}

/** A tier of the site beside each host. */
export interface TierPlan {
  readonly plan: SitePlan;
  readonly hosts: readonly HostPlan[];
}

/** What is planned for a catalogue. */
export interface CataloguePlan {
  readonly totals: Totals;
  readonly tiers: readonly TierPlan[];
}

export function planCommand(): Command {
  const command = makeCommand(
    "plan",
    "Says how large a site will be, and which hosts take it, before it is built.",
    [
      "npm run -s toolrisk -- plan",
      "npm run -s toolrisk -- plan --host cloudflare-pages --catalogue my-servers/",
      "npm run -s toolrisk -- plan --pages servers --format json",
    ],
  );
  return addPlaceOptions(
    addCatalogueOptions(command),
    pagesOption().default(undefined, "both"),
    "only this host, and exit with 1 where the site does not fit it",
  )
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json"]).default("text"))
    .action(async (flags: PlanFlags) => {
      const planned = await makePlan(flags);
      process.stdout.write(flags.format === "json" ? planJson(planned) : planText(planned));
      const fit = planned.tiers.some(({ hosts }) => hosts.some(({ fits }) => fits !== "no"));
      if (!fit) process.exitCode = exitCodes.problems;
    });
}

async function makePlan(flags: PlanFlags): Promise<CataloguePlan> {
  readSiteConfig(projectRoot);
  const { site, base, host } = placeOptions({ ...flags, pages: flags.pages ?? "tools" });
  const progress = makeProgress(process.stderr);
  return withStaging(projectRoot, async (staging) => {
    const { store } = await judgeIntoStore(
      {
        ...catalogueInput(flags),
        root: projectRoot,
        strict: false,
        progress,
        onProblems: (problems) => printProblems(problems, process.stderr),
      },
      staging.store,
    );
    const planned: TierPlan[] = [];
    for (const tier of flags.pages === undefined ? tiers : [flags.pages]) {
      // From the files that lead on the plan also knows the site without them.
      const redirects = tier === "tools" ? "none" : "pages";
      const settings = { root: projectRoot, site, base, tier, redirects } as const;
      const plan = await planSite(staging, {
        ...settings,
        progress,
        search: true,
      });
      planned.push({
        plan,
        hosts: (host ? [host] : hosts).flatMap((one) => onHost(one, plan, flags.redirects)),
      });
    }
    return { totals: store.totals, tiers: planned };
  });
}

function onHost(host: Host, plan: SitePlan, redirected: boolean): readonly HostPlan[] {
  const redirects = redirectsOn(host, plan.tier, redirected);
  const size = plan.sizes[redirects];
  if (!size) return [];
  const limits = checkLimits(host, size, toleranceOf(plan));
  return [{ host, redirects, size, limits, fits: fitOf(limits) }];
}
