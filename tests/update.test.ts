import {
  appendFileSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { stateFolder } from "#build/site-state.ts";
import { copyProject, type ProjectCopy } from "./copy-project.ts";
import { readFiles } from "./list-files.ts";
import { makeRandom, RandomCatalogue } from "./random-catalogue.ts";
import { runCliIn } from "./run-cli.ts";

const sequences = 50;
let project: ProjectCopy;
let catalogue = "";
let site = "";

beforeAll(() => {
  project = copyProject();
  catalogue = join(project.folder, "catalogue");
  site = join(project.folder, "site");
});

afterAll(() => project.remove());

/** Builds and returns how many pages were rendered. */
async function build(out: string, ...more: readonly string[]): Promise<number> {
  const run = await runCliIn(project.folder, ["build", "--catalogue", catalogue, "--out", out, ...more]);
  expect(run.stderr).not.toContain("error:");
  expect(run.code).toBe(0);
  // On a busy machine there is a line every ten seconds; the last one counts them all.
  const counts = [...run.stderr.matchAll(/rendering pages: ([\d,]+) of/g)].map(([, count = ""]) => count);
  return Number(counts.at(-1)?.replaceAll(",", "") ?? "0");
}

/** Brings the site up to date while the same is built anew, and compares them. */
async function expectLikeFresh(after: string): Promise<void> {
  const fresh = join(project.folder, "fresh");
  await Promise.all([build(site), build(fresh, "--fresh")]);
  const [updated, clean] = [readFiles(site), readFiles(fresh)];
  expect([...updated.keys()], after).toEqual([...clean.keys()]);
  for (const [file, bytes] of clean) {
    expect(bytes.equals(updated.get(file) ?? Buffer.of()), `${file} after ${after}`).toBe(true);
  }
}

/** Changes of what is not the catalogue: a component, a style, a word of the taxonomy. */
const projectEdits: readonly (() => string)[] = [
  () => edit("src/layouts/Base.astro", "</body>", "<!-- changed --></body>"),
  () => edit("src/styles/tokens.css", ":root {", ":root { --changed: 1px;"),
  () => edit("content/categories/write.md", "\n", "\n", "Changed. "),
];

function edit(file: string, from: string, to: string, append = ""): string {
  const path = join(project.folder, file);
  const text = readFileSync(path, "utf8");
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to) + append);
  return `a change of ${file}`;
}

test("after each of fifty random sequences of edits an update gives the bytes of a clean build", async () => {
  const random = makeRandom(20261120);
  const edited = new RandomCatalogue(7, 12);
  edited.write(catalogue);
  await build(site);
  for (let sequence = 1; sequence <= sequences; sequence++) {
    const edits = Array.from({ length: 1 + Math.floor(random() * 3) }, () => edited.edit());
    edited.write(catalogue);
    if (sequence % 16 === 0) edits.push(projectEdits[sequence / 16 - 1]?.() ?? "");
    await expectLikeFresh(`sequence ${sequence}: ${edits.join(", ")}`);
  }
}, 2_400_000);

test("nothing changed renders nothing, and one edited tool few pages", async () => {
  const edited = new RandomCatalogue(3, 40);
  edited.write(catalogue);
  const all = await build(site, "--fresh");
  expect(all).toBeGreaterThan(150);
  expect(await build(site)).toBe(0);
  const [file = ""] = readdirSync(catalogue);
  const path = join(catalogue, file);
  writeFileSync(path, readFileSync(path, "utf8").replace(" of pier ", " of the pier "));
  const few = await build(site);
  expect(few).toBeGreaterThan(0);
  expect(few).toBeLessThan(all / 4);
  await expectLikeFresh("one edited tool");
});

test("a damaged, a foreign and an interrupted state are noticed and everything is built", async () => {
  const state = stateFolder(project.folder, site);
  const all = await build(site, "--fresh");
  const store = join(state, "store.sqlite");
  const damages: readonly (() => void)[] = [
    () => appendFileSync(store, "x"),
    () => truncateSync(join(state, "pages.sqlite"), 4096),
    () => writeFileSync(join(state, "state.json"), "{"),
    () => rmSync(store),
    () => copyFileSync(join(site, "_headers"), join(site, "toolrisk.json")),
  ];
  for (const damage of damages) {
    expect(existsSync(join(state, "state.json"))).toBe(true);
    damage();
    expect(await build(site)).toBe(all);
  }
  await expectLikeFresh("damages");
});
