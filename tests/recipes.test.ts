import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { parseShard } from "#build/shard.ts";
import { copyProject } from "./copy-project.ts";
import { readFiles } from "./list-files.ts";
import { runCliIn } from "./run-cli.ts";
import { readOptions } from "./run-options.ts";

// The recipes of deploy/ and of GitHub for building in parts.

const recipes = [
  ".github/workflows/build-sharded.yml",
  "deploy/kubernetes/indexed-job.yaml",
  "deploy/gitlab/build-sharded.yml",
  "deploy/buildkite/pipeline.yml",
  "deploy/turborepo/package.json",
] as const;

/** What an engine gives the variables that are not in the recipe. */
const variables: Readonly<Record<string, string>> = {
  CATALOGUE: "--catalogue content/servers --reviews content/reviews",
  PLACE: "--site https://example.org --base /x --host github-pages",
  TOOLRISK_CATALOGUE: "--catalogue tests/fixtures/small",
  TOOLRISK_PLACE: "--site https://example.org",
  CI_NODE_INDEX: "1",
  JOB_COMPLETION_INDEX: "0",
  BUILDKITE_PARALLEL_JOB: "0",
};

/** Every string of a document. */
function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null)
    for (const inner of Object.values(value)) yield* stringsIn(inner);
}

function commandsOf(recipe: string): readonly (readonly string[])[] {
  const documents = parseAllDocuments(readFileSync(recipe, "utf8")).map((document) => {
    expect(document.errors, recipe).toEqual([]);
    return document.toJS() as unknown;
  });
  return [...stringsIn(documents)].flatMap((text) => {
    const line = /(?:npm run -s toolrisk --|node \.\.\/\.\.\/scripts\/toolrisk\.ts) (.*)$/.exec(text)?.[1]; // "npm run -s toolrisk -- merge parts/*"
    if (line === undefined) return [];
    const filled = line.replace(/\$+(\w+)/g, (_, name: string) => {
      const value = variables[name];
      expect(value, `${recipe}: ${name}`).toBeDefined();
      return value ?? "";
    });
    return [filled.replaceAll('"', "").split(" ")];
  });
}

test.each(recipes)("%s builds parts and merges them with commands and options that exist", (recipe) => {
  const commands = commandsOf(recipe);
  const parts = commands.filter(([name]) => name === "build");
  const merges = commands.filter(([name]) => name === "merge");
  expect([parts.length > 0, merges.length, commands.length]).toEqual([true, 1, parts.length + 1]);
  const merged = readOptions(merges[0] ?? []);
  for (const part of parts) {
    const options = readOptions(part);
    expect(options["shard"]).toBeDefined();
    for (const same of ["site", "base", "pages", "host", "redirects"])
      expect(options[same]).toBe(merged[same]);
  }
});

test.each([
  ["deploy/kubernetes/indexed-job.yaml", { JOB_COMPLETION_INDEX: "3" }],
  ["deploy/gitlab/build-sharded.yml", { CI_NODE_INDEX: "4", CI_NODE_TOTAL: "4" }],
  ["deploy/buildkite/pipeline.yml", { BUILDKITE_PARALLEL_JOB: "3", BUILDKITE_PARALLEL_JOB_COUNT: "4" }],
  [".github/workflows/build-sharded.yml", { STRATEGY_JOB_INDEX: "3", STRATEGY_JOB_TOTAL: "4" }],
] as const)("%s gives its last job the last part", (recipe, environment) => {
  const [build = []] = commandsOf(recipe).filter(([name]) => name === "build");
  expect(parseShard(String(readOptions(build)["shard"]), environment)).toEqual({ index: 4, of: 4 });
});

const turborepo = "deploy/turborepo";
const installed = existsSync(join(turborepo, "node_modules", ".bin", "turbo"));

test.skipIf(!installed)(
  "under Turborepo a second run takes every part from its cache, and the site is that of one build",
  async () => {
    const project = copyProject();
    try {
      const folder = join(project.folder, turborepo);
      mkdirSync(folder, { recursive: true });
      for (const file of ["package.json", "package-lock.json", "turbo.json", "run.ts"])
        cpSync(join(turborepo, file), join(folder, file));
      symlinkSync(resolve(turborepo, "node_modules"), join(folder, "node_modules"));
      const catalogue = ["--catalogue", resolve("tests/fixtures/small")];
      const run = () =>
        spawnSync("npm", ["start"], {
          cwd: folder,
          encoding: "utf8",
          env: { ...process.env, TOOLRISK_CATALOGUE: catalogue.join(" "), TOOLRISK_PLACE: "" },
        }).stdout;
      expect(run()).toMatch(/Cached: +0 cached, 4 total/);
      const made = readFiles(join(folder, "site"));
      for (const part of ["parts", "site"]) rmSync(join(folder, part), { recursive: true });
      expect(run()).toMatch(/Cached: +4 cached, 4 total/);
      await runCliIn(project.folder, ["build", ...catalogue, "--out", "whole"]);
      const whole = readFiles(join(project.folder, "whole"));
      for (const site of [made, readFiles(join(folder, "site"))]) {
        expect([...site.keys()]).toEqual([...whole.keys()]);
        for (const [file, bytes] of whole)
          expect(bytes.equals(site.get(file) ?? Buffer.of()), file).toBe(true);
      }
    } finally {
      project.remove();
    }
  },
  300_000,
);
