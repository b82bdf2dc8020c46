import { formatBytes } from "#lib/bytes.ts";
import { formatNumber, plural } from "#lib/plural.ts";
import { bytesTolerance, describeLimit, toleranceOf, type Fit } from "#build/host-fit.ts";
import { limitsReadOn } from "#build/hosts.ts";
import type { PartName } from "#build/plan-site.ts";
import type { CataloguePlan, HostPlan, TierPlan } from "#cli/commands/plan.ts";

/** For a program. Bytes are estimates within `bytesTolerance`; files and folders are exact where `filesExact` says so. */
export function planJson({ totals, tiers }: CataloguePlan): string {
  const value = {
    servers: totals.servers,
    tools: totals.tools,
    limitsReadOn,
    bytesTolerance,
    plans: tiers.map(({ plan, hosts }) => ({
      pages: plan.tier,
      filesExact: plan.filesExact,
      parts: plan.parts,
      hosts: hosts.map(({ host, redirects, size, fits, limits }) => ({
        host: host.id,
        fits,
        redirects,
        ...size,
        limits,
      })),
    })),
  };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

const partWords: Readonly<Record<PartName, string>> = {
  tools: "pages of tools",
  servers: "pages of servers",
  policies: "policies to download",
  search: "the search",
  other: "lists, written pages and what they need",
};

const fitWords: Readonly<Record<Fit, string>> = {
  yes: "fits",
  no: "does not fit",
  close: "too close to say",
};

/** For a person. */
export function planText({ totals, tiers }: CataloguePlan): string {
  const head = `${plural(totals.tools, "tool")} of ${plural(totals.servers, "server")}\n`;
  return [head, ...tiers.map(tierText), `Limits as the hosts stated them on ${limitsReadOn}.\n`].join("\n");
}

function tierText({ plan, hosts }: TierPlan): string {
  const size = plan.sizes.none ?? hosts[0]?.size;
  if (!size) return "";
  const about = plan.filesExact ? "" : "about ";
  const shown = plan.tier === "tools" ? "each tool has a page" : "tools are sections of their server's page";
  const lines = [
    `--pages ${plan.tier}: ${shown}`,
    `  ${about}${plural(size.files, "file")} in ${plural(size.folders, "folder")}, about ${formatBytes(size.bytes)} ` +
      `(within ${Math.round(toleranceOf(plan).bytes * 100)} %)`,
    ...plan.parts.map(
      ({ name, files, bytes }) =>
        `    ${formatNumber(files).padStart(9)}  ${formatBytes(bytes).padStart(9)}  ${partWords[name]}`,
    ),
    `  largest folder: ${size.largestFolder.path || "the site's own"}, ${plural(size.largestFolder.entries, "entry", "entries")}`,
    `  largest file: ${size.largestFile.path}, ${formatBytes(size.largestFile.bytes)}`,
    ...hosts.map(hostText),
  ];
  return `${lines.join("\n")}\n`;
}

/** `  netlify   fits: 8,660 entries in one folder of at most 54,000` */
function hostText({ host, fits, limits, redirects, size }: HostPlan): string {
  const leads = redirects === "pages" ? [`${formatNumber(size.files)} files with those that lead on`] : [];
  const checks = limits.length === 0 ? ["no limit"] : limits.map(describeLimit);
  const said = [...checks, ...leads].join("; ");
  return `  ${host.id.padEnd(30)} ${fitWords[fits]}: ${said}`;
}
