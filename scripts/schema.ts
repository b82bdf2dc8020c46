import { readFileSync, writeFileSync } from "node:fs";
import { renderServerSchema } from "#catalogue/records.ts";

/** `--write` makes content/servers/schema.json from src/catalogue/records.ts, `--check` says whether it is up to date. */
const file = new URL("../content/servers/schema.json", import.meta.url);
const schema = renderServerSchema();

if (process.argv.includes("--write")) {
  writeFileSync(file, schema);
} else if (process.argv.includes("--check")) {
  if (readIfThere(file) !== schema) {
    process.stderr.write(
      "content/servers/schema.json is not what src/catalogue/records.ts makes.\nType: node scripts/schema.ts --write\n",
    );
    process.exitCode = 1;
  }
} else {
  process.stderr.write("Type: node scripts/schema.ts --write, or --check\n");
  process.exitCode = 2;
}

function readIfThere(path: URL): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
