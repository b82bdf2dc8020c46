import { spawn } from "node:child_process";

export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program as a person would, in a process of its own, in the project's folder. */
export function runCli(...argv: readonly string[]): Promise<CliRun> {
  return runCliIn(process.cwd(), argv);
}

/** Runs the program of a copy of the project. */
export function runCliIn(folder: string, argv: readonly string[]): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["scripts/toolrisk.ts", ...argv], {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, ...output }));
  });
}
