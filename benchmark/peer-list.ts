import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "./measure/run-measured.ts";

/** Where a peer finds what it needs. */
export interface PeerPlaces {
  /** A copy of `benchmark/peers`, on the file system of `out`. */
  readonly peers: string;
  /** What `write-values.ts` wrote. */
  readonly values: string;
  /** The folder of the site that it writes. */
  readonly out: string;
}

/** What a person would pick instead of toolrisk, or a limit. */
export interface Peer {
  readonly id: string;
  readonly label: string;
  /** Undefined where it can run, else what to do about it. */
  missing(peers: string): string | undefined;
  /** Run once before anything is measured. */
  prepare?(places: PeerPlaces): Command;
  build(places: PeerPlaces): Command;
}

const node = process.execPath;

const variablesOf = ({ values, out }: PeerPlaces): Record<string, string> => ({
  BENCH_VALUES: values,
  BENCH_OUT: out,
  ASTRO_TELEMETRY_DISABLED: "1",
});

function astroPeer(id: string, label: string, highlight: "each" | "once"): Peer {
  return {
    id,
    label,
    missing: () => undefined,
    build: (places) => ({
      program: node,
      args: [
        join(places.peers, "..", "..", "node_modules", "astro", "bin", "astro.mjs"),
        "build",
        "--silent",
      ],
      folder: join(places.peers, "astro-plain"),
      variables: { ...variablesOf(places), HIGHLIGHT: highlight },
    }),
  };
}

const eleventy = join("node_modules", "@11ty", "eleventy", "cmd.cjs");

function eleventyPeer(id: string, label: string): Peer {
  return {
    id,
    label,
    missing: (peers) =>
      existsSync(join(peers, eleventy)) ? undefined : "npm ci --prefix benchmark/peers installs it",
    build: (places) => ({
      program: node,
      args: [join(places.peers, eleventy), "--quiet"],
      folder: join(places.peers, id),
      variables: variablesOf(places),
    }),
  };
}

const hugo: Peer = {
  id: "hugo",
  label: "Hugo, values as front matter, Chroma",
  missing: () =>
    spawnSync("hugo", ["version"]).error
      ? "apt-get install hugo (or your system's way) installs it"
      : undefined,
  prepare: (places) => ({
    program: node,
    args: ["write-content.js", join(places.peers, "hugo")],
    folder: join(places.peers, "hugo"),
    variables: variablesOf(places),
  }),
  build: (places) => ({
    program: "hugo",
    args: ["--quiet", "--destination", places.out],
    folder: join(places.peers, "hugo"),
    variables: variablesOf(places),
  }),
};

const limit: Peer = {
  id: "limit",
  label: "The limit: template literals, synchronous writes, one process",
  missing: () => undefined,
  build: (places) => ({
    program: node,
    args: [join("limit", "build.js")],
    folder: places.peers,
    variables: variablesOf(places),
  }),
};

/** The search that a person would add to any of them: Pagefind's own program over the written pages. */
export function plainSearch({ peers, out }: PeerPlaces): Command {
  const pagefind = join(peers, "..", "..", "node_modules", "pagefind", "lib", "runner", "bin.cjs");
  return { program: node, args: [pagefind, "--quiet", "--site", out], folder: peers };
}

/** In the order of the table. */
export const peers: readonly Peer[] = [
  astroPeer("astro-each", "Astro, `<Code/>` on each page", "each"),
  astroPeer("astro-once", "Astro, one tokenisation per shape, one thread", "once"),
  hugo,
  eleventyPeer("eleventy-nunjucks", "Eleventy, Nunjucks, one tokenisation per shape"),
  eleventyPeer("eleventy-literal", "Eleventy, `11ty.js` template literals, one tokenisation per shape"),
  limit,
];
