import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copyProject, type ProjectCopy } from "./copy-project.ts";
import { readFiles } from "./list-files.ts";
import { makeRandom, RandomCatalogue } from "./random-catalogue.ts";
import { findGroup } from "./servers/find-processes.ts";

// Builds that are ended in the middle leave the old site as it was, nothing else, and nobody.

const random = makeRandom(20261121);
const trials = 3;
const servers = 12;
let project: ProjectCopy;
/** The catalogue of the old site, another one of that size, and the first one after some edits. */
let catalogues = { old: "", other: "", edited: "" };
let oldDigest = "";
/** Milliseconds that a whole build takes, from its first word on. */
let wholeTakes = 0;

beforeAll(async () => {
  project = copyProject();
  thinProse();
  const write = (name: string, catalogue: RandomCatalogue): string => {
    const folder = join(project.folder, name);
    catalogue.write(folder);
    return folder;
  };
  const edited = new RandomCatalogue(5, servers);
  for (let edit = 0; edit < 20; edit++) edited.edit();
  catalogues = {
    old: write("old", new RandomCatalogue(5, servers)),
    other: write("other", new RandomCatalogue(6, servers)),
    edited: write("edited", edited),
  };
  // The first one compiles the templates, the second one takes as long as the others will.
  await build(catalogues.old);
  wholeTakes = (await build(catalogues.old, { fresh: true })).took;
  oldDigest = siteDigest();
  for (const part of kept) cpSync(join(project.folder, part), join(project.folder, "kept", part), copy);
}, 300_000);

/** Leaves a few written pages: these are the most of so small a site, and every build here renders them all. */
function thinProse(): void {
  for (const folder of ["attacks", "glossary", "guides"].map((name) => join(project.folder, "content", name)))
    for (const name of readdirSync(folder).sort().slice(3)) rmSync(join(folder, name));
}

/** The old site and what is known of it. */
const kept = ["site", ".toolrisk/sites"];
const copy = { recursive: true };

/** Makes everything as it was after the old site was built. */
function restoreOld(): void {
  for (const part of kept) {
    rmSync(join(project.folder, part), { recursive: true });
    cpSync(join(project.folder, "kept", part), join(project.folder, part), copy);
  }
}

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
 * Ends builds at moments of which each falls into another part of the build, earlier where one had come to its end.
 * @param took how long such a build takes
 */
async function endBuilds(
  name: NodeJS.Signals,
  { catalogue, fresh, took }: { catalogue: string; fresh: boolean; took: number },
  check: (ended: Ended, moment: string) => Promise<void>,
): Promise<void> {
  let span = took * 0.9;
  for (let trial = 0; trial < trials;) {
    restoreOld();
    const after = ((trial + random()) / trials) * span;
    const ended = await build(catalogue, { fresh, signal: { name, after } });
    // A signal that comes after the last word of a build ends what is left of its process.
    if (ended.code === 0 || ended.stderr.includes(" pages in ")) {
      span *= 0.8;
    } else {
      await check(ended, `${name} after ${Math.round(after)} of ${Math.round(took)} ms`);
      trial++;
    }
  }
}

async function expectCleanEnd({ code, stderr, group }: Ended, moment: string): Promise<void> {
  expect(code, `${moment}: ${stderr}`).toBe(130);
  expect(stderr, moment).not.toMatch(/error|\n\s+at /i);
  expect(stderr, moment).toMatch(/\nstopped: no site was changed\n$/);
  expect(stagings(), moment).toEqual([]);
  await expectNobody(group);
  expect(siteDigest(), moment).toBe(oldDigest);
}

test("Ctrl-C at any moment leaves the old site, no folder, no process and no page of errors", async () => {
  const options = { catalogue: catalogues.other, fresh: true, took: wholeTakes };
  await endBuilds("SIGINT", options, expectCleanEnd);
}, 480_000);

test("Ctrl-C while a site is brought up to date leaves it as it was", async () => {
  restoreOld();
  const { took } = await build(catalogues.edited);
  expect(siteDigest()).not.toBe(oldDigest);
  await endBuilds("SIGINT", { catalogue: catalogues.edited, fresh: false, took }, expectCleanEnd);
}, 480_000);

test("a build that is killed at any moment leaves the old site and nobody, and the next one takes its folder away", async () => {
  let old = 0;
  const others = new Set<string>();
  await endBuilds(
    "SIGKILL",
    { catalogue: catalogues.other, fresh: true, took: wholeTakes },
    async ({ code, group }, moment) => {
      expect(code, moment).toBe(null);
      await expectNobody(group);
      if (siteDigest() === oldDigest) old++;
      else others.add(siteDigest());
    },
  );
  expect(old).toBeGreaterThan(trials / 2);
  restoreOld();
  if (others.size > 0) {
    // A build that is killed after its last step but before its end has left the new site.
    await build(catalogues.other);
    expect([...others]).toEqual([siteDigest()]);
  }
  const next = await build(catalogues.old);
  expect(next.code, next.stderr).toBe(0);
  expect(stagings()).toEqual([]);
  expect(siteDigest()).toBe(oldDigest);
}, 480_000);

test("what an update was writing when it was killed does not get into the store of the next build", async () => {
  restoreOld();
  const sites = join(project.folder, ".toolrisk", "sites");
  const [site = ""] = readdirSync(sites);
  const store = join(sites, site, "store.sqlite");
  interruptUpdate(store);
  rmSync(join(sites, site, "state.json"));
  expect((await build(catalogues.other)).code).toBe(0);
  const { code, stderr } = await build(catalogues.old);
  expect(code, stderr).toBe(0);
  expect(stderr).not.toContain("error");
  expect(siteDigest()).toBe(oldDigest);
}, 480_000);

/** Leaves a store as a killed update does: with SQLite's journal of a transaction that did not come to its end. */
function interruptUpdate(store: string): void {
  const database = new DatabaseSync(store);
  // With a cache of one page the journal is written out while the transaction runs.
  database.exec(
    "PRAGMA cache_size = 1; BEGIN; UPDATE servers SET record = record || ' '; DELETE FROM tools;",
  );
  copyFileSync(`${store}-journal`, `${store}-copy`);
  database.exec("ROLLBACK");
  database.close();
  copyFileSync(`${store}-copy`, `${store}-journal`);
}

test("Ctrl-C while templates are compiled leaves nobody who compiles", async () => {
  restoreOld();
  rmSync(join(project.folder, ".toolrisk", "bundles"), { recursive: true });
  // So much later Astro has been loaded; it has not written its last file by then.
  const signal = { name: "SIGINT", after: 1_000 } as const;
  const ended = await build(catalogues.other, { fresh: true, signal });
  await expectCleanEnd(ended, "while templates are compiled");
  expect(readdirSync(join(project.folder, ".toolrisk"))).not.toContain("bundles");
}, 480_000);

test("a template that is wrong is named, and nobody is left", async () => {
  restoreOld();
  const template = join(project.folder, "src", "pages", "404.astro");
  const right = readFileSync(template);
  appendFileSync(template, "<p>{unclosed</p>\n");
  const { code, stderr, group } = await build(catalogues.other, { fresh: true });
  writeFileSync(template, right);
  expect(code).toBe(1);
  expect(stderr).toMatch(/error: .*\n/);
  expect(stderr).toContain("404.astro");
  expect(stagings()).toEqual([]);
  await expectNobody(group);
  expect(siteDigest()).toBe(oldDigest);
}, 480_000);
