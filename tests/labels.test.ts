import { readdirSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { readCatalogue } from "#catalogue/read.ts";
import type { Server } from "#catalogue/server.ts";
import { measure } from "#risk/measure.ts";
import { judgeLabels, type JudgedLabels } from "#store/judge-labels.ts";
import { readLabels, type ReadLabel } from "#store/labels.ts";

// The labelled set of the embedded catalogue: whole, readable, and what the program may no longer get wrong.

const folder = "content/labels";
const servers = new Map<string, Server>();
const labels: ReadLabel[] = [];
const problems: unknown[] = [];
let judged: JudgedLabels;

beforeAll(async () => {
  for await (const { server } of readCatalogue(["content/servers"]))
    if (server) servers.set(server.slug, server);
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".yaml"))) {
    const read = await readLabels(`${folder}/${name}`);
    labels.push(...read.labels);
    problems.push(...read.problems);
  }
  judged = judgeLabels(labels, servers);
});

test("every tool of the embedded catalogue is labelled once, and every label has its tool", () => {
  expect([...problems, ...judged.problems]).toEqual([]);
  const labelled = labels.map(({ label }) => `${label.server}/${label.tool}`);
  const embedded = [...servers.values()].flatMap(({ slug, tools }) =>
    tools.map(({ name }) => `${slug}/${name}`),
  );
  expect(labelled.sort()).toEqual(embedded.sort());
});

test("close calls, and what can do harm, say what decided", () => {
  const bare = labels.filter(
    ({ label }) => !label.note && (!label.certain || !["Read", "Write"].includes(label.category)),
  );
  expect(bare.map(({ label }) => `${label.server}/${label.tool}`)).toEqual([]);
});

test("the program is right at least as often as when these floors were set", () => {
  const all = measure(judged.pairs);
  expect(all.accuracy).toBeGreaterThan(0.94);
  expect(all.dangerous).toBeLessThan(0.009);
  expect(all.readsCalledElse).toBeLessThan(0.03);
  expect(all.calibrationError).toBeLessThan(0.05);
  expect(measure(judged.pairs.filter(({ label }) => label.certain)).accuracy).toBeGreaterThan(0.985);
});
