import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

// Runs the tasks of turbo.json. Turborepo looks for changes in its own folder only, and what a part is made of lies
// outside of it: a digest of all that is handed over as a variable that every task's cache depends on.

const here = fileURLToPath(new URL(".", import.meta.url));
const root = resolve(here, "../..");
const { TOOLRISK_CATALOGUE = "", TOOLRISK_PLACE = "" } = process.env;

/** The program with everything that its pages show, and the paths that the catalogue's options name. */
const named = TOOLRISK_CATALOGUE.split(" ").filter((word) => word !== "" && !word.startsWith("--"));
const inputs = [
  ...["src", "content", "public", "scripts", "astro.config.mjs", "package-lock.json", "tsconfig.json"].map(
    (path) => join(root, path),
  ),
  ...named.map((path) => resolve(here, path)),
];

const hash = createHash("sha256");
for (const input of inputs) addInput(input);

function addInput(path: string): void {
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) addInput(join(path, name));
    return;
  }
  const bytes = readFileSync(path);
  hash.update(`${relative(root, path)} ${bytes.length}\n`).update(bytes);
}

const { status, error } = spawnSync(
  join(here, "node_modules", ".bin", "turbo"),
  ["run", "merge", ...process.argv.slice(2)],
  {
    cwd: here,
    stdio: "inherit",
    env: {
      ...process.env,
      TOOLRISK_CATALOGUE,
      TOOLRISK_PLACE,
      TOOLRISK_INPUT: hash.digest("hex"),
      TURBO_TELEMETRY_DISABLED: "1",
    },
  },
);
if (error) throw error;
process.exitCode = status ?? 1;
