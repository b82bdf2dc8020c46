import { expect, test } from "vitest";
import { runCli } from "./run-cli.ts";

const file = "content/servers/playwright.json";

test("assess prints a table with the strongest words of each verdict", async () => {
  const { code, stdout } = await runCli("assess", file);
  expect(code).toBe(0);
  const [head = "", ...rows] = stdout.trimEnd().split("\n");
  expect(head).toMatch(/^server\s+tool\s+category\s+level\s+conf\.\s+flags\s+evidence$/);
  expect(rows.find((row) => row.includes(" browser_click "))).toMatch(
    /Execute\s+high\s+0\.\d\d\s+untrusted\s+“.*” \(name\)/,
  );
});

test("assess --format ndjson and json hold the same verdicts", async () => {
  const [lines, array] = await Promise.all([
    runCli("assess", file, "--format", "ndjson"),
    runCli("assess", file, "--format", "json"),
  ]);
  const rows = lines.stdout
    .trimEnd()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
  expect(rows.length).toBeGreaterThan(10);
  expect(JSON.parse(array.stdout)).toEqual(rows);
  expect(rows[0]).toMatchObject({
    server: "playwright",
    category: expect.any(String),
    evidence: expect.any(Array),
  });
});

test("assess --explain shows each quote in its context and how the verdict adds up", async () => {
  const { code, stdout } = await runCli("assess", "--tool", "playwright/browser_click", "--explain");
  expect(code).toBe(0);
  expect(stdout).toContain("[browser_click]");
  expect(stdout).toMatch(/Execute\s+\d+\.\d\s+needs 2\s+<- first that has enough/);
  expect(stdout).toContain("Level: an Execute tool starts at high");
});

test("a misspelt tool or server gets the nearest right one", async () => {
  const [tool, server] = await Promise.all([
    runCli("assess", "--tool", "playwright/browser_clik", "--explain"),
    runCli("assess", "--tool", "playwrite/browser_click"),
  ]);
  expect(tool).toMatchObject({ code: 1, stderr: expect.stringContaining("Did you mean browser_click?") });
  expect(server).toMatchObject({ code: 1, stderr: expect.stringContaining("playwright") });
});

test("--explain without a tool is a wrong call", async () => {
  expect(await runCli("assess", "--explain")).toMatchObject({ code: 2 });
});
