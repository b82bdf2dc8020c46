import { readFileSync } from "node:fs";
import { join } from "node:path";

/** How many servers are kept after they were read: pages of one server are mostly rendered one after another. */
const keptServers = 8;

const folder = process.env.BENCH_VALUES;
if (!folder)
  throw new Error("BENCH_VALUES must name the folder of the values (benchmark/values/write-values.ts)");

const read = (file) => JSON.parse(readFileSync(join(folder, file), "utf8"));

/** `{ name, footer }` */
export const site = read("site.json");

/** `[{ server, tools: [slug…] }]` */
export const catalogue = read("catalogue.json");

/** `[{ server, tool }]`, the tools of a server one after another. */
export const tools = catalogue.flatMap(({ server, tools }) => tools.map((tool) => ({ server, tool })));

const kept = new Map();

function readServer(slug) {
  const { page, tools } = read(join("servers", `${slug}.json`));
  const values = { page, tools: new Map(tools.map((tool) => [tool.slug, tool])) };
  if (kept.size >= keptServers) kept.delete(kept.keys().next().value);
  kept.set(slug, values);
  return values;
}

const serverValues = (slug) => kept.get(slug) ?? readServer(slug);

/** What a server's page prints. */
export const serverPage = (slug) => serverValues(slug).page;

/** What a tool's page prints. */
export const toolPage = (server, tool) => serverValues(server).tools.get(tool);
