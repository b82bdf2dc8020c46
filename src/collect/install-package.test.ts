import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeCleanRoom, type CleanRoom } from "#collect/clean-room.ts";
import { installPackage } from "#collect/install-package.ts";
import { makeLimits } from "#collect/limits.ts";

let folder = "";
let room: CleanRoom;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "toolrisk-test-"));
  room = makeCleanRoom({});
});
afterEach(() => {
  room.remove();
  rmSync(folder, { recursive: true });
});

test("a package is installed without running any of its scripts", async () => {
  const source = join(folder, "package");
  const trace = join(folder, "ran");
  mkdirSync(source);
  const script = `node -e "require('fs').writeFileSync('${trace}', '')"`;
  const scripts = { preinstall: script, install: script, postinstall: script, prepare: script };
  writeFileSync(
    join(source, "package.json"),
    JSON.stringify({ name: "@x/y", version: "1.2.3", scripts, bin: "a.js" }),
  );
  const result = await installPackage(source, room, makeLimits());
  expect(result).toMatchObject({
    kind: "installed",
    name: "@x/y",
    version: "1.2.3",
    manifest: { bin: "a.js" },
  });
  expect(existsSync(trace)).toBe(false);
});

test("a package that is not there is a failure with npm's own words", async () => {
  const result = await installPackage(join(folder, "none"), room, makeLimits());
  expect(result).toMatchObject({
    kind: "failure",
    reason: expect.stringMatching(/^npm could not install .*: it ended with exit code/),
    stderr: expect.stringContaining("npm error"),
  });
});

test("an installation that takes too long is given up and ended", async () => {
  const result = await installPackage("nx-mcp@0.25.0", room, { ...makeLimits(), installMs: 1 });
  expect(result).toMatchObject({
    kind: "failure",
    reason: "npm could not install nx-mcp@0.25.0: it took too long",
  });
});
