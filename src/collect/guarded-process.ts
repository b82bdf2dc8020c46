import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { endFamily, signalFamily } from "#collect/process-family.ts";
import { formatNumber } from "#lib/plural.ts";
import { onInterrupt } from "#collect/on-interrupt.ts";

export interface GuardedCommand {
  readonly command: string;
  readonly args: readonly string[];
  /** The whole environment: nothing is inherited. */
  readonly environment: Readonly<Record<string, string>>;
  readonly workFolder: string;
  /** Marks everything that the command starts; see `findFamily`. */
  readonly roomFolder: string;
  readonly outputBytes: number;
  readonly stderrBytes: number;
  readonly graceMs: number;
}

/**
 * A program of a stranger in its own process group, with a cap on what it may write.
 * Whoever starts one must `stop` it: that ends everything that it started.
 */
export class GuardedProcess {
  readonly pid: number | undefined;
  /** One line of its output, without the line's end. */
  onLine: (line: string) => void = () => undefined;
  /** Why it is over: one sentence without a full stop. Called once. */
  onEnd: (reason: string) => void = () => undefined;
  readonly #command: GuardedCommand;
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #forget: () => void;
  #partialLine: Buffer[] = [];
  #outputBytes = 0;
  #stderr: Buffer[] = [];
  #stderrBytes = 0;
  #endReason: string | undefined;
  #exitCode: number | undefined;

  constructor(command: GuardedCommand) {
    this.#command = command;
    this.#child = spawn(command.command, [...command.args], {
      cwd: command.workFolder,
      env: command.environment,
      detached: true,
      shell: false,
      stdio: ["pipe", "pipe", "pipe"],
    });
    this.pid = this.#child.pid;
    this.#forget = onInterrupt(() => this.#signal("SIGKILL"));
    this.#child.on("error", (error) => this.#end(`it could not be started: ${error.message}`));
    this.#child.on("exit", (code, signal) => {
      this.#exitCode = code ?? undefined;
      // A grandchild may hold the output open for ever, so the end of the output is not waited for long.
      setTimeout(() => this.#end(describeExit(code, signal)), 1000).unref();
    });
    this.#child.on("close", (code, signal) => this.#end(describeExit(code, signal)));
    this.#child.stdin.on("error", () => undefined); // It went away while being written to: `exit` tells why.
    this.#child.stdout.on("data", (chunk: Buffer) => this.#readOutput(chunk));
    this.#child.stderr.on("data", (chunk: Buffer) => this.#readStderr(chunk));
  }

  /** The end of what it wrote to its error output, as it came. */
  get stderr(): string {
    return Buffer.concat(this.#stderr).subarray(-this.#command.stderrBytes).toString("utf8");
  }

  /** Undefined while it runs, and when a signal ended it. */
  get exitCode(): number | undefined {
    return this.#exitCode;
  }

  write(line: string): void {
    if (this.#endReason === undefined) this.#child.stdin.write(`${line}\n`);
  }

  /**
   * Closes its input, then ends it and everything that it started.
   * @returns process ids that could not be ended
   */
  async stop(): Promise<readonly number[]> {
    this.#forget();
    this.#child.stdin.end();
    const left =
      this.pid === undefined
        ? []
        : await endFamily(this.pid, this.#command.roomFolder, this.#command.graceMs);
    this.#child.stdout.destroy();
    this.#child.stderr.destroy();
    this.#end("it was stopped");
    return left;
  }

  #signal(signal: "SIGTERM" | "SIGKILL"): void {
    if (this.pid !== undefined) signalFamily(this.pid, this.#command.roomFolder, signal);
  }

  #end(reason: string): void {
    if (this.#endReason !== undefined) return;
    this.#endReason = reason;
    this.#partialLine = [];
    this.onEnd(reason);
  }

  #readOutput(chunk: Buffer): void {
    if (this.#endReason !== undefined) return;
    this.#outputBytes += chunk.length;
    if (this.#outputBytes > this.#command.outputBytes) {
      this.#signal("SIGKILL");
      this.#end(`it wrote more than ${formatNumber(this.#command.outputBytes)} bytes`);
      return;
    }
    let start = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      this.#partialLine.push(chunk.subarray(start, end));
      const line = Buffer.concat(this.#partialLine).toString("utf8");
      this.#partialLine = [];
      start = end + 1;
      this.onLine(line);
    }
    if (start < chunk.length) this.#partialLine.push(chunk.subarray(start));
  }

  #readStderr(chunk: Buffer): void {
    this.#stderr.push(chunk);
    this.#stderrBytes += chunk.length;
    while (
      this.#stderr.length > 1 &&
      this.#stderrBytes - (this.#stderr[0]?.length ?? 0) >= this.#command.stderrBytes
    ) {
      this.#stderrBytes -= this.#stderr.shift()?.length ?? 0;
    }
  }
}

function describeExit(code: number | null, signal: NodeJS.Signals | null): string {
  return signal === null ? `it ended with exit code ${code ?? "unknown"}` : `it was ended by ${signal}`;
}
