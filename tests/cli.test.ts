import { expect, test } from "vitest";
import { commands } from "#cli/commands.ts";
import { runCli } from "./run-cli.ts";

test("a misspelt command or option is answered with the nearest right one and exit code 2", async () => {
  const command = await runCli("bild");
  expect(command.code).toBe(2);
  expect(command.stderr).toContain("Did you mean build?");
  const option = await runCli("build", "--catalog", "x");
  expect(option.code).toBe(2);
  expect(option.stderr).toContain("Did you mean --catalogue?");
});

test("a wrong value is said in a sentence that tells what is wanted", async () => {
  for (const [option, value, wanted] of [
    ["--site", "example.org", "--site wants a whole address"],
    ["--base", "x y", "--base wants a path"],
    ["--workers", "many", "--workers wants a number"],
  ] as const) {
    const run = await runCli("build", option, value);
    expect(run.code, option).toBe(2);
    expect(run.stderr).toContain(wanted);
    expect(run.stderr).not.toMatch(/\n\s+at /);
  }
});

test("every command has help with examples that name it", async () => {
  const help = await runCli("--help");
  expect(help.code).toBe(0);
  for (const [name, load] of commands) {
    expect((await load())().name()).toBe(name);
    expect(help.stdout).toContain(name);
    const own = await runCli(name, "--help");
    expect(own.code).toBe(0);
    expect(own.stdout).toContain(`npm run -s toolrisk -- ${name}`);
  }
});

test("a folder that is not a site is refused by preview, and one that toolrisk did not write by build", async () => {
  expect((await runCli("preview", "tests")).stderr).toContain("holds no site");
  const run = await runCli("build", "--catalogue", "tests/fixtures/small", "--out", "tests");
  expect(run.code).toBe(1);
  expect(run.stderr).toContain("was not written by toolrisk");
});
