import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runMeasured } from "../benchmark/measure/run-measured.ts";
import { peers, type PeerPlaces } from "../benchmark/peer-list.ts";
import { copyForBenchmark } from "../benchmark/project-copy.ts";
import { readMoulds } from "../benchmark/synthetic/moulds.ts";
import { writeCatalogue } from "../benchmark/synthetic/write-catalogue.ts";
import { sharedWords, visibleText } from "../benchmark/visible-text.ts";
import { listFiles } from "./list-files.ts";

// Pages change, and peers follow: they must show nearly all that the program's pages show, and nothing else.
const leastShared = 0.95;

const folder = mkdtempSync(join(tmpdir(), "toolrisk-peers-"));
const catalogue = join(folder, "catalogue.ndjson");
const site = join(folder, "site");
let project = "";

const placesOf = (id: string): PeerPlaces => ({
  peers: join(project, "benchmark", "peers"),
  values: join(folder, "values"),
  out: join(folder, id),
});

const read = (root: string, page: string) => visibleText(readFileSync(join(root, page), "utf8"));

beforeAll(async () => {
  project = copyForBenchmark(folder);
  writeCatalogue(catalogue, { tools: 30, seed: 3, moulds: readMoulds("content/servers") });
  const run = (...args: readonly string[]) =>
    runMeasured({ program: process.execPath, args, folder: project });
  await run("benchmark/values/write-values.ts", catalogue, join(folder, "values"));
  await run("scripts/toolrisk.ts", "build", "--catalogue", catalogue, "--out", site, "--workers", "1");
});

afterAll(() => rmSync(folder, { recursive: true }));

for (const peer of peers) {
  const missing = peer.missing(join("benchmark", "peers"));
  test.skipIf(missing !== undefined)(
    `${peer.id} shows 30 tools and their servers as the program does${missing === undefined ? "" : ` (${missing})`}`,
    async () => {
      const places = placesOf(peer.id);
      mkdirSync(places.out);
      if (peer.prepare) await runMeasured(peer.prepare(places));
      await runMeasured(peer.build(places));
      const pages = listFiles(places.out).filter((page) => page.endsWith(".html"));
      expect(pages.filter((page) => page.startsWith("tools/"))).toHaveLength(30);
      expect(pages.some((page) => page.startsWith("servers/"))).toBe(true);
      for (const page of pages) {
        const [ours, theirs] = [read(site, page), read(places.out, page)];
        expect(theirs.blocks, page).toEqual(ours.blocks);
        expect(sharedWords(ours, theirs), `words of ${page}`).toBeGreaterThan(leastShared);
      }
    },
  );
}
