import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { fileSlug, findFiles } from "#catalogue/find-files.ts";

const root = mkdtempSync(join(tmpdir(), "toolrisk-find-"));
afterAll(() => rmSync(root, { recursive: true }));

function makeFolder(name: string, files: readonly string[]): string {
  const folder = join(root, name);
  for (const file of files) {
    mkdirSync(join(folder, file, ".."), { recursive: true });
    writeFileSync(join(folder, file), "");
  }
  return folder;
}

async function found(path: string): Promise<readonly string[]> {
  const entries = await Array.fromAsync(findFiles(path));
  return entries.map((entry) => ("id" in entry ? entry.id : entry.path.slice(root.length + 1)));
}

test("a folder is read in the order of code units, folders within it where their name stands", async () => {
  const folder = makeFolder("order", ["b.json", "B.json", "a/z.ndjson", "é.json", "a.json", "c.ndjson.gz"]);
  expect(await found(folder)).toEqual([
    "order/B.json",
    "order/a/z.ndjson",
    "order/a.json",
    "order/b.json",
    "order/c.ndjson.gz",
    "order/é.json",
  ]);
});

test("the schema, hidden files and files of other kinds are passed over", async () => {
  const folder = makeFolder("kinds", [
    "schema.json",
    ".x.json",
    ".git/y.json",
    "readme.md",
    "x.json.bak",
    "good.json",
  ]);
  expect(await found(folder)).toEqual(["kinds/good.json"]);
});

test("a link to a file is followed, a ring of folders is not", async () => {
  const folder = makeFolder("links", ["a.json"]);
  symlinkSync(join(folder, "a.json"), join(folder, "b.json"));
  symlinkSync(folder, join(folder, "ring"));
  symlinkSync(join(folder, "gone.json"), join(folder, "c.json"));
  expect(await found(folder)).toEqual(["links/a.json", "links/b.json", "path-unreadable"]);
});

test("a file is read by the end of its name, in capitals too", async () => {
  const folder = makeFolder("names", ["A.JSON", "b.txt", "json"]);
  expect(await found(join(folder, "A.JSON"))).toEqual(["names/A.JSON"]);
  expect(await found(join(folder, "b.txt"))).toEqual(["path-kind"]);
  expect(await found(join(folder, "json"))).toEqual(["path-kind"]);
});

test.each([
  ["nowhere", "path-missing"],
  ["", "folder-empty"],
])("the path %j below an empty folder is a problem: %s", async (name, id) => {
  const folder = join(root, "empty");
  mkdirSync(folder, { recursive: true });
  expect(await found(join(folder, name))).toEqual([id]);
});

test("the slug of a file is its name without the ending", () => {
  expect(fileSlug({ path: join("x", "my-server.json"), kind: "json" })).toBe("my-server");
});
