import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { folderSize, type FolderSize } from "./measure/folder-size.ts";
import { runMeasured, type Cost } from "./measure/run-measured.ts";
import { plainSearch, type Peer, type PeerPlaces } from "./peer-list.ts";
import type { ProgramPlaces } from "./program-round.ts";
import { sharedWords, visibleText } from "./visible-text.ts";

/** Pages that are compared word by word with the program's. */
const comparedPages = 50;

/** What the rounds of one peer took. */
export interface PeerRounds {
  readonly label: string;
  readonly costs: readonly Cost[];
  readonly size: FolderSize;
  /** Share of the words that its pages and the program's have in common. */
  readonly sharedWords: number;
}

/** Measures peers, round by round. */
export class PeerBench {
  readonly #peers: readonly Peer[];
  readonly #places: PeerPlaces;
  /** The program's site, to compare with. */
  readonly #site: string;
  /** What making the values took, round by round. */
  readonly making: Cost[] = [];
  /** What it took Pagefind to index the pages that a peer had written, once a round: all peers write the same words. */
  readonly searching: Cost[] = [];
  readonly #rounds = new Map<Peer, PeerRounds & { readonly costs: Cost[] }>();

  /** @param peers that are installed */
  constructor(peers: readonly Peer[], places: PeerPlaces, site: string) {
    this.#peers = peers;
    this.#places = places;
    this.#site = site;
  }

  /** Makes the values that peers print, which counts as nobody's, then builds with each peer once. */
  async runRound(program: Omit<ProgramPlaces, "out">, onPeer: (id: string) => void): Promise<void> {
    onPeer("the values of the peers' pages");
    const isFirst = this.making.length === 0;
    this.making.push(
      await runMeasured({
        program: process.execPath,
        args: ["benchmark/values/write-values.ts", program.catalogue, this.#places.values],
        folder: program.project,
      }),
    );
    for (const peer of this.#peers) {
      onPeer(peer.id);
      if (isFirst && peer.prepare) await runMeasured(peer.prepare(this.#places));
      await this.#run(peer);
      if (peer === this.#peers[0]) {
        onPeer("Pagefind over the pages of that peer");
        this.searching.push(await runMeasured(plainSearch(this.#places)));
      }
      rmSync(this.#places.out, { recursive: true });
    }
  }

  get results(): readonly PeerRounds[] {
    return [...this.#rounds.values()];
  }

  async #run(peer: Peer): Promise<void> {
    const { out } = this.#places;
    rmSync(out, { recursive: true, force: true });
    const cost = await runMeasured(peer.build(this.#places));
    const known = this.#rounds.get(peer);
    if (known) known.costs.push(cost);
    else {
      const { label } = peer;
      this.#rounds.set(peer, {
        label,
        costs: [cost],
        size: folderSize(out),
        sharedWords: compareWords(this.#site, out),
      });
    }
  }
}

/** The mean of what some tools' pages have in common. Throws where the peer has not written one. */
function compareWords(site: string, out: string): number {
  const pages = someToolPages(site);
  const shares = pages.map((page) => {
    if (!existsSync(join(out, page))) throw new Error(`the peer has not written ${page}`);
    const read = (folder: string) => visibleText(readFileSync(join(folder, page), "utf8"));
    return sharedWords(read(site), read(out));
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function someToolPages(site: string): readonly string[] {
  const servers = readdirSync(join(site, "tools")).slice(0, comparedPages);
  return servers
    .flatMap((server) => readdirSync(join(site, "tools", server)).map((tool) => join("tools", server, tool)))
    .slice(0, comparedPages)
    .map((folder) => join(folder, "index.html"));
}
