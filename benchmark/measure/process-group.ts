import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

/** What the processes of a group use at one moment. */
export interface GroupUse {
  /** Resident memory of all of them in bytes; threads share theirs and count once, shared pages of two processes twice. */
  readonly memory: number;
  /** User and system time in seconds, with that of children that have ended. */
  readonly cpu: number;
}

const hasProc = existsSync("/proc/self/stat");
const setting = (name: string): number => Number(spawnSync("getconf", [name], { encoding: "utf8" }).stdout);
const pageSize = hasProc ? setting("PAGESIZE") : 0;
const ticks = hasProc ? setting("CLK_TCK") : 0;

/** Adds up what the processes of a group use now. */
export function readGroupUse(group: number): GroupUse {
  return hasProc ? readProc(group) : readPs(group);
}

function readProc(group: number): GroupUse {
  let memory = 0;
  let cpu = 0;
  for (const name of readdirSync("/proc")) {
    // "4711"
    if (!/^\d+$/.test(name)) continue;
    const fields = readStat(name);
    if (Number(fields[statField.group]) !== group) continue;
    memory += Number(fields[statField.memory]) * pageSize;
    for (const field of statField.times) cpu += Number(fields[field]) / ticks;
  }
  return { memory, cpu };
}

/** Fields of `/proc/<pid>/stat` (proc(5)), counted from the one after the name. */
const statField = { group: 2, times: [11, 12, 13, 14], memory: 21 } as const;

/** Empty where the process has ended in the meantime. */
function readStat(pid: string): readonly string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name may hold spaces and parentheses: 4711 (a (b) c) S 1 …
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [];
  }
}

function readPs(group: number): GroupUse {
  const { stdout } = spawnSync("ps", ["-A", "-o", "pgid=,rss=,time="], { encoding: "utf8" });
  let memory = 0;
  let cpu = 0;
  for (const line of stdout.split("\n")) {
    const [id, kilobytes, time = ""] = line.trim().split(/\s+/);
    if (Number(id) !== group) continue;
    memory += Number(kilobytes) * 1024;
    // 1:02:03.45
    cpu += time.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
  }
  return { memory, cpu };
}
