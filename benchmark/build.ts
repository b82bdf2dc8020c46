/**
 * `npm run bench:build -- --tools N [--peers]` builds a synthetic catalogue of N tools with the program and prints what
 * that took; with `--peers` also with what a person would pick instead, in the same run, alternating. See README.md.
 */
import { loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { plural } from "#lib/plural.ts";
import { peers, type Peer, type PeerPlaces } from "./peer-list.ts";
import { PeerBench } from "./peer-rounds.ts";
import { runProgram, type ProgramRound } from "./program-round.ts";
import { copyForBenchmark } from "./project-copy.ts";
import { machineLine, peersReport, programReport } from "./report.ts";
import { makeRunsFolder } from "./runs-folder.ts";
import { readMoulds } from "./synthetic/moulds.ts";
import { writeCatalogue } from "./synthetic/write-catalogue.ts";

const { values } = parseArgs({
  options: {
    tools: { type: "string" },
    servers: { type: "string" },
    seed: { type: "string", default: "1" },
    rounds: { type: "string", default: "3" },
    peers: { type: "boolean", default: false },
    only: { type: "string", multiple: true },
    workers: { type: "string" },
    "runs-dir": { type: "string" },
  },
});
const tools = wholeNumber("tools", values.tools);
const rounds = wholeNumber("rounds", values.rounds);
const shape = {
  tools,
  servers: values.servers === undefined ? undefined : wholeNumber("servers", values.servers),
  seed: wholeNumber("seed", values.seed),
  moulds: readMoulds("content/servers"),
};

const load = loadavg()[0] ?? 0;
const runs = makeRunsFolder(values["runs-dir"], tools);
const project = copyForBenchmark(runs.path);
const catalogue = join(runs.path, "catalogue.ndjson");
const site = join(runs.path, "site");
const places: PeerPlaces = {
  peers: join(project, "benchmark", "peers"),
  values: join(runs.path, "values"),
  out: join(runs.path, "peer-site"),
};
const servers = writeCatalogue(catalogue, shape);
tell(`${plural(tools, "tool")} of ${plural(servers, "server")} in ${runs.path}`);

const bench = new PeerBench(installedPeers(), places, site);
const withPeers = values.peers || values.only !== undefined;
const programRounds: ProgramRound[] = [];
for (let round = 1; round <= rounds; round++) {
  const tellRound = (id: string): void => tell(`round ${round} of ${rounds}: ${id}`);
  tellRound("toolrisk");
  programRounds.push(
    await runProgram(
      { project, catalogue, out: site },
      (edited) => void writeCatalogue(catalogue, shape, edited),
      values.workers,
    ),
  );
  if (withPeers) await bench.runRound({ project, catalogue }, tellRound);
}
console.log(`\n${machineLine(runs, load)}\n\n${programReport(programRounds)}`);
if (withPeers) console.log(`\n${peersReport(programRounds, bench.results, bench.making, bench.searching)}`);
process.exit();

function installedPeers(): readonly Peer[] {
  const known = peers.map(({ id }) => id);
  const unknown = values.only?.find((id) => !known.includes(id));
  if (unknown !== undefined) refuse(`there is no peer "${unknown}", only ${known.join(", ")}`);
  return peers
    .filter(({ id }) => values.only?.includes(id) ?? true)
    .filter((peer) => {
      const missing = peer.missing(places.peers);
      if (missing !== undefined) tell(`without ${peer.id}: ${missing}`);
      return missing === undefined;
    });
}

function wholeNumber(name: string, text: string | undefined): number {
  const value = Number(text);
  if (text === undefined || !Number.isInteger(value) || value < 1) {
    refuse(`--${name} wants a whole number from 1, as in: npm run bench:build -- --tools 1000 --peers`);
  }
  return value;
}

function refuse(sentence: string): never {
  tell(sentence);
  process.exit(2);
}

function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
