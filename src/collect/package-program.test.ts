import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findProgram } from "#collect/package-program.ts";
import type { JsonObject } from "#lib/json.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "toolrisk-test-"));
  writeFileSync(join(folder, "cli"), "#!/usr/bin/env node\n");
  writeFileSync(join(folder, "native"), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0]));
});
afterAll(() => rmSync(folder, { recursive: true }));

const find = (bin: JsonObject[string], wanted?: string): unknown =>
  findProgram(
    { kind: "installed", name: "@scope/server", version: "1.0.0", manifest: { bin }, folder },
    wanted,
  );
const withNode = (file: string): object => ({ command: process.execPath, args: [join(folder, file)] });

test("the only program is the one to start", () => {
  expect(find("a.js")).toStrictEqual(withNode("a.js"));
  expect(find({ other: "b.mjs" })).toStrictEqual(withNode("b.mjs"));
});

test("of several programs the one with the package's name is started, or the one that is named", () => {
  const bin = { server: "a.js", helper: "b.js" };
  expect(find(bin)).toStrictEqual(withNode("a.js"));
  expect(find(bin, "helper")).toStrictEqual(withNode("b.js"));
});

test("a program that cannot be chosen is a sentence with the choices", () => {
  expect(find({ one: "a.js", two: "b.js" })).toBe(
    "@scope/server has these programs: one, two; name one with --bin",
  );
  expect(find({ one: "a.js" }, "two")).toBe("@scope/server has these programs: one; name one with --bin");
  expect(find(undefined as never)).toBe("@scope/server has no program");
});

test("a script for Node is run by our Node, anything else by itself", () => {
  expect(find("cli")).toStrictEqual(withNode("cli"));
  expect(find("native")).toStrictEqual({ command: join(folder, "native"), args: [] });
});
