import { execSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, loadavg, platform, release, totalmem } from "node:os";
import type { FolderSize } from "./measure/folder-size.ts";
import { medianCost } from "./measure/median.ts";
import type { Cost } from "./measure/run-measured.ts";
import type { PeerRounds } from "./peer-rounds.ts";
import { renderingOf, type ProgramRound } from "./program-round.ts";
import type { RunsFolder } from "./runs-folder.ts";

const number = (value: number, digits = 0): string =>
  value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
const seconds = (value: number): string => number(value, value < 10 ? 2 : 1);
const megabytes = (bytes: number): string => number(bytes / 1e6);
const percent = (share: number): string => `${number(share * 100, 1)} %`;
const times = (ratio: number): string => `${number(ratio, 2)} ×`;

/** Where and when: a line for the record. */
export function machineLine({ inMemory }: RunsFolder, load: number): string {
  const astro = readFileSync("node_modules/astro/package.json", "utf8");
  const { version } = JSON.parse(astro) as { version: string };
  const processors = cpus();
  return [
    `${new Date().toISOString().slice(0, 10)}, commit ${commit()}`,
    `${processors.length} × ${processors[0]?.model.trim() ?? "?"}, ${number(totalmem() / 2 ** 30)} GiB`,
    `${platform()} ${release()}, Node ${process.versions.node}, Astro ${version}`,
    `outputs ${inMemory ? "on a memory disk" : "on a disk"}`,
    `load before ${number(load, 2)}, after ${number(loadavg()[0] ?? 0, 2)}`,
  ].join("; ");
}

function commit(): string {
  try {
    return execSync("git rev-parse --short HEAD", { encoding: "utf8" }).trim();
  } catch {
    return "unknown";
  }
}

/** What the program took: by phase for the round of the median time, then for changes. */
export function programReport(rounds: readonly ProgramRound[]): string {
  const full = medianCost(rounds.map((round) => round.full));
  const middle = rounds.toSorted((a, b) => a.full.wall - b.full.wall)[Math.floor((rounds.length - 1) / 2)];
  if (!middle) throw new Error("there was no round");
  const { files, pages, bytes } = middle.size;
  const ofFull = (name: string, costs: readonly Cost[]): readonly string[] => {
    const cost = medianCost(costs);
    return [
      name,
      seconds(cost.wall),
      seconds(cost.cpu),
      megabytes(cost.memory),
      percent(cost.wall / full.wall),
    ];
  };
  return [
    `${number(pages)} pages, ${number(files)} files, ${megabytes(bytes)} MB; ${number(pages / full.wall)} pages a second`,
    table(
      ["full build", "wall s", "CPU s", "peak MB", "share of wall"],
      [
        ...middle.phases.map(({ name, wall, cpu, memory }) => [
          name,
          seconds(wall),
          seconds(cpu),
          memory === 0 ? "" : megabytes(memory),
          percent(wall / middle.full.wall),
        ]),
        ["**whole**", ...costCells(rounds.map((round) => round.full)), ""],
      ],
    ),
    table(
      ["second build", "wall s", "CPU s", "peak MB", "share of the full build"],
      [
        ofFull(
          "nothing changed",
          rounds.map(({ unchanged }) => unchanged),
        ),
        ofFull(
          "one tool edited",
          rounds.map(({ edited }) => edited),
        ),
      ],
    ),
  ].join("\n\n");
}

/**
 * The peers beside the program: medians, and how many times as long and as much memory each takes.
 * @param making what it took to judge and to make the values that the peers print: theirs too, if they began at the
 *   catalogue as the program does
 * @param searching what it took to index the pages that a peer wrote: theirs too, if their sites could be searched
 */
export function peersReport(
  rounds: readonly ProgramRound[],
  peers: readonly PeerRounds[],
  making: readonly Cost[],
  searching: readonly Cost[],
): string {
  const whole = rounds.map(({ full }) => full);
  const rendering = rounds.map(renderingOf);
  const ratio = (costs: readonly Cost[], of: readonly Cost[]): string =>
    times(medianCost(costs).wall / medianCost(of).wall);
  const memory = (costs: readonly Cost[]): string =>
    times(medianCost(costs).memory / medianCost(whole).memory);
  const size = rounds[0]?.size;
  const made = medianCost(making).wall;
  const searched = medianCost(searching);
  const withMore = (costs: readonly Cost[], more: number): string =>
    times((medianCost(costs).wall + more) / medianCost(whole).wall);
  const spared = [
    `Judging and making the values, which the peers are spared: ${seconds(made)} s, one thread; "with the values" counts it as theirs.`,
    `Pagefind over the pages of a peer, as a person would have them searched: ${seconds(searched.wall)} s, ${megabytes(searched.memory)} MB; "and search" counts that too.`,
  ].join(" ");
  const compared = table(
    [
      ...["", "wall s", "CPU s", "peak MB", "pages", "site MB"],
      ...["to the whole build", "with the values", "and search", "to its rendering"],
      ...["its memory to ours", "words shared"],
    ],
    [
      ["toolrisk, whole", ...costCells(whole), ...sizeCells(size), "1", "", "", "", "1", ""],
      ["toolrisk, templates and rendering", ...costCells(rendering), "", "", "", "", "", "1", "", ""],
      ...peers.map(({ label, costs, size, sharedWords }) => [
        label,
        ...costCells(costs),
        ...sizeCells(size),
        ratio(costs, whole),
        withMore(costs, made),
        withMore(costs, made + searched.wall),
        ratio(costs, rendering),
        memory(costs),
        percent(sharedWords),
      ]),
    ],
  );
  return `${compared}\n\n${spared}`;
}

/** The medians, the time on the clock with the shortest and the longest. */
function costCells(costs: readonly Cost[]): readonly string[] {
  const { wall, cpu, memory } = medianCost(costs);
  const walls = costs.map((cost) => cost.wall);
  const range = costs.length > 1 ? ` (${seconds(Math.min(...walls))}–${seconds(Math.max(...walls))})` : "";
  return [`${seconds(wall)}${range}`, seconds(cpu), megabytes(memory)];
}

function sizeCells(size: FolderSize | undefined): readonly string[] {
  return size === undefined ? ["", ""] : [number(size.pages), megabytes(size.bytes)];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const rule = head.map((_, index) => (index === 0 ? "---" : "--:"));
  return [head, rule, ...rows].map(line).join("\n");
}
