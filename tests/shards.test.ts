import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listFiles, readFiles } from "./list-files.ts";
import { runCli } from "./run-cli.ts";

const small = "tests/fixtures/small";
const shards = 3;
let folder = "";
let parts: readonly string[] = [];

function buildPart(index: number, out: string, ...more: readonly string[]) {
  return runCli("build", "--catalogue", small, "--shard", `${index}/${shards}`, "--out", out, ...more);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "toolrisk-shards-"));
  parts = Array.from({ length: shards }, (_, index) => join(folder, `part-${index + 1}`));
  for (const [index, part] of parts.entries()) {
    const run = await buildPart(index + 1, part);
    expect(run.stderr).not.toContain("error");
    expect(run.code).toBe(0);
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

test("every server is built by exactly one shard", () => {
  const pages = parts.flatMap((part) =>
    listFiles(join(part, "site")).filter((file) => file.startsWith("tools/")),
  );
  expect(new Set(pages).size).toBe(pages.length);
  const servers = listFiles(small).map((file) => file.replace(".json", ""));
  expect([...new Set(pages.map((page) => page.split("/")[1]))].sort()).toEqual(servers);
});

test("parts, built by processes of their own and joined in any order, are the site that is built in one piece", async () => {
  const whole = join(folder, "whole");
  const merged = join(folder, "merged");
  expect((await runCli("build", "--catalogue", small, "--out", whole)).code).toBe(0);
  const run = await runCli("merge", ...parts.toReversed(), "--out", merged);
  expect(run.stderr).not.toContain("error");
  expect(run.code).toBe(0);
  const [one, other] = [readFiles(whole), readFiles(merged)];
  expect([...other.keys()]).toEqual([...one.keys()]);
  for (const [file, bytes] of one) expect(bytes.equals(other.get(file) ?? Buffer.of()), file).toBe(true);
});

test("a missing, a doubled and a foreign part are refused by name", async () => {
  const out = join(folder, "refused");
  const [first = "", second = "", third = ""] = parts;
  expect((await runCli("merge", first, third, "--out", out)).stderr).toContain("of 3 parts 1 are missing: 2");
  expect((await runCli("merge", first, second, third, second, "--out", out)).stderr).toContain(
    "part 2 of 3 is given twice",
  );
  const foreign = join(folder, "foreign");
  expect(
    (await runCli("build", "--catalogue", join(small, "tool-shed.json"), "--shard", "2/3", "--out", foreign))
      .code,
  ).toBe(0);
  expect((await runCli("merge", first, foreign, third, "--out", out)).stderr).toContain(
    "from another catalogue",
  );
  const based = join(folder, "based");
  expect((await buildPart(2, based, "--base", "/x")).code).toBe(0);
  expect((await runCli("merge", first, based, third, "--out", out)).stderr).toContain(
    "another --site, --base, --pages or --host",
  );
  expect((await runCli("merge", ...parts, "--base", "/x", "--out", out)).stderr).toContain("than this merge");
  const run = await runCli("merge", first, "tests", "--out", out);
  expect(run.stderr).toContain("tests is no part of a build");
  expect(run.code).toBe(1);
});

test("a part whose number was changed by hand is noticed by its records", async () => {
  const [first = "", second = "", third = ""] = parts;
  const forged = join(folder, "forged");
  cpSync(first, forged, { recursive: true });
  const description = join(forged, "part.json");
  writeFileSync(description, readFileSync(description, "utf8").replace('"index": 1', '"index": 2'));
  const run = await runCli("merge", first, forged, third, "--out", join(folder, "refused"));
  expect(run.code).toBe(1);
  expect(run.stderr).toMatch(/error: /);
  expect(second).not.toBe("");
});
