import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { BuildEvent } from "#cli/build-events.ts";
import { runCli, type CliRun } from "./run-cli.ts";

// What `build --json` and `merge --json` tell programs.

const small = "tests/fixtures/small";
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "toolrisk-events-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Standard output as events; every line must be one. */
function eventsOf({ stdout }: CliRun): readonly BuildEvent[] {
  expect(stdout.endsWith("\n")).toBe(true);
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as BuildEvent);
}

test("each phase starts, goes on and ends, and the last event has the totals", async () => {
  const out = join(folder, "site");
  const run = await runCli("build", "--catalogue", small, "--out", out, "--json");
  const events = eventsOf(run);
  expect(run.stderr).toBe("");
  const phases = events.flatMap((event) => ("phase" in event ? [event] : []));
  const names = [...new Set(phases.map(({ phase }) => phase))];
  expect(names).toEqual(expect.arrayContaining(["reading and judging tools", "rendering pages"]));
  for (const name of names) {
    const mine = phases.filter(({ phase }) => phase === name);
    expect(mine[0]).toMatchObject({ event: "start", done: 0 });
    expect(mine.at(-1)?.event).toBe("end");
    expect(mine.slice(1, -1).every(({ event }) => event === "progress")).toBe(true);
  }
  const rendered = phases.findLast(({ phase }) => phase === "rendering pages");
  expect(rendered?.done).toBe(rendered?.total);
  expect(events.at(-1)).toMatchObject({
    event: "built",
    out,
    part: null,
    servers: 3,
    tools: 14,
    toolsRead: 14,
  });
});

test("an update knows how much there is to index", async () => {
  const catalogue = join(folder, "catalogue");
  const out = join(folder, "updated");
  cpSync(small, catalogue, { recursive: true });
  const build = () => runCli("build", "--catalogue", catalogue, "--out", out, "--json");
  await build();
  const file = join(catalogue, readdirSync(catalogue).find((name) => name.endsWith(".json")) ?? "");
  const edited = readFileSync(file, "utf8").replace('"description": "', '"description": "Once more: ');
  writeFileSync(file, edited);
  const ends = eventsOf(await build()).filter(({ event }) => event === "end");
  const indexed = ends.find((event) => "phase" in event && event.phase === "indexing for search");
  expect(indexed).toMatchObject({ done: 1, total: 1 });
});

test("problems of the catalogue are events, and a build that fails says so last and in its exit code", async () => {
  const broken = join(folder, "broken.json");
  writeFileSync(broken, '{"name": "Torn", "tools": [');
  const run = await runCli("build", "--catalogue", broken, "--out", join(folder, "none"), "--json");
  const events = eventsOf(run);
  expect(run.code).toBe(1);
  expect(events).toContainEqual(
    expect.objectContaining({ event: "problem", severity: "error", path: broken }),
  );
  expect(events.at(-1)).toMatchObject({ event: "failed" });
  expect(run.stderr).toMatch(/^error: .*no server that can be built/);
});

test("parts and their merge tell events too", async () => {
  const parts = [1, 2].map((index) => join(folder, `part-${index}`));
  for (const [index, part] of parts.entries()) {
    const run = await runCli(
      ...["build", "--catalogue", small, "--shard", `${index + 1}/2`, "--out", part, "--json"],
    );
    expect(eventsOf(run).at(-1)).toMatchObject({ event: "built", part: { index: index + 1, of: 2 } });
  }
  const merged = await runCli("merge", ...parts, "--out", join(folder, "merged"), "--json");
  const events = eventsOf(merged);
  expect(events.some((event) => "phase" in event && event.phase === "joining parts")).toBe(true);
  expect(events.at(-1)).toMatchObject({ event: "built", part: null, tools: 14 });
});
