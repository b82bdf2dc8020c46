import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listFiles, readFiles } from "./list-files.ts";
import { runCli, type CliRun } from "./run-cli.ts";

const small = "tests/fixtures/small";
let folder = "";
let site = "";
let built: CliRun;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "toolrisk-build-"));
  site = join(folder, "site");
  built = await runCli("build", "--catalogue", small, "--out", site);
});

afterAll(() => rmSync(folder, { recursive: true }));

function countToolPages(of: string): number {
  return listFiles(of).filter((file) => /^tools\/[^/]+\/[^/]+\/index\.html$/.test(file)).length;
}

test("a build ends with the number of servers, tools, pages and seconds", () => {
  expect(built.stderr).not.toContain("error");
  expect(built.code).toBe(0);
  expect(built.stdout).toMatch(/3 servers, \d+ tools, [\d,]+ pages in [\d.]+ s/);
});

test("every tool that was read has a page", () => {
  const tools = listFiles(small).flatMap((file) => {
    const { tools } = JSON.parse(readFileSync(join(small, file), "utf8")) as { tools: unknown[] };
    return tools;
  });
  expect(tools.length).toBeGreaterThan(5);
  expect(countToolPages(site)).toBe(tools.length);
  expect(built.stdout).toContain(`${tools.length} tools read = ${tools.length} tool pages + 0 left out`);
});

test("no kind of page had to be rendered the slow way", () => {
  expect(built.stderr).not.toContain("the slow way");
});

test("workers and Astro's own build give the same bytes in every file", async () => {
  const plain = join(folder, "plain");
  expect((await runCli("build", "--catalogue", small, "--out", plain, "--workers", "0")).code).toBe(0);
  // So few pages are rendered by one thread unless more are asked for.
  const three = join(folder, "three");
  const threads = ["--workers", "3", "--fresh"];
  expect((await runCli("build", "--catalogue", small, "--out", three, ...threads)).code).toBe(0);
  const theirs = readFiles(plain);
  for (const ours of [readFiles(site), readFiles(three)]) {
    expect([...ours.keys()]).toEqual([...theirs.keys()]);
    for (const [file, bytes] of ours) expect(bytes.equals(theirs.get(file) ?? Buffer.of()), file).toBe(true);
  }
});

test("a site has the files that hosts and search need", () => {
  for (const file of ["index.html", "404.html", "_headers", "toolrisk.json", "pagefind/pagefind.js"]) {
    expect(existsSync(join(site, file)), file).toBe(true);
  }
});

test("a bad record is reported, the rest is built, and nothing is lost from the count", async () => {
  const catalogue = join(folder, "mixed");
  mkdirSync(catalogue);
  copyFileSync(join(small, "tool-shed.json"), join(catalogue, "tool-shed.json"));
  writeFileSync(join(catalogue, "torn.json"), '{"name": "Torn", "tools": [');
  writeFileSync(
    join(catalogue, "two.ndjson"),
    '{"name":"Two","tools":[{"name":"ping","description":"Answers."},{"name":"ping"},{"name":""},7]}\n',
  );
  const out = join(folder, "mixed-site");
  const run = await runCli("build", "--catalogue", catalogue, "--out", out);
  expect(run.code).toBe(0);
  expect(run.stderr).toMatch(/torn\.json:1:\d+/);
  expect(run.stderr).toMatch(/two\.ndjson:1:\d+/);
  const shed = JSON.parse(readFileSync(join(small, "tool-shed.json"), "utf8")) as { tools: unknown[] };
  expect(countToolPages(out)).toBe(shed.tools.length + 1);
  expect(run.stdout).toContain(
    `${shed.tools.length + 4} tools read = ${shed.tools.length + 1} tool pages + 3 left out`,
  );
});

test("a build that fails leaves the old site whole", async () => {
  const before = readFiles(site);
  const broken = join(folder, "broken.json");
  writeFileSync(broken, "{");
  const strict = await runCli(
    "build",
    "--catalogue",
    small,
    "--catalogue",
    broken,
    "--out",
    site,
    "--strict",
  );
  expect(strict.code).toBe(1);
  expect(strict.stderr).toContain("--strict makes them fatal");
  const empty = await runCli("build", "--catalogue", broken, "--out", site);
  expect(empty.code).toBe(1);
  expect(empty.stderr).toContain("no server that can be built");
  expect(readFiles(site)).toEqual(before);
});

test("a site below a base path links only below it", async () => {
  const out = join(folder, "based");
  expect(
    (
      await runCli(
        "build",
        "--catalogue",
        small,
        "--out",
        out,
        "--base",
        "/x",
        "--site",
        "https://example.org",
      )
    ).code,
  ).toBe(0);
  for (const [file, bytes] of readFiles(out)) {
    if (!file.endsWith(".html")) continue;
    const links = [...bytes.toString("utf8").matchAll(/ (?:href|src)="(\/[^"]*)"/g)].map(
      ([, link]) => link ?? "",
    );
    expect(
      links.filter((link) => !link.startsWith("/x/")),
      file,
    ).toEqual([]);
  }
});
