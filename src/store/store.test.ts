import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Assessment } from "#risk/assessment.ts";
import type { Category } from "#risk/taxonomy.ts";
import { baseLevel } from "#risk/taxonomy.ts";
import type { AttacksOf } from "#store/insert-server.ts";
import type { JudgedServer } from "#store/judged.ts";
import { Store } from "#store/store.ts";
import { StoreWriter } from "#store/write-store.ts";

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

function judgeAs(category: Category, tool: string): Assessment {
  return {
    tool,
    category,
    level: baseLevel[category],
    confidence: 0.9,
    band: "high",
    known: true,
    flags: [],
    levelSteps: [],
    evidence: [],
    conflicts: [],
    missing: [],
  };
}

function makeServer(slug: string, tools: Readonly<Record<string, Category>>): JudgedServer {
  const named = Object.entries(tools);
  return {
    server: {
      slug,
      name: `Server ${slug}`,
      tags: ["shelf", slug],
      provenance: { method: "documented", from: "a test", date: `2026-01-${10 + slug.length}` },
      tools: named.map(([name]) => ({
        name,
        slug: name.replaceAll("_", "-"),
        description: `Does ${name}. And more.`,
        digest: "",
      })),
    },
    assessments: named.map(([name, category]) => judgeAs(category, name)),
    tokens: named.map(() => 10),
  };
}

function writeStore(servers: readonly JudgedServer[], attacksOf?: AttacksOf): Store {
  const folder = mkdtempSync(join(tmpdir(), "toolrisk-store-"));
  folders.push(folder);
  const writer = new StoreWriter(folder, attacksOf);
  for (const judged of servers) writer.add(judged);
  writer.finish();
  return new Store(folder);
}

const zoo = makeServer("zoo", { feed_animal: "Write", list_animals: "Read" });
const ark = makeServer("ark", { list_animals: "Read", sink: "Destructive" });

test("a server comes back from the store as it went in", () => {
  const store = writeStore([zoo, ark]);
  expect(store.server("zoo")).toEqual(zoo);
  expect(() => store.server("moon")).toThrow("no server moon");
});

test("what no page shows of a server is not stored", () => {
  const { server } = zoo;
  const tools = server.tools.map((tool) => ({
    ...tool,
    record: { hue: "teal" },
    outputSchema: { hue: "teal" },
  }));
  const store = writeStore([{ ...zoo, server: { ...server, tools, extra: { hue: "teal" } } }]);
  expect(store.server("zoo")).toEqual(zoo);
});

test("names that only JSON can hold come back unchanged", () => {
  const odd = { ...zoo, server: { ...zoo.server, description: "half \ud800 of a pair, \u0000, \u202e" } };
  expect(writeStore([odd]).server("zoo").server.description).toBe(odd.server.description);
});

test("the lists are sorted by the server's slug, whatever the order of the input", () => {
  const store = writeStore([zoo, ark]);
  expect(store.servers.map(({ slug }) => slug)).toEqual(["ark", "zoo"]);
  expect(store.byCategory("Read").map(({ server, name }) => `${server}/${name}`)).toEqual([
    "ark/list_animals",
    "zoo/list_animals",
  ]);
  expect(store.byCategory("Read", 1, 1).map(({ server }) => server)).toEqual(["zoo"]);
  expect(store.byLevel("critical").map(({ name }) => name)).toEqual(["sink"]);
});

test("totals and counts a server agree with the verdicts", () => {
  const store = writeStore([zoo, ark]);
  expect(store.totals).toMatchObject({ servers: 2, tools: 4, newest: "2026-01-13" });
  expect(store.totals.byCategory).toEqual({ Financial: 0, Destructive: 1, Execute: 0, Write: 1, Read: 2 });
  expect(store.totals.byCategoryAndLevel.Write.medium).toBe(1);
  expect(store.servers[0]).toMatchObject({ slug: "ark", tools: 2, byLevel: { low: 1, critical: 1 } });
  expect(store.riskiest(1).map(({ slug }) => slug)).toEqual(["ark"]);
});

test("what is left out is counted", () => {
  const folder = mkdtempSync(join(tmpdir(), "toolrisk-store-"));
  folders.push(folder);
  const writer = new StoreWriter(folder);
  writer.leaveOut({ servers: 1, tools: 3 });
  writer.leaveOut({ servers: 0, tools: 4 });
  writer.add(zoo);
  writer.finish();
  expect(new Store(folder).totals.leftOut).toEqual({ servers: 1, tools: 7 });
});

test("a name that two servers use is listed with both", () => {
  const store = writeStore([zoo, ark]);
  expect(store.sharedNames).toEqual([{ name: "list_animals", servers: 2 }]);
  expect(store.verdictsOnName("list_animals")).toEqual([{ category: "Read", level: "low", tools: 2 }]);
  expect(store.sameName("list_animals", 1, 5).map(({ server }) => server)).toEqual(["zoo"]);
  expect(store.sameName("list_animals").map(({ serverName }) => serverName)).toEqual([
    "Server ark",
    "Server zoo",
  ]);
  expect(store.toolsOf("zoo").map(({ summary }) => summary)).toEqual([
    "Does feed_animal.",
    "Does list_animals.",
  ]);
});

test("a tag leads to its servers, the newest first are those that were read last", () => {
  const store = writeStore([zoo, ark, makeServer("stable", {})]);
  expect(store.tags).toEqual([
    { tag: "ark", servers: 1 },
    { tag: "shelf", servers: 3 },
    { tag: "stable", servers: 1 },
    { tag: "zoo", servers: 1 },
  ]);
  expect(store.serversWithTag("shelf", 1, 1).map(({ slug }) => slug)).toEqual(["stable"]);
  expect(store.newest(2).map(({ slug }) => slug)).toEqual(["stable", "ark"]);
});

const crowd = Array.from({ length: 30 }, (_, index) =>
  makeServer(`s${index}`, { read_it: "Read", see_it: "Read" }),
);

test("a tool is linked to five tools of its category on five other servers", () => {
  const store = writeStore(crowd);
  for (const { slug } of store.servers) {
    const related = store.related(slug, { slug: "read-it", category: "Read" });
    expect(new Set(related.map(({ server }) => server)).size).toBe(5);
    expect(related.map(({ server }) => server)).not.toContain(slug);
  }
});

test("an attack counts all of its tools and shows few, one a server", () => {
  const store = writeStore(crowd, ({ name }) => (name === "see_it" ? ["spying"] : ["spying", "theft"]));
  expect(store.attackedTools("spying").tools).toBe(60);
  expect(store.attackedTools("theft").tools).toBe(30);
  expect(store.attackedTools("none")).toEqual({ tools: 0, examples: [] });
  const { examples } = store.attackedTools("spying");
  expect(new Set(examples.map(({ server }) => server)).size).toBe(8);
});

test("a new tool changes the links of few others", () => {
  const before = writeStore(crowd);
  const after = writeStore([...crowd, makeServer("new", { read_it: "Read" })]);
  const changed = before.servers.filter(({ slug }) => {
    const tool = { slug: "read-it", category: "Read" } as const;
    return JSON.stringify(before.related(slug, tool)) !== JSON.stringify(after.related(slug, tool));
  });
  expect(changed.length).toBeLessThanOrEqual(12);
});
