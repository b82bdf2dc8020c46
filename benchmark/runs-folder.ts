import { accessSync, constants, mkdirSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where a benchmark writes everything, and takes it away at the end. */
export interface RunsFolder {
  readonly path: string;
  /** Whether it lies in memory, where no disk adds its noise. */
  readonly inMemory: boolean;
}

const memoryDisk = "/dev/shm";

/** Bytes that a run needs for each tool: the catalogue, the store, two sites for a moment, the peers' values. */
const roomPerTool = 150_000;

/** The type that statfs(2) gives for a file system in memory. */
const tmpfs = 0x01021994;

/**
 * A new folder in `parent`; where none is given, on a memory disk that is there and has room, else among temporary files.
 * It is removed when the process ends.
 */
export function makeRunsFolder(parent: string | undefined, tools: number): RunsFolder {
  const chosen = parent ?? (hasRoom(memoryDisk, tools) ? memoryDisk : tmpdir());
  mkdirSync(chosen, { recursive: true });
  const path = mkdtempSync(join(chosen, "toolrisk-bench-"));
  process.once("exit", () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
  return { path, inMemory: statfsSync(path).type === tmpfs };
}

function hasRoom(folder: string, tools: number): boolean {
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > tools * roomPerTool;
  } catch {
    return false;
  }
}
