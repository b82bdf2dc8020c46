import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { assertReplaceable, makeStaging, move, resolveOut, siteMarker, swapIn } from "#build/staging.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "toolrisk-staging-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function writeSite(name: string, text: string): string {
  const site = join(folder, name);
  mkdirSync(site, { recursive: true });
  writeFileSync(join(site, siteMarker), "{}");
  writeFileSync(join(site, "index.html"), text);
  return site;
}

test("a new site takes the place of the old one, whole", () => {
  const old = writeSite("dist", "old");
  writeFileSync(join(old, "gone.html"), "gone");
  swapIn(writeSite("staged", "new"), old);
  expect(readFileSync(join(old, "index.html"), "utf8")).toBe("new");
  expect(readdirSync(old).sort()).toEqual(["index.html", siteMarker]);
  expect(readdirSync(folder)).toEqual(["dist"]);
});

test("the folders above a new site are made", () => {
  const out = join(folder, "a", "b");
  swapIn(writeSite("staged", "new"), out);
  expect(readFileSync(join(out, "index.html"), "utf8")).toBe("new");
});

test("a folder with files that toolrisk did not write is not replaced", () => {
  const papers = join(folder, "papers");
  mkdirSync(papers);
  expect(() => assertReplaceable(papers)).not.toThrow();
  writeFileSync(join(papers, "thesis.txt"), "years of work");
  expect(() => assertReplaceable(papers)).toThrow(/was not written by toolrisk/);
  expect(() => assertReplaceable(writeSite("dist", "old"))).not.toThrow();
  expect(() => assertReplaceable(join(folder, "missing"))).not.toThrow();
});

test("a site that a killed swap left aside is put back", () => {
  const out = writeSite("dist", "old");
  renameSync(out, join(folder, ".dist.previous"));
  expect(resolveOut(out)).toBe(out);
  expect(readFileSync(join(out, "index.html"), "utf8")).toBe("old");
});

test("a linked folder is replaced where it really is, and the link stays", () => {
  const real = writeSite("real", "old");
  const link = join(folder, "link");
  symlinkSync(real, link);
  swapIn(writeSite("staged", "new"), resolveOut(link));
  expect(readFileSync(join(link, "index.html"), "utf8")).toBe("new");
  expect(readFileSync(join(real, "index.html"), "utf8")).toBe("new");
});

test("a build removes its own folders and those of builds that were killed, and no others", () => {
  const dead = join(folder, ".toolrisk", "build-999999999");
  const alive = join(folder, ".toolrisk", `build-${process.ppid}`);
  mkdirSync(dead, { recursive: true });
  mkdirSync(alive, { recursive: true });
  const staging = makeStaging(folder);
  expect(existsSync(dead)).toBe(false);
  expect(existsSync(alive)).toBe(true);
  expect(existsSync(staging.site)).toBe(true);
  staging.remove();
  expect(readdirSync(join(folder, ".toolrisk"))).toEqual([`build-${process.ppid}`]);
});

/** A folder on another file system than the one for temporary files, where this machine has one. */
const elsewhere = ["/dev/shm", "/var/tmp", process.cwd()].find(
  (path) => existsSync(path) && statSync(path).dev !== statSync(tmpdir()).dev,
);

test.skipIf(elsewhere === undefined)("files and folders move over others on another file system", () => {
  const there = mkdtempSync(join(elsewhere ?? "", "toolrisk-staging-"));
  try {
    const site = writeSite("new", "new");
    writeFileSync(join(there, "index.html"), "old");
    move(join(site, "index.html"), join(there, "index.html"));
    expect(readFileSync(join(there, "index.html"), "utf8")).toBe("new");
    move(site, join(there, "site"));
    expect(readdirSync(there).sort()).toEqual(["index.html", "site"]);
    expect(readdirSync(join(there, "site"))).toEqual([siteMarker]);
    expect(existsSync(site)).toBe(false);
  } finally {
    rmSync(there, { recursive: true });
  }
});
