import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** A process that still runs. One that has ended and waits for its parent to ask does not count. */
interface ProcessRow {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  /** Whether its environment or its working folder names the folder that is looked for. */
  readonly namesFolder: boolean;
}

/**
 * The process ids of everything that a server started and that still runs: its process group, its descendants, and
 * every process whose environment or working folder names `folder`. The last finds those that left the group with
 * `setsid` and lost their parent; only one that also wipes its environment and leaves the folder escapes.
 * @param root the process id of the server, which leads its own group
 * @param folder the server's temporary folder, unlike any other path on the machine
 */
export function findFamily(root: number, folder: string): readonly number[] {
  const rows = process.platform === "linux" ? readProc(folder) : readPs(folder);
  const family = new Set(
    rows.filter((row) => row.pid === root || row.group === root || row.namesFolder).map(({ pid }) => pid),
  );
  for (let size = 0; size !== family.size;) {
    size = family.size;
    for (const row of rows) if (family.has(row.parent)) family.add(row.pid);
  }
  family.delete(process.pid);
  return [...family];
}

/** Signals the whole family once; a process that is gone by now is no error. */
export function signalFamily(root: number, folder: string, signal: "SIGTERM" | "SIGKILL"): void {
  for (const pid of findFamily(root, folder)) {
    try {
      process.kill(pid, signal);
    } catch {
      // Gone since it was listed, or not ours.
    }
  }
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

function readProc(folder: string): readonly ProcessRow[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name)) // "4711"
    .flatMap((name) => readProcess(Number(name), folder) ?? []);
}

function readProcess(pid: number, folder: string): ProcessRow | undefined {
  const stat = readIfThere(() => readFileSync(`/proc/${pid}/stat`, "utf8"));
  if (stat === undefined) return undefined;
  // "4711 (a name (with brackets)) S 1 4711 …": the name may hold anything, so the fields are counted from its end.
  const [state, parent, group] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (state === undefined || state === "Z" || state === "X") return undefined;
  const environment = readIfThere(() => readFileSync(`/proc/${pid}/environ`, "utf8")) ?? "";
  const workFolder = readIfThere(() => readlinkSync(`/proc/${pid}/cwd`)) ?? "";
  const namesFolder = environment.includes(folder) || workFolder.startsWith(folder);
  return { pid, parent: Number(parent), group: Number(group), namesFolder };
}

/** Processes vanish between two looks, and those of other users may not be read. */
function readIfThere(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** With `-E`, the `ps` of macOS prints the environment after the command. */
function readPs(folder: string): readonly ProcessRow[] {
  const options = process.platform === "darwin" ? ["-A", "-E", "-ww"] : ["-A"];
  const table = execFileSync("ps", [...options, "-o", "pid=,ppid=,pgid=,stat=,command="], {
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  return table.split("\n").flatMap((line) => {
    const [pid, parent, group, state] = line.trim().split(/ +/, 4); // "  501   1   501 Ss   node server.js"
    if (state === undefined || state.startsWith("Z")) return [];
    return [
      { pid: Number(pid), parent: Number(parent), group: Number(group), namesFolder: line.includes(folder) },
    ];
  });
}
