import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parsePolicy } from "#policy/parse-policy.ts";
import { runCli } from "./run-cli.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "toolrisk-policy-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const fixture = (name: string): string => join("tests", "fixtures", "policies", name);
const catalogue = ["--catalogue", "tests/fixtures/small"];

test("a policy is printed alone, what it lost goes to the error stream", async () => {
  const run = await runCli("policy", "--server", "harbour-log", ...catalogue, "--format", "claude-code");
  expect(run.code).toBe(0);
  expect(JSON.parse(run.stdout)).toHaveProperty("permissions");
  expect(run.stderr).toContain("note: ");
});

test("a policy that was written stands the calls that were written with it, in both engines", async () => {
  for (const format of ["policy-json", "intercept"]) {
    const calls = join(folder, `${format}.calls.json`);
    const written = await runCli(
      "policy",
      "--server",
      "harbour-log",
      ...catalogue,
      "--format",
      format,
      "--out",
      folder,
      "--calls",
      calls,
    );
    expect(written).toMatchObject({ code: 0 });
    const verified = await runCli("verify", written.stdout.trim(), "--calls", calls);
    expect(verified).toMatchObject({ code: 0, stdout: expect.stringContaining("0 differences") });
    const linted = await runCli("lint", written.stdout.trim(), ...catalogue);
    expect(linted).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("0 findings, checked against Harbour Log"),
    });
  }
});

test("--all writes a file for each server", async () => {
  const out = join(folder, "all");
  const run = await runCli("policy", "--all", ...catalogue, "--out", out);
  expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining("policies written") });
  const files = readdirSync(out);
  expect(files.length).toBeGreaterThan(1);
  for (const file of files)
    expect(parsePolicy(readFileSync(join(out, file), "utf8")).problems, file).toEqual([]);
});

test("read-only tools run and the rest asks, or is denied where nobody can be asked", async () => {
  const run = await runCli(
    "policy",
    "--server",
    "harbour-log",
    ...catalogue,
    "--format",
    "claude-code",
    "--class",
    "read-only",
  );
  expect(Object.keys((JSON.parse(run.stdout) as { permissions: object }).permissions)).toEqual([
    "allow",
    "ask",
  ]);
});

test("both engines decide the example calls alike", async () => {
  for (const policy of ["notes.json", "notes.yaml"]) {
    const run = await runCli("verify", fixture(policy), "--calls", fixture("calls.json"));
    expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining("9 calls, 0 differences") });
  }
});

test("a difference is printed and ends with exit code 1", async () => {
  const changed = join(folder, "changed.json");
  writeFileSync(changed, readFileSync(fixture("notes.json"), "utf8").replace('"max": 2', '"max": 3'));
  const run = await runCli("verify", changed, "--calls", fixture("calls.json"));
  expect(run).toMatchObject({ code: 1, stdout: expect.stringContaining("expected deny") });
});

test("a policy that an engine would refuse is refused with its place", async () => {
  const wrong = join(folder, "wrong.yaml");
  writeFileSync(wrong, 'version: "1"\ntools:\n  t:\n    rules:\n      - action: allow\n');
  for (const command of [
    ["lint", wrong],
    ["verify", wrong, "--calls", fixture("calls.json")],
  ]) {
    const run = await runCli(...command);
    expect(run).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("wrong.yaml:5:17  error wrong-value"),
    });
  }
});

test.each([
  [["policy"], 2, "Give either --server or --all"],
  [["policy", "--all"], 2, "--all needs --out"],
  [["policy", "--server", "harbor-log", ...catalogue], 1, "Did you mean harbour-log?"],
  [["policy", "--server", "harbour-log", ...catalogue, "--tool", "list_ship"], 1, "Did you mean list_ships?"],
  [["policy", "--server", "x", "--format", "yaml"], 2, "Allowed choices are policy-json, intercept"],
  [["verify", "missing.json", "--calls", "x"], 1, "missing.json cannot be read"],
  [["verify", "tests/fixtures/policies/notes.json", "--calls", "package.json"], 1, "holds no calls"],
])("toolrisk %j ends with %i and says what is wanted", async (argv, code, said) => {
  const run = await runCli(...argv);
  expect(run).toMatchObject({ code, stderr: expect.stringContaining(said) });
  expect(run.stderr).not.toMatch(/\n\s+at /);
});
