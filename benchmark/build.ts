/**
 * `npm run bench:build -- --tools N [--peers]` builds a synthetic catalogue of N tools with the program and prints what
 * that took; with `--peers` also with what a person would pick instead, in the same run, alternating. See README.md.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { folderSize } from "./measure/folder-size.ts";
import { runMeasured, type Cost } from "./measure/run-measured.ts";
import { peers as allPeers, type Peer, type PeerPlaces } from "./peer-list.ts";
import { runProgram, type ProgramRound } from "./program-round.ts";
import { copyForBenchmark } from "./project-copy.ts";
import { machineLine, peersReport, programReport, type PeerRounds } from "./report.ts";
import { makeRunsFolder } from "./runs-folder.ts";
import { readMoulds } from "./synthetic/moulds.ts";
import { writeCatalogue } from "./synthetic/write-catalogue.ts";
import { sharedWords, visibleText } from "./visible-text.ts";

/** Pages that are compared word by word with the program's. */
const comparedPages = 50;

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
const catalogueOptions = {
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

const servers = writeCatalogue(catalogue, catalogueOptions);
tell(`${tools.toLocaleString("en-US")} tools of ${servers.toLocaleString("en-US")} servers in ${runs.path}`);
const chosen = values.peers ? await preparePeers() : [];
const programRounds: ProgramRound[] = [];
const peerRounds = new Map<Peer, PeerRounds & { readonly costs: Cost[] }>();
for (let round = 1; round <= rounds; round++) {
  tell(`round ${round} of ${rounds}: toolrisk`);
  programRounds.push(
    await runProgram(
      { project, catalogue, out: site },
      (edited) => void writeCatalogue(catalogue, catalogueOptions, edited),
      values.workers,
    ),
  );
  for (const peer of chosen) {
    tell(`round ${round} of ${rounds}: ${peer.id}`);
    await runPeer(peer);
  }
}
console.log(`\n${machineLine(runs, load)}\n\n${programReport(programRounds)}`);
if (chosen.length > 0) {
  console.log(`\n${peersReport(programRounds, [...peerRounds.values()])}`);
}
process.exit();

async function preparePeers(): Promise<readonly Peer[]> {
  tell("page values for the peers, by our own view functions");
  const made = await runMeasured({
    program: process.execPath,
    args: ["benchmark/values/write-values.ts", catalogue, places.values],
    folder: project,
  });
  tell(`made in ${made.wall.toFixed(1)} s by one thread, judging included; the peers' times do not count it`);
  const wanted = allPeers.filter(({ id }) => values.only === undefined || values.only.includes(id));
  const present = wanted.filter((peer) => {
    const missing = peer.missing(places.peers);
    if (missing !== undefined) tell(`without ${peer.id}: ${missing}`);
    return missing === undefined;
  });
  for (const peer of present) if (peer.prepare) await runMeasured(peer.prepare(places));
  return present;
}

async function runPeer(peer: Peer): Promise<void> {
  rmSync(places.out, { recursive: true, force: true });
  const cost = await runMeasured(peer.build(places));
  const known = peerRounds.get(peer);
  if (known) known.costs.push(cost);
  else {
    const size = folderSize(places.out);
    peerRounds.set(peer, { label: peer.label, costs: [cost], size, sharedWords: compareWords(places.out) });
  }
  rmSync(places.out, { recursive: true, force: true });
}

/** Share of words that some of a peer's pages have in common with the program's. Throws where a page is missing. */
function compareWords(out: string): number {
  const pages = toolPageFiles(site).slice(0, comparedPages);
  const shares = pages.map((page) => {
    if (!existsSync(join(out, page))) throw new Error(`the peer has not written ${page}`);
    const read = (folder: string) => visibleText(readFileSync(join(folder, page), "utf8"));
    return sharedWords(read(site), read(out));
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** Pages of the tools of the first servers. */
function toolPageFiles(folder: string): readonly string[] {
  return readdirSync(join(folder, "tools"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .slice(0, comparedPages)
    .flatMap(({ name }) =>
      readdirSync(join(folder, "tools", name)).map((tool) => join("tools", name, tool, "index.html")),
    );
}

function wholeNumber(name: string, text: string | undefined): number {
  const value = Number(text);
  if (text === undefined || !Number.isInteger(value) || value < 1) {
    console.error(
      `--${name} wants a whole number from 1, as in: npm run bench:build -- --tools 1000 --peers`,
    );
    process.exit(2);
  }
  return value;
}

function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
