import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { judgeIntoStore } from "#build/judge-into-store.ts";
import { silentProgress } from "#build/progress.ts";
import { serverValues } from "./page-values.ts";
import { readLibrary } from "./read-library.ts";
import { siteValues } from "./site-values.ts";

// `node benchmark/values/write-values.ts CATALOGUE FOLDER`, in the project's folder, judges a catalogue and writes what
// the peers print:
// `site.json`, `catalogue.json` (the servers with the slugs of their tools), and `servers/<slug>.json`.

const [catalogue, folder] = process.argv.slice(2);
if (catalogue === undefined || folder === undefined) throw new Error("wanted: a catalogue and a folder");
const storeFolder = join(folder, "store");
const servers = join(folder, "servers");
for (const made of [storeFolder, servers]) mkdirSync(made, { recursive: true });

const { store } = await judgeIntoStore(
  {
    catalogue: [catalogue],
    reviews: undefined,
    today: new Date().toISOString().slice(0, 10),
    strict: false,
    progress: silentProgress,
    onProblems: () => {},
  },
  storeFolder,
);
const library = readLibrary(".");
const list: { readonly server: string; readonly tools: readonly string[] }[] = [];
for (const { slug } of store.servers) {
  const values = serverValues(store, slug, library);
  writeFileSync(join(servers, `${slug}.json`), JSON.stringify(values));
  list.push({ server: slug, tools: values.tools.map((tool) => tool.slug) });
}
writeFileSync(join(folder, "site.json"), JSON.stringify(siteValues(".")));
writeFileSync(join(folder, "catalogue.json"), JSON.stringify(list));
