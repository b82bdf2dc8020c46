import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readSiteConfig } from "#build/read-site-config.ts";

const root = mkdtempSync(join(tmpdir(), "toolrisk-config-"));
mkdirSync(join(root, "content"));
afterAll(() => rmSync(root, { recursive: true }));

const own = readFileSync("content/site.yaml", "utf8");

function read(text: string): ReturnType<typeof readSiteConfig> {
  writeFileSync(join(root, "content", "site.yaml"), text);
  return readSiteConfig(root);
}

test("the configuration that comes with toolrisk is good", () => {
  expect(read(own)).toMatchObject({ name: "toolrisk", pictures: true });
});

test("a field that cannot be used is named with its place", () => {
  expect(() => read(own.replace("name: toolrisk", 'name: ""'))).toThrow(
    /content\/site\.yaml:4:7 {2}site-field/,
  );
  expect(() => read(own.replace("pictures: true", "pictures: perhaps"))).toThrow("`pictures` cannot be used");
  expect(() => read(`${own}\nslogan: Buy now\n`)).toThrow("slogan");
  expect(() => read("name: [")).toThrow("yaml-syntax");
});

test("an accent that is not readable on the site's paper is refused", () => {
  expect(() => read(own.replace("#244d9e", "#9db8e8"))).toThrow("not readable on the paper");
});

test("all that is wrong is said at once", () => {
  const wrong = own.replace("name: toolrisk", 'name: ""').replace("pictures: true", "pictures: 7");
  expect(() => read(wrong)).toThrow(/site-field[^]*site-field/);
});
