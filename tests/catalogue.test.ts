import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import type { Problem } from "#catalogue/problem.ts";
import { problemKinds } from "#catalogue/problems.ts";
import { readCatalogue, type ReadStep } from "#catalogue/read.ts";
import { hostileServers, writeHostileCatalogue } from "./fixtures/hostile.ts";
import { hostileNames } from "./fixtures/hostile-names.ts";
import { tooManyTools } from "./fixtures/hostile-tools.ts";

const folder = mkdtempSync(join(tmpdir(), "toolrisk-catalogue-"));
afterAll(() => rmSync(folder, { recursive: true }));

const hostile = join(folder, "hostile");
writeHostileCatalogue(hostile);
const rowsByFile = Map.groupBy(hostileServers(), ({ file }) => file);

test.each([...rowsByFile])(
  "of the hostile file %s all is built that can be, and the rest is reported",
  async (file, rows) => {
    const steps = await read(join(hostile, file));
    expect({
      tools: sum(steps, ({ toolsRead }) => toolsRead),
      good: sum(steps, ({ server }) => server?.tools.length ?? 0),
      servers: sum(steps, ({ server }) => (server ? 1 : 0)),
      problems: steps.flatMap(({ problems }) => seriousIds(problems)),
    }).toEqual({
      tools: sum(rows, ({ tools }) => tools),
      good: sum(rows, ({ good }) => good),
      servers: sum(rows, ({ server }) => (server ? 1 : 0)),
      problems: rows.flatMap(({ problems }) => problems),
    });
  },
);

test("each line of the hostile file gives what it must give, so a bad record costs no other", async () => {
  const rows = (rowsByFile.get("hostile.ndjson") ?? []).filter(({ why }) => why !== "a blank line");
  const steps = await read(join(hostile, "hostile.ndjson"));
  expect(steps.length).toBe(rows.length);
  for (const [index, { why, tools, good, server, problems }] of rows.entries()) {
    const step = steps[index];
    const got = {
      why,
      tools: step?.toolsRead,
      good: step?.server?.tools.length ?? 0,
      server: step?.server !== undefined,
      problems: seriousIds(step?.problems ?? []),
    };
    expect(got).toEqual({ why, tools, good, server, problems });
  }
});

test("every tool of the hostile catalogue is good or left out by a problem, and all addresses are apart", async () => {
  const steps = await read(hostile);
  for (const step of steps) expectExactAccount(step);
  const servers = steps.flatMap(({ server }) => server ?? []);
  const addresses = servers.flatMap(({ slug, tools }) => tools.map((tool) => `${slug}/${tool.slug}`));
  expect(new Set(addresses).size).toBe(addresses.length);
  for (const address of addresses) expect(address).toMatch(/^[a-z0-9-]{1,80}\/[a-z0-9-]{1,80}$/);
});

test("a hostile name is kept exactly, in the tool and in its record", async () => {
  const steps = await read(join(hostile, "hostile.ndjson"));
  const tools = steps.find(({ server }) => server?.slug === "names")?.server?.tools ?? [];
  expect(tools.map(({ name }) => name)).toEqual(hostileNames.map(([name]) => name));
  expect(tools.map(({ record }) => record?.["name"])).toEqual(hostileNames.map(([name]) => name));
});

test("a key __proto__ stays a key of the record, of the schema and of the unknown fields", async () => {
  const steps = await read(join(hostile, "hostile.ndjson"));
  const server = steps.find((step) => step.server?.slug === "prototype")?.server;
  const tool = server?.tools[0];
  expect(JSON.stringify(server?.extra)).toBe('{"__proto__":{"x":1}}');
  expect(JSON.stringify(tool?.record)).toContain('"__proto__":{"description":"inherited"}');
  expect(JSON.stringify(tool?.inputSchema)).toContain('"__proto__":{"type":"string"');
  expect(tool?.description).toBeUndefined();
  expect(tool?.annotations?.["readOnlyHint"]).toBeUndefined();
});

test("what is kept of the hostile catalogue is shallow enough for recursion", async () => {
  for (const { server } of await read(hostile)) expect(() => JSON.stringify(server)).not.toThrow();
});

test("a server has at most ten thousand tools; those beyond are counted as left out", async () => {
  const { bytes, good, problems } = tooManyTools();
  const [step] = await read(write("many.ndjson", bytes));
  expect(step?.server?.tools.length).toBe(good);
  expect(seriousIds(step?.problems ?? [])).toEqual(problems);
  expectExactAccount(step);
});

