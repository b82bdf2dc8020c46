import { spawn, type ChildProcess } from "node:child_process";
import { readGroupUse, type GroupUse } from "./process-group.ts";

/** A program to run. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly folder: string;
  /** Beside the variables of this process. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** What a run, or a part of it, took. */
export interface Cost {
  /** Seconds on the clock. */
  readonly wall: number;
  /** Seconds of user and system time of all processes. */
  readonly cpu: number;
  /** Most bytes of resident memory of all processes at one moment. */
  readonly memory: number;
}

/** A line that the program wrote to its standard output, and when, in seconds from its start. */
export interface TimedLine {
  readonly at: number;
  readonly text: string;
}

export interface Sample extends GroupUse {
  /** Seconds from the start. */
  readonly at: number;
}

export interface MeasuredRun extends Cost {
  readonly lines: readonly TimedLine[];
  readonly samples: readonly Sample[];
}

/** Milliseconds between two looks at the processes; a look takes some three of a core's. */
const interval = 100;

/** The program as the shell's child: the shell tells, to the last tick, what its children took. */
const script = `"$@"; code=$?; times >&3; exit $code`;

/** Runs a program and measures all of its processes. Throws where it fails, with the end of what it wrote. */
export async function runMeasured({ program, args, folder, variables = {} }: Command): Promise<MeasuredRun> {
  const started = performance.now();
  const now = (): number => (performance.now() - started) / 1000;
  const child = spawn("sh", ["-c", script, "sh", program, ...args], {
    cwd: folder,
    env: { ...process.env, ...variables },
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    // A group of its own, by which its processes are known.
    detached: true,
  });
  const group = child.pid;
  if (group === undefined) throw new Error("no shell could be started");
  const stop = (): void => endGroup(group);
  process.once("exit", stop);
  const samples: Sample[] = [];
  const look = setInterval(() => samples.push({ at: now(), ...readGroupUse(group) }), interval);
  try {
    const [lines, complaints, times] = [collectLines(child, now), collect(child, 2), collect(child, 3)];
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once("error", reject).once("close", resolve);
    });
    const wall = now();
    if (code !== 0) {
      const told = [...lines.map(({ text }) => text), complaints()].join("\n").slice(-2_000);
      throw new Error(`${program} ${args.join(" ")} ended with ${String(code)}:\n${told}`);
    }
    const sampled = samples.at(-1)?.cpu ?? 0;
    const memory = Math.max(0, ...samples.map((sample) => sample.memory));
    // A process that nobody waited for is missing from what the shell tells.
    return { wall, cpu: Math.max(sampled, parseTimes(times())), memory, lines, samples };
  } finally {
    clearInterval(look);
    process.off("exit", stop);
  }
}

function endGroup(group: number): void {
  try {
    process.kill(-group, "SIGTERM");
  } catch {
    // It has ended already.
  }
}

function collect(child: ChildProcess, descriptor: 2 | 3): () => string {
  let text = "";
  const stream = child.stdio[descriptor];
  if (stream && "setEncoding" in stream)
    stream.setEncoding("utf8").on("data", (part: string) => (text += part));
  return () => text;
}

function collectLines(child: ChildProcess, now: () => number): readonly TimedLine[] {
  const lines: TimedLine[] = [];
  let rest = "";
  child.stdout?.setEncoding("utf8").on("data", (part: string) => {
    const whole = (rest + part).split("\n");
    rest = whole.pop() ?? "";
    const at = now();
    lines.push(...whole.map((text) => ({ at, text })));
  });
  return lines;
}

/** Seconds from what `times` prints, user and system of the shell and of its children: `0m1.50s 0m0.25s`, twice. */
export function parseTimes(text: string): number {
  let sum = 0;
  for (const [, minutes, seconds] of text.matchAll(/(\d+)m([\d.]+)s/g))
    sum += Number(minutes) * 60 + Number(seconds);
  return sum;
}
