import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseSources } from "#collect/sources.ts";
import { isJsonObject, type JsonObject } from "#lib/json.ts";

const root = join(import.meta.dirname, "..");
const sources = parseSources(
  readFileSync(join(root, "content/sources.yaml"), "utf8"),
  "content/sources.yaml",
);
const folder = join(root, "content/servers");
const records = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith(".json") && name !== "schema.json")
    .map((name) => [name.replace(/\.json$/, ""), readRecord(name)]), // playwright.json
);
const collected = [...records].filter(([, record]) => provenanceOf(record)["method"] === "collected");

test("the sources have no problem, and each has its record, collected from that very package", () => {
  expect(sources.problems).toStrictEqual([]);
  const wanted = sources.sources.map(({ slug, origin }) => [
    slug,
    origin.kind === "npm" ? `npm:${origin.spec}` : "",
  ]);
  const found = collected.map(([slug, record]) => [slug, provenanceOf(record)["from"]]);
  expect(found.sort()).toStrictEqual(wanted.sort());
});

test("the embedded catalogue holds at least 36 servers and 1,000 tools that were collected by running them", () => {
  const tools = collected.reduce(
    (sum, [, { tools = [] }]) => sum + (Array.isArray(tools) ? tools.length : 0),
    0,
  );
  expect(collected.length).toBeGreaterThanOrEqual(36);
  expect(tools).toBeGreaterThanOrEqual(1000);
});

test("every record says who makes the server, under which licence, and how it was read", () => {
  for (const [slug, record] of records) {
    expect(record, slug).toMatchObject({
      publisher: { name: expect.any(String), official: expect.any(Boolean) },
      description: expect.any(String),
      licence: expect.stringMatching(/^(?:Apache-2\.0|ISC|MIT)$/),
      package: { registry: expect.any(String), identifier: expect.any(String), version: expect.any(String) },
      provenance: { date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    });
  }
});

test("no record names the folder that its server ran in, or the Node that ran it", () => {
  const named = [...records].filter(([, record]) =>
    /toolrisk-collect-|node_modules\/node\/bin/.test(JSON.stringify(record)),
  );
  expect(named.map(([slug]) => slug)).toStrictEqual([]);
});

function readRecord(name: string): JsonObject {
  const value: unknown = JSON.parse(readFileSync(join(folder, name), "utf8"));
  if (!isJsonObject(value)) throw new Error(`${name} is no record`);
  return value;
}

function provenanceOf(record: JsonObject): JsonObject {
  const provenance = record["provenance"];
  return isJsonObject(provenance) ? provenance : {};
}
