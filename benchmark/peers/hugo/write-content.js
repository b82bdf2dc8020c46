import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue, serverPage, toolPage } from "../shared/values.js";

// A Markdown file for each page, its values as front matter, as a person would keep them for Hugo. Not timed.

const folder = process.argv[2];

function write(path, page) {
  writeFileSync(join(folder, "content", path), `${JSON.stringify(page)}\n`);
}

cpSync(join(process.env.BENCH_VALUES, "site.json"), join(folder, "data", "site.json"), { recursive: true });
mkdirSync(join(folder, "content", "servers"), { recursive: true });
for (const { server, tools } of catalogue) {
  mkdirSync(join(folder, "content", "tools", server), { recursive: true });
  write(`servers/${server}.md`, { url: `/servers/${server}/`, page: serverPage(server) });
  for (const tool of tools) {
    write(`tools/${server}/${tool}.md`, { url: `/tools/${server}/${tool}/`, page: toolPage(server, tool) });
  }
}
