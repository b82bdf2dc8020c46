import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "toolrisk-check-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function check(...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["scripts/toolrisk.ts", "check", ...args],
      { cwd: root },
      (error, out, err) => {
        resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err });
      },
    );
  });
}

function write(name: string, record: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(record));
  return path;
}

const warned = write("warned.json", { name: "Warned", tools: [{ name: "a", description: 5 }] });
const wrong = write("wrong.json", { name: "Wrong", tools: [{ name: "a" }, { name: "a" }] });

test("the embedded catalogue has no problem", async () => {
  const { code, out } = await check("--strict");
  expect(out).toMatch(/^\d+ servers, [\d,]+ tools read: \d+ servers and [\d,]+ tools good\n$/);
  expect(code).toBe(0);
});

test("every problem is printed with its place, then the count, and an error makes the exit code 1", async () => {
  const { code, out } = await check(wrong, warned);
  expect(out).toContain(`${wrong}:1:39  error tool-twice\n`);
  expect(out).toContain(`${warned}:1:53  warning field-value\n`);
  expect(out.trimEnd().split("\n").at(-1)).toBe(
    "2 servers, 3 tools read: 2 servers and 2 tools good, 1 tool left out, 1 error, 1 warning",
  );
  expect(code).toBe(1);
});

test("a warning makes the exit code 1 only with --strict", async () => {
  expect((await check(warned)).code).toBe(0);
  expect((await check(warned, "--strict")).code).toBe(1);
});

test("a path that is not there is a problem of the catalogue and not a crash", async () => {
  const { code, out } = await check(join(folder, "nowhere"));
  expect(out).toContain("error path-missing");
  expect(code).toBe(1);
});

test("for machines the same comes as one JSON value", async () => {
  const { out } = await check(wrong, "--format", "json");
  expect(JSON.parse(out)).toMatchObject({
    servers: { read: 1, good: 1, leftOut: 0 },
    tools: { read: 2, good: 1, leftOut: 1 },
    counts: { error: 1, warning: 0, note: 0 },
    problems: [{ id: "tool-twice", path: wrong, line: 1, column: 39, leftOut: { servers: 0, tools: 1 } }],
  });
});

test("a format that there is not is a wrong call", async () => {
  const { code, err } = await check("--format", "jsn");
  expect(err).toContain("text, json");
  expect(code).toBe(2);
});
