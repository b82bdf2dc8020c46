import type { Redirects } from "#view/tier.ts";

/** What a host limits. `entries` are files and folders together; `folder` are the entries of one folder. */
export type Measure = "files" | "entries" | "bytes" | "folder" | "file";

export interface HostLimit {
  readonly measure: Measure;
  /** Files, entries or bytes. */
  readonly max: number;
  /** Where the host says so. */
  readonly source: string;
}

export interface Host {
  /** As `--host` names it. */
  readonly id: string;
  readonly label: string;
  /** How the host can lead from one address to another: by rules in `_redirects`, or by pages alone. */
  readonly redirects: Exclude<Redirects, "none">;
  readonly limits: readonly HostLimit[];
}

/** The day on which the sources were read; hosts change their limits. */
export const limitsReadOn = "2026-11-20";

const mebibyte = 2 ** 20;

/** A gigabyte by the smaller of its two meanings: hosts do not say which one is theirs. */
const gigabyte = 1e9;

const cloudflarePages = "https://developers.cloudflare.com/pages/platform/limits/";
const cloudflareWorkers = "https://developers.cloudflare.com/workers/platform/limits/";
const gitlabEntries = "https://docs.gitlab.com/administration/instance_limits/";
const gitlabSize = "https://docs.gitlab.com/user/gitlab_com/";
const azureQuotas = "https://learn.microsoft.com/azure/static-web-apps/quotas";
const azureFiles = "https://github.com/Azure/static-web-apps/issues/520";

/** Every host that a site can be planned for. To add one: add a row here. */
export const hosts: readonly Host[] = [
  {
    id: "cloudflare-pages",
    label: "Cloudflare Pages",
    redirects: "rules",
    limits: [
      { measure: "files", max: 20_000, source: cloudflarePages },
      { measure: "file", max: 25 * mebibyte, source: cloudflarePages },
    ],
  },
  {
    id: "cloudflare-pages-paid",
    label: "Cloudflare Pages, paid plan",
    redirects: "rules",
    limits: [
      { measure: "files", max: 100_000, source: cloudflarePages },
      { measure: "file", max: 25 * mebibyte, source: cloudflarePages },
    ],
  },
  {
    id: "cloudflare-workers",
    label: "Cloudflare Workers",
    redirects: "rules",
    limits: [
      { measure: "files", max: 20_000, source: cloudflareWorkers },
      { measure: "file", max: 25 * mebibyte, source: cloudflareWorkers },
    ],
  },
  {
    id: "cloudflare-workers-paid",
    label: "Cloudflare Workers, paid plan",
    redirects: "rules",
    limits: [
      { measure: "files", max: 100_000, source: cloudflareWorkers },
      { measure: "file", max: 25 * mebibyte, source: cloudflareWorkers },
    ],
  },
  {
    id: "github-pages",
    label: "GitHub Pages",
    redirects: "pages",
    limits: [
      {
        measure: "bytes",
        max: gigabyte,
        source: "https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits",
      },
    ],
  },
  {
    id: "gitlab-pages",
    label: "GitLab Pages",
    redirects: "rules",
    limits: [
      { measure: "entries", max: 200_000, source: gitlabEntries },
      { measure: "bytes", max: gigabyte, source: gitlabSize },
    ],
  },
  {
    id: "netlify",
    label: "Netlify",
    redirects: "rules",
    limits: [{ measure: "folder", max: 54_000, source: "https://docs.netlify.com/site-deploys/overview/" }],
  },
  {
    id: "azure-static-web-apps",
    label: "Azure Static Web Apps, free plan",
    redirects: "pages",
    limits: [
      { measure: "files", max: 15_000, source: azureFiles },
      { measure: "bytes", max: 250 * mebibyte, source: azureQuotas },
    ],
  },
  {
    id: "azure-static-web-apps-standard",
    label: "Azure Static Web Apps, standard plan",
    redirects: "pages",
    limits: [
      { measure: "files", max: 15_000, source: azureFiles },
      { measure: "bytes", max: 500 * mebibyte, source: azureQuotas },
    ],
  },
  { id: "s3", label: "S3 and other object stores", redirects: "pages", limits: [] },
  { id: "any", label: "your own server", redirects: "pages", limits: [] },
];

/** The host of that name. */
export function findHost(id: string): Host | undefined {
  return hosts.find((host) => host.id === id);
}
