import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";

interface ProcessRow {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
}

/**
 * The process ids of everything that a server started and that still lives: its process group, its descendants, and,
 * on Linux, every process whose environment or working folder names `folder`. The last finds those that left the
 * group with `setsid` and lost their parent; only one that also wipes its environment and leaves the folder escapes.
 * @param root the process id of the server, which leads its own group
 * @param folder the server's temporary folder, unlike any other path on the machine
 */
export function findFamily(root: number, folder: string): readonly number[] {
  const rows = listProcesses();
  const family = new Set<number>();
  for (const row of rows) {
    if (row.group === root || row.pid === root || namesFolder(row.pid, folder)) family.add(row.pid);
  }
  for (let size = -1; size !== family.size;) {
    size = family.size;
    for (const row of rows) if (family.has(row.parent)) family.add(row.pid);
  }
  family.delete(process.pid);
  return [...family];
}

/** Signals the whole family once; a process that is gone by now is no error. */
export function signalFamily(root: number, folder: string, signal: "SIGTERM" | "SIGKILL"): void {
  const family = findFamily(root, folder);
  for (const pid of family) sendSignal(pid, signal);
}

/**
 * Ends the whole family: SIGTERM, then SIGKILL for what is left after `graceMs`.
 * @returns the process ids that could not be ended within a few seconds
 */
export async function endFamily(root: number, folder: string, graceMs: number): Promise<readonly number[]> {
  signalFamily(root, folder, "SIGTERM");
  if (await isGone(root, folder, graceMs)) return [];
  for (let round = 0; round < 20; round += 1) {
    signalFamily(root, folder, "SIGKILL");
    if (await isGone(root, folder, 150)) return [];
  }
  return findFamily(root, folder);
}

async function isGone(root: number, folder: string, withinMs: number): Promise<boolean> {
  const until = Date.now() + withinMs;
  for (;;) {
    if (findFamily(root, folder).length === 0) return true;
    if (Date.now() >= until) return false;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

function sendSignal(pid: number, signal: "SIGTERM" | "SIGKILL"): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone since it was listed, or not ours.
  }
}

/** Every process that still runs; one that has ended and waits for its parent to ask does not count. */
function listProcesses(): readonly ProcessRow[] {
  if (process.platform === "linux") {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name)) // "4711"
      .flatMap((name) => readProcStat(Number(name)) ?? []);
  }
  const table = execFileSync("ps", ["-A", "-o", "pid=,ppid=,pgid=,stat="], { encoding: "utf8" });
  return table.split("\n").flatMap((line) => {
    const [pid, parent, group, state = ""] = line.trim().split(/ +/); // "  501   1   501 Ss"
    if (pid === undefined || pid === "" || state.startsWith("Z")) return [];
    return [{ pid: Number(pid), parent: Number(parent), group: Number(group) }];
  });
}

function readProcStat(pid: number): ProcessRow | undefined {
  const stat = readText(() => readFileSync(`/proc/${pid}/stat`, "utf8"));
  if (stat === undefined) return undefined;
  // "4711 (a name (with brackets)) S 1 4711 …": the name may hold anything, so the fields are counted from its end.
  const [state, parent, group] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (state === undefined || state === "Z" || state === "X") return undefined;
  return { pid, parent: Number(parent), group: Number(group) };
}

function namesFolder(pid: number, folder: string): boolean {
  if (process.platform !== "linux") return false;
  const environment = readText(() => readFileSync(`/proc/${pid}/environ`, "utf8"));
  if (environment?.includes(folder) === true) return true;
  return readText(() => readlinkSync(`/proc/${pid}/cwd`))?.startsWith(folder) === true;
}

/** Processes vanish between two looks, and those of other users may not be read. */
function readText(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
