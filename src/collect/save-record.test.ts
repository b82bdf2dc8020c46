import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { saveRecord } from "#collect/save-record.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "toolrisk-test-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const path = (): string => join(folder, "x.json");
const record = (
  date: string,
  ...tools: readonly string[]
): { readonly tools: { readonly name: string }[] } => ({
  ...{ provenance: { method: "collected", date } },
  tools: tools.map((name) => ({ name })),
});

test("a record is written once, and again only when more than its date differs", async () => {
  expect(await saveRecord(path(), record("2026-01-01", "a"), false)).toStrictEqual({ kind: "new" });
  const first = readFileSync(path(), "utf8");
  expect(await saveRecord(path(), record("2026-02-02", "a"), false)).toStrictEqual({ kind: "same" });
  expect(readFileSync(path(), "utf8")).toBe(first);
  expect(await saveRecord(path(), record("2026-02-02", "b"), false)).toMatchObject({ kind: "changed" });
  expect(JSON.parse(readFileSync(path(), "utf8"))).toStrictEqual(record("2026-02-02", "b"));
  expect(readdirSync(folder)).toStrictEqual(["x.json"]);
});

test("an incomplete list is written where there is none, and never over an earlier one", async () => {
  expect(await saveRecord(path(), record("2026-01-01", "a", "b"), true)).toStrictEqual({ kind: "new" });
  expect(await saveRecord(path(), record("2026-01-01", "a"), true)).toStrictEqual({ kind: "kept" });
  expect(JSON.parse(readFileSync(path(), "utf8"))).toStrictEqual(record("2026-01-01", "a", "b"));
});

test("a file that is no record is written anew", async () => {
  writeFileSync(path(), "{");
  expect(await saveRecord(path(), record("2026-01-01", "a"), false)).toStrictEqual({ kind: "new" });
});

test("beside the catalogue's schema a record names it", async () => {
  writeFileSync(join(folder, "schema.json"), "{}");
  await saveRecord(path(), record("2026-01-01", "a"), false);
  expect(Object.entries(JSON.parse(readFileSync(path(), "utf8")) as object)[0]).toStrictEqual([
    "$schema",
    "./schema.json",
  ]);
});
