import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface LockFile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as LockFile;

/** Optional packages that a locked package names and the lock file does not hold: `npm ci` refuses such a file. */
function findMissing({ packages }: LockFile): readonly string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !ancestors(path).some((folder) => packages[`${folder}node_modules/${name}`]))
      .map((name) => `${path || "the project"} needs ${name}`),
  );
}

/** Folders in which Node looks for a dependency of a package, nearest first: `node_modules/a/`, then the project. */
function ancestors(path: string): readonly string[] {
  const parts = path === "" ? [] : path.split(/\/?node_modules\//).slice(1);
  return [...parts.keys(), parts.length].toReversed().map((length) =>
    parts
      .slice(0, length)
      .map((name) => `node_modules/${name}/`)
      .join(""),
  );
}

test("the lock file holds the package of every platform", () => {
  expect(findMissing(lock)).toEqual([]);
});

test("a platform package that is taken out of the lock file is named", () => {
  const name = "node_modules/@pagefind/darwin-arm64";
  expect(lock.packages[name]).toBeDefined();
  const { [name]: _gone, ...packages } = lock.packages;
  expect(findMissing({ packages })).toEqual(["node_modules/pagefind needs @pagefind/darwin-arm64"]);
});

test("Linux, macOS and Windows each have their packages of the compiler and of Pagefind", () => {
  const names = Object.keys(lock.packages);
  for (const owner of ["@pagefind", "@astrojs/compiler-binding", "@rolldown/binding", "@esbuild"]) {
    for (const platform of [
      "linux-x64",
      "darwin-arm64",
      "darwin-x64",
      owner === "@pagefind" ? "windows-x64" : "win32-x64",
    ]) {
      const found = names.some((name) => name.includes(owner) && name.includes(platform));
      expect(found, `${owner} for ${platform}`).toBe(true);
    }
  }
});

test("the lock file names no registry host", () => {
  const hosts = Object.values(lock.packages).filter(({ resolved }) => resolved !== undefined);
  expect(hosts).toEqual([]);
});
