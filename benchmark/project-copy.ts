import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { copyProject } from "../tests/copy-project.ts";

/**
 * A copy of the project with the peers, so that nothing changes while it is measured, and so that all that is written
 * lies on one file system, as Astro wants it.
 * @returns its folder
 */
export function copyForBenchmark(parent: string): string {
  const { folder } = copyProject(parent);
  mkdirSync(join(folder, "benchmark"));
  cpSync("benchmark/values", join(folder, "benchmark", "values"), { recursive: true });
  const installed = join("benchmark", "peers", "node_modules");
  const peers = join(folder, "benchmark", "peers");
  cpSync("benchmark/peers", peers, { recursive: true, filter: (source) => source !== installed });
  symlinkSync(resolve(installed), join(peers, "node_modules"));
  return folder;
}
