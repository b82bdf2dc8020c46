import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copyProject, type ProjectCopy } from "./copy-project.ts";
import { readFiles } from "./list-files.ts";
import { makeRandom, RandomCatalogue } from "./random-catalogue.ts";
import { findGroup } from "./servers/find-processes.ts";

// Builds that are ended in the middle leave the old site as it was, nothing else, and nobody.

const random = makeRandom(20261121);
const trials = 6;
let project: ProjectCopy;
/** The catalogue of the old site, another one of that size, and the first one after some edits. */
let catalogues = { old: "", other: "", edited: "" };
let digests = { old: "", other: "" };

beforeAll(async () => {
  project = copyProject();
  const write = (name: string, catalogue: RandomCatalogue): string => {
    const folder = join(project.folder, name);
    catalogue.write(folder);
    return folder;
  };
  const edited = new RandomCatalogue(5, 120);
  for (let edit = 0; edit < 20; edit++) edited.edit();
  catalogues = {
    old: write("old", new RandomCatalogue(5, 120)),
    other: write("other", new RandomCatalogue(6, 120)),
    edited: write("edited", edited),
  };
  await build(catalogues.other);
  const other = siteDigest();
  await build(catalogues.old);
  digests = { old: siteDigest(), other };
}, 120_000);

afterAll(() => project.remove());

/** Of every file of the site and its bytes. */
function siteDigest(): string {
  const hash = createHash("sha256");
  for (const [file, bytes] of readFiles(join(project.folder, "site")))
    hash.update(`${file} ${bytes.length}\n`).update(bytes);
  return hash.digest("hex");
}

const stagings = (): readonly string[] =>
  readdirSync(join(project.folder, ".toolrisk")).filter((name) => name.startsWith("build-"));

interface Ended {
  readonly code: number | null;
  readonly stderr: string;
  /** Of all processes that the build started. */
  readonly group: number;
  /** Milliseconds from its first word to its end. */
  readonly took: number;
}

/** Builds the site; with `signal` the build is sent it so many milliseconds after its first word. */
async function build(
  catalogue: string,
  options: {
    readonly fresh?: boolean;
    readonly signal?: { readonly name: NodeJS.Signals; readonly after: number };
  } = {},
): Promise<Ended> {
  const argv = ["--catalogue", catalogue, "--out", "site", "--workers", "2"];
  const child = spawn(
    process.execPath,
    ["scripts/toolrisk.ts", "build", ...argv, ...(options.fresh ? ["--fresh"] : [])],
    // A group of its own: whoever it leaves behind is found by it.
    { cwd: project.folder, stdio: ["ignore", "ignore", "pipe"], detached: true },
  );
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const closed = once(child, "close") as Promise<[number | null]>;
  await once(child.stderr, "data");
  const started = performance.now();
  if (options.signal) {
    await sleep(options.signal.after);
    child.kill(options.signal.name);
  }
  const [code] = await closed;
  return { code, stderr, group: child.pid ?? 0, took: performance.now() - started };
}

/** Nobody of a group is left, after the moment that a child needs to notice that its parent is gone. */
async function expectNobody(group: number): Promise<void> {
  await expect.poll(() => findGroup(group), { timeout: 5_000 }).toEqual([]);
}

/**
 * Ends builds at random moments until as many as wanted did not come to their end before.
 * @param took how long such a build takes
 */
async function endBuilds(
  name: NodeJS.Signals,
  { catalogue, fresh, took }: { catalogue: string; fresh: boolean; took: number },
  check: (ended: Ended, moment: string) => Promise<void>,
): Promise<void> {
  for (let trial = 0; trial < trials;) {
    const after = random() * took * 0.9;
    const ended = await build(catalogue, { fresh, signal: { name, after } });
    if (ended.code !== 0) {
      await check(ended, `${name} after ${Math.round(after)} of ${Math.round(took)} ms`);
      trial++;
    }
    if (siteDigest() !== digests.old) await build(catalogues.old, { fresh: true });
  }
}

async function expectCleanEnd({ code, stderr, group }: Ended, moment: string): Promise<void> {
  expect(code, `${moment}: ${stderr}`).toBe(130);
  expect(stderr, moment).not.toMatch(/error|\n\s+at /i);
  expect(stagings(), moment).toEqual([]);
  await expectNobody(group);
  expect(siteDigest(), moment).toBe(digests.old);
}

test("Ctrl-C at any moment leaves the old site, no folder, no process and no page of errors", async () => {
  const { took } = await build(catalogues.old, { fresh: true });
  await endBuilds("SIGINT", { catalogue: catalogues.other, fresh: true, took }, expectCleanEnd);
}, 240_000);

test("Ctrl-C while a site is brought up to date leaves it as it was", async () => {
  const { took } = await build(catalogues.edited);
  expect(siteDigest()).not.toBe(digests.old);
  await build(catalogues.old);
  expect(siteDigest()).toBe(digests.old);
  await endBuilds("SIGINT", { catalogue: catalogues.edited, fresh: false, took }, expectCleanEnd);
}, 240_000);

test("a build that is killed at any moment leaves the old site and nobody, and the next one takes its folder away", async () => {
  const { took } = await build(catalogues.old, { fresh: true });
  let old = 0;
  await endBuilds(
    "SIGKILL",
    { catalogue: catalogues.other, fresh: true, took },
    async ({ code, group }, moment) => {
      expect(code, moment).toBe(null);
      await expectNobody(group);
      // A build that is killed after its last step but before its end has left the new site.
      expect([digests.old, digests.other], moment).toContain(siteDigest());
      if (siteDigest() === digests.old) old++;
    },
  );
  expect(old).toBeGreaterThan(trials / 2);
  const next = await build(catalogues.old);
  expect(next.code, next.stderr).toBe(0);
  expect(stagings()).toEqual([]);
  expect(siteDigest()).toBe(digests.old);
}, 240_000);
