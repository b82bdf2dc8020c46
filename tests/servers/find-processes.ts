import { execFileSync } from "node:child_process";

/** The command lines of the processes that carry `marker` as an argument and still run. */
export function findProcesses(marker: string): readonly string[] {
  const table = execFileSync("ps", ["-A", "-ww", "-o", "stat=,args="], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return table.split("\n").filter((line) => line.includes(marker) && !line.startsWith("Z"));
}

/** The command lines of the processes of a group that still run. */
export function findGroup(group: number): readonly string[] {
  const table = execFileSync("ps", ["-A", "-ww", "-o", "pgid=,stat=,args="], { encoding: "utf8" });
  return table
    .split("\n")
    .map((line) => /^\s*(\d+)\s+(\S+)\s+(.*)$/.exec(line)) // "  4711 Sl   node scripts/toolrisk.ts build"
    .filter((found) => Number(found?.[1]) === group && !found?.[2]?.startsWith("Z"))
    .map((found) => found?.[3] ?? "");
}
