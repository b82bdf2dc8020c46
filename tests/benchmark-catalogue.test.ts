import { expect, test } from "vitest";
import { readMoulds, type ServerMould } from "../benchmark/synthetic/moulds.ts";
import { syntheticServers, type SyntheticServer } from "../benchmark/synthetic/synthetic-catalogue.ts";

const moulds = readMoulds("content/servers");
const realTools = moulds.flatMap(({ tools }) => tools);
const make = (tools: number, seed = 1, servers?: number) => [
  ...syntheticServers({ tools, seed, servers, moulds }),
];
const whole = make(realTools.length);

const describe = (servers: readonly (ServerMould | SyntheticServer)[]) => {
  const tools = servers.flatMap((server): readonly Readonly<Record<string, unknown>>[] => server.tools);
  const middle = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const lengths = (field: string) => tools.map((tool) => (JSON.stringify(tool[field]) ?? "").length);
  return {
    "tools a server": mean(servers.map((server) => server.tools.length)),
    "length of a name": middle(lengths("name")),
    "length of a description": middle(lengths("description")),
    "long descriptions": mean(lengths("description")),
    "size of a schema": middle(lengths("inputSchema")),
    "large schemas": mean(lengths("inputSchema")),
    "depth of a schema": mean(tools.map(({ inputSchema }) => depthOf(inputSchema))),
    "tools with hints": tools.filter(({ annotations }) => annotations !== undefined).length / tools.length,
  };
};

function depthOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

test("the same seed gives the same catalogue, another seed another one", () => {
  expect(make(200, 7)).toEqual(make(200, 7));
  expect(make(200, 7)).not.toEqual(make(200, 8));
});

test("a catalogue has as many tools as were asked for, on about as many servers", () => {
  expect(make(137).flatMap(({ tools }) => tools)).toHaveLength(137);
  const servers = make(1_000, 1, 90).length;
  expect(servers).toBeGreaterThan(60);
  expect(servers).toBeLessThan(135);
});

test("servers and tools are as long, large and deep as real ones", () => {
  const real = describe(moulds);
  for (const [measure, value] of Object.entries(describe(whole))) {
    const wanted = real[measure as keyof typeof real];
    expect(Math.abs(value / wanted - 1), measure).toBeLessThan(0.1);
  }
});

test("no slug and, within a server, no tool's name stands twice", () => {
  const servers = make(3_000);
  expect(new Set(servers.map(({ slug }) => slug)).size).toBe(servers.length);
  for (const { tools } of servers) expect(new Set(tools.map(({ name }) => name)).size).toBe(tools.length);
});

test("no description of a real tool is in a synthetic one", () => {
  const text = JSON.stringify(whole);
  for (const { description } of realTools) {
    if (typeof description !== "string" || description.length < 20) continue;
    expect(text).not.toContain(JSON.stringify(description).slice(1, -1));
  }
});

test("required parameters and references are those that the schema defines", () => {
  for (const { name, inputSchema } of whole.flatMap(({ tools }) => tools)) {
    const {
      properties = {},
      required = [],
      $defs = {},
    } = inputSchema as {
      properties?: object;
      required?: readonly string[];
      $defs?: object;
    };
    expect(Object.keys(properties), name).toEqual(expect.arrayContaining([...required]));
    for (const [, target = ""] of JSON.stringify(inputSchema).matchAll(/"#\/\$defs\/([^"/]+)"/g)) {
      expect(Object.keys($defs), name).toContain(target);
    }
  }
});
