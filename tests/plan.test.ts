import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { assertFits } from "#build/assert-host.ts";
import { bytesTolerance } from "#build/host-fit.ts";
import { findHost, hosts } from "#build/hosts.ts";
import { sizeOf, sizesIn, type SiteSize } from "#build/site-size.ts";
import { listFiles } from "./list-files.ts";
import { runCli } from "./run-cli.ts";

// `plan` says before building what a build will be, and a build for a host stops where it does not fit.

const small = "tests/fixtures/small";
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "toolrisk-plan-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Plan {
  readonly pages: string;
  readonly filesExact: boolean;
  readonly parts: readonly { readonly name: string; readonly files: number; readonly bytes: number }[];
  readonly hosts: readonly (SiteSize & {
    readonly host: string;
    readonly fits: string;
    readonly limits: readonly { readonly measure: string; readonly value: number }[];
  })[];
}

async function planOf(...argv: readonly string[]): Promise<readonly Plan[]> {
  const run = await runCli("plan", "--format", "json", ...argv);
  expect(run.stderr).not.toContain("error:");
  return (JSON.parse(run.stdout) as { plans: readonly Plan[] }).plans;
}

async function built(...argv: readonly string[]): Promise<SiteSize> {
  const out = join(folder, "site");
  const run = await runCli("build", "--fresh", "--out", out, ...argv);
  expect(run.stderr).not.toContain("error:");
  return sizeOf(sizesIn(out));
}

/** Files and folders must be the same, bytes nearly. */
function expectAlike(plan: Plan | undefined, host: string, real: SiteSize): void {
  const planned = plan?.hosts.find((one) => one.host === host);
  expect(planned).toMatchObject({
    files: real.files,
    folders: real.folders,
    largestFolder: real.largestFolder,
    largestFile: { path: real.largestFile.path },
  });
  expect(plan?.filesExact).toBe(true);
  expect(Math.abs((planned?.bytes ?? 0) / real.bytes - 1)).toBeLessThan(bytesTolerance);
}

test("of a small catalogue the plan has every file of each tier, with and without files that lead on", async () => {
  const place = ["--catalogue", small, "--site", "https://example.org", "--base", "/x"];
  const [tools, servers] = await planOf(...place);
  expect([tools?.pages, servers?.pages]).toEqual(["tools", "servers"]);
  expectAlike(tools, "any", await built(...place));
  expectAlike(servers, "any", await built(...place, "--pages", "servers"));
  expectAlike(servers, "netlify", await built(...place, "--pages", "servers", "--host", "netlify"));
}, 480_000);

test("of the embedded catalogue the plan has every file, from a part of its pages", async () => {
  const [plan] = await planOf("--pages", "tools");
  expectAlike(plan, "any", await built());
  const files = plan?.parts.reduce((sum, part) => sum + part.files, 0);
  expect(files).toBe(plan?.hosts[0]?.files);
}, 480_000);

test("every host is listed with each of its limits, and --host lists one", async () => {
  const [plan] = await planOf("--catalogue", small, "--pages", "tools");
  expect(plan?.hosts.map(({ host, limits }) => [host, limits.map(({ measure }) => measure)])).toEqual(
    hosts.map(({ id, limits }) => [id, limits.map(({ measure }) => measure)]),
  );
  const run = await runCli("plan", "--catalogue", small, "--pages", "tools", "--host", "gitlab-pages");
  expect(run.code).toBe(0);
  expect(run.stdout).toMatch(/gitlab-pages +fits: [\d,]+ files and folders of at most 200,000; /);
  expect(run.stdout).not.toContain("netlify");
}, 480_000);

test("a host that does not exist is a wrong call, answered with the nearest one", async () => {
  for (const [wrong, right] of [
    ["cloudflare", "cloudflare-pages"],
    ["netlfy", "netlify"],
  ] as const) {
    const run = await runCli("plan", "--host", wrong);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(`Did you mean ${right}?`);
  }
  expect((await runCli("plan", "--host", "zzzzzzzzz")).stderr).toContain("github-pages");
});

test("a build for a host that does not take it stops before it renders, and says what fits", async () => {
  const catalogue = join(folder, "many.ndjson");
  const lines = Array.from({ length: 900 }, (_, index) =>
    JSON.stringify({ name: `server-${index}`, tools: [{ name: "read_note", description: "Reads a note." }] }),
  );
  writeFileSync(catalogue, lines.join("\n"));
  const out = join(folder, "old");
  mkdirSync(out);
  const run = await runCli(
    ...["build", "--catalogue", catalogue, "--out", out, "--host", "azure-static-web-apps"],
  );
  expect(run.code).toBe(1);
  expect(run.stderr).not.toContain("rendering pages");
  expect(run.stderr).toMatch(/error: Azure .* at least 1[5-9],\d{3} files of at most 15,000\./);
  expect(run.stderr).toMatch(
    /What fits: --pages servers \([\d,]+ files of at most 15,000, .*another host, .*\bs3\b/,
  );
  expect(listFiles(out)).toEqual([]);
  const plan = await runCli(
    ...["plan", "--catalogue", catalogue, "--pages", "tools", "--host", "azure-static-web-apps"],
  );
  expect(plan.code).toBe(1);
  expect(plan.stdout).toMatch(/azure-static-web-apps +does not fit: /);
}, 480_000);

test("a finished site is held against its host, file by file", () => {
  const files = [
    ["a/index.html", 10],
    ["b/index.html", 200],
  ] as const;
  const limited = (measure: "files" | "entries" | "bytes" | "folder" | "file", max: number) => {
    const [any] = hosts;
    return any && { ...any, limits: [{ measure, max, source: "a test" }] };
  };
  const most = { files: 2, entries: 4, bytes: 210, folder: 2, file: 200 } as const;
  for (const measure of ["files", "entries", "bytes", "folder", "file"] as const) {
    expect(() => assertFits(limited(measure, most[measure]), () => files)).not.toThrow();
    expect(() => assertFits(limited(measure, most[measure] - 1), () => files)).toThrow(
      /does not take this site/,
    );
  }
  expect(() => assertFits(findHost("s3"), () => files)).not.toThrow();
});
