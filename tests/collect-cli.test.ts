import { spawn, spawnSync, type SpawnSyncReturns } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { runCli } from "#cli/main.ts";
import { joinCommand } from "#collect/command-line.ts";
import { findProcesses } from "./servers/find-processes.ts";

const root = join(import.meta.dirname, "..");
const program = join(root, "scripts/toolrisk.ts");

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "toolrisk-test-"));
  mkdirSync(join(folder, "tmp"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("without a terminal and without --yes nothing is started, and a sentence says why", () => {
  const { status, stdout, stderr } = collect(serverCommand("declares-what-it-is-told"));
  expect(status).toBe(2);
  expect(stdout).toContain("declares-what-it-is-told.ts");
  expect(stderr).toBe(
    "error: collect starts other people's programs and cannot ask here: add --yes to agree\n",
  );
  expect(existsSync(join(folder, "out"))).toBe(false);
});

test("the values of variables are neither printed nor recorded", () => {
  const { status, stdout, stderr } = collect(
    serverCommand("declares-what-it-is-told"),
    "--env",
    "API_KEY=se cret",
    "--yes",
  );
  expect(status).toBe(0);
  expect(stdout).toContain("API_KEY=••• ");
  expect(stdout + stderr + readRecord()).not.toContain("se cret");
});

test("collecting again changes only what changed, and prints it", () => {
  const collectTools = (...tools: readonly object[]): string =>
    collect(serverCommand("declares-what-it-is-told"), "--env", `TOOLS=${JSON.stringify(tools)}`, "--yes")
      .stdout;
  const [kept, gone] = [{ name: "kept", description: "One." }, { name: "gone\u001b[31m" }];
  expect(collectTools(kept, gone)).toMatch(/✓ .*mine\.json: new \(2 tools/);
  const first = readRecord();
  expect(collectTools(kept, gone)).toMatch(/✓ .*mine\.json: nothing changed/);
  expect(readRecord()).toBe(first);
  const output = collectTools({ ...kept, description: "Two." }, { name: "new" });
  expect(output).toMatch(
    /✓ .*mine\.json: changed \(2 tools.*\n {2}- gone\n {2}\+ new\n {2}~ kept: description\n/,
  );
});

test("a tool that is left out is reported, and the exit code says so", () => {
  const { status, stdout } = collect(serverCommand("lies-about-tools"), "--yes");
  expect(status).toBe(1);
  expect(stdout).toContain("tool 5 is left out: its name is a number");
  expect(stdout).toContain("tool 10 (good_1) is left out: an earlier tool has the same name");
});

test("the error output of a server is shown when it fails, as text", () => {
  const { status, stdout } = collect(serverCommand("shouts-stderr"), "--yes");
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /✗ mine: it ended with exit code 9\n {2}Its error output ends with:\n.*the last words\n/,
  );
  expect(stdout).not.toContain("\u001b");
});

test.each([
  [["--command", "x", "--npm", "y"], /cannot be used with option/],
  [[], /name a server with --npm, --command or --url/],
  [["--npm", "--registry=https://example.org"], /--npm/],
  [["--npm", "./folder"], /wants a package and its version/],
  [["--url", "http://example.org"], /begins with https/],
  [["--url", "file:///etc/passwd"], /begins with https/],
  [["--command", "x", "--env", "novalue"], /KEY=VALUE/],
  [["--command", "x", "--slug", "../x"], /--slug must be/],
  [["--command", "x", "--timeout", "soon"], /number of seconds/],
  [["--all", "--only", "nobody", "--yes"], /no server nobody/],
  [["--only", "playwright", "--command", "x", "--yes"], /--only goes with --all/],
])("the call %j is wrong: exit code 2", async (args, message) => {
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  try {
    expect(await runCli(["collect", ...args])).toBe(2);
    expect(write.mock.calls.join("")).toMatch(message);
  } finally {
    write.mockRestore();
  }
});

test.each(["SIGINT", "SIGTERM"] as const)(
  "%s ends the server and everything that it started",
  async (signal) => {
    const marker = `marker-${randomUUID()}`;
    const child = spawn(
      process.execPath,
      [program, "collect", ...serverCommand("hangs-at-start", marker), "--yes"],
      {
        cwd: folder,
        env: environment(),
        stdio: "ignore",
      },
    );
    const ended = new Promise((resolve) => child.once("exit", resolve));
    // Two processes carry the marker: this program and the server.
    await expect.poll(() => findProcesses(marker).length, { timeout: 20_000 }).toBe(2);
    child.kill(signal);
    expect(await ended).toBe(signal === "SIGINT" ? 130 : 143);
    await expect.poll(() => findProcesses(marker)).toStrictEqual([]);
    expect(readdirSync(join(folder, "tmp"))).toStrictEqual([]);
  },
);

function serverCommand(server: string, marker = ""): readonly string[] {
  const file = join(import.meta.dirname, "servers", `${server}.ts`);
  return ["--command", joinCommand([process.execPath, file, marker]), "--slug", "mine"];
}

/** Calls `collect` with the records below the test's folder, and checks that it leaves no temporary folder. */
function collect(...args: readonly (string | readonly string[])[]): SpawnSyncReturns<string> {
  const result = spawnSync(process.execPath, [program, "collect", ...args.flat(), "--out", "out"], {
    cwd: folder,
    env: environment(),
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  expect(readdirSync(join(folder, "tmp"))).toStrictEqual([]);
  return result;
}

function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env["PATH"] ?? "", TMPDIR: join(folder, "tmp") };
}

function readRecord(): string {
  return readFileSync(join(folder, "out/mine.json"), "utf8");
}
