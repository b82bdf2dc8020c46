import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { serverDocument } from "../literal/server-page.js";
import { toolDocument } from "../literal/tool-page.js";
import { catalogue, serverPage, toolPage } from "../shared/values.js";

const out = process.env.BENCH_OUT;

function write(path, text) {
  const file = join(out, path, "index.html");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

for (const { server, tools } of catalogue) {
  write(join("servers", server), serverDocument(serverPage(server)));
  for (const tool of tools) write(join("tools", server, tool), toolDocument(toolPage(server, tool)));
}