test("every kind of problem is met by a test", async () => {
  const manyFields = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`field_${index}`, index]));
  const steps = await read(
    hostile,
    join(folder, "nowhere"),
    join(folder, `${"long".repeat(200)}.json`),
    write("notes.txt", "{}"),
    write("many.ndjson", tooManyTools().bytes),
    write("fields.json", JSON.stringify({ name: "Fields", tools: [], ...manyFields })),
    write("flat.ndjson", '{"name":"Flat","publisher":"Somebody","tools":[]}'),
    mkdtempSync(join(folder, "empty-")),
  );
  const met = new Set(steps.flatMap(({ problems }) => problems.map(({ id }) => id)));
  // The rest is met where these are read; each must be named there.
  const elsewhere = {
    review: ["src/store/reviews.test.ts"],
    label: ["src/store/labels.test.ts"],
    yaml: ["src/store/reviews.test.ts", "src/store/labels.test.ts"],
    site: ["src/build/read-site-config.test.ts"],
  };
  for (const [prefix, files] of Object.entries(elsewhere)) {
    const tests = files.map((file) => readFileSync(file, "utf8")).join("\n");
    for (const id of Object.keys(problemKinds))
      if (id.startsWith(`${prefix}-`) && tests.includes(id)) met.add(id);
  }
  expect([...met].sort()).toEqual(Object.keys(problemKinds).sort());
});

test("every problem is told in whole sentences, with a place", async () => {
  const steps = await read(hostile, join(folder, "nowhere"));
  for (const { id, message, tip, line, column, path } of steps.flatMap(({ problems }) => problems)) {
    expect(`${id}: ${message}`).toMatch(/: [`"\p{L}].*\.$/u);
    expect(tip, id).toMatch(/^[A-Z].*[.?]$/);
    expect(Math.min(line, column), id).toBeGreaterThan(0);
    expect(path).toContain(folder);
  }
});

test("whatever JSON a record is, it is counted exactly and nothing is thrown", async () => {
  const name = fc.oneof(fc.string(), fc.constantFrom("a", "A", "a_b", "a-b", "__proto__"), fc.jsonValue());
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.jsonValue());
  const tool = fc.oneof(
    fc.record({ name, title: text, description: text, inputSchema: fc.jsonValue() }, { requiredKeys: [] }),
    fc.jsonValue(),
  );
  const record = fc.oneof(
    fc.record(
      {
        name,
        slug: name,
        publisher: text,
        source: text,
        tags: text,
        tools: fc.oneof(fc.array(tool), fc.jsonValue()),
      },
      { requiredKeys: [] },
    ),
    fc.jsonValue(),
  );
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(record, { maxLength: 5 }), async (records) => {
      const file = write(`run-${run++ % 4}.ndjson`, records.map((one) => JSON.stringify(one)).join("\n"));
      const steps = await read(file);
      for (const step of steps) expectExactAccount(step);
      const seen = sum(
        steps,
        ({ server, problems }) => (server ? 1 : 0) + sum(problems, ({ leftOut }) => leftOut?.servers ?? 0),
      );
      expect(seen).toBe(records.length);
    }),
    { numRuns: 300 },
  );
});

test("whatever bytes a file holds, nothing is thrown", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom("json", "ndjson"),
      async (bytes, ending) => {
        const steps = await read(write(`bytes.${ending}`, bytes));
        for (const step of steps) expectExactAccount(step);
      },
    ),
    { numRuns: 300 },
  );
});

test("a compressed file gives what the plain one gives", async () => {
  const { bytes } = rowsByFile.get("hostile.ndjson")?.[0] ?? {};
  const [plain] = await read(write("same.ndjson", bytes ?? ""));
  const [packed] = await read(write("same.ndjson.gz", gzipSync(bytes ?? "")));
  expect(packed?.server).toEqual(plain?.server);
  expect(plain?.server).toBeDefined();
});

async function read(...paths: readonly string[]): Promise<readonly ReadStep[]> {
  return Array.fromAsync(readCatalogue(paths));
}

function write(name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

function expectExactAccount(step: ReadStep | undefined): void {
  const leftOut = sum(step?.problems ?? [], (problem) => problem.leftOut?.tools ?? 0);
  expect(step?.toolsRead).toBe((step?.server?.tools.length ?? 0) + leftOut);
}

function seriousIds(problems: readonly Problem[]): readonly string[] {
  return problems.filter(({ severity }) => severity !== "note").map(({ id }) => id);
}

function sum<Item>(items: readonly Item[], count: (item: Item) => number): number {
  return items.reduce((total, item) => total + count(item), 0);
}
