import { execFileSync } from "node:child_process";

/** The command lines of the processes that carry `marker` as an argument and still run. */
export function findProcesses(marker: string): readonly string[] {
  const table = execFileSync("ps", ["-A", "-ww", "-o", "stat=,args="], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return table.split("\n").filter((line) => line.includes(marker) && !line.startsWith("Z"));
}
