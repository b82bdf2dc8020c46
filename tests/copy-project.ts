import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** A copy of the project whose templates, prose and configuration a test may change. */
export interface ProjectCopy {
  readonly folder: string;
  remove(): void;
}

const parts = [
  "src",
  "scripts",
  "public",
  "astro.config.mjs",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

/** Copies what a build needs but the embedded catalogue into a new folder in `parent`; the dependencies are linked. */
export function copyProject(parent: string = tmpdir()): ProjectCopy {
  const folder = mkdtempSync(join(parent, "toolrisk-project-"));
  for (const part of parts) cpSync(part, join(folder, part), { recursive: true });
  mkdirSync(join(folder, "content"));
  cpSync("content", join(folder, "content"), {
    recursive: true,
    filter: (source) => !/^content\/(?:servers|reviews)\/./.test(source.replaceAll("\\", "/")),
  });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
