import { dev } from "astro";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { attacksOf } from "#build/attacks-of.ts";
import { catalogueInput } from "#cli/catalogue-input.ts";
import { projectRoot } from "#cli/project-root.ts";
import { printProblems } from "#cli/print-problems.ts";
import { judgeCatalogue } from "#store/judge-catalogue.ts";
import { StoreWriter } from "#store/write-store.ts";

// Astro's development server over the embedded catalogue, or over the paths given; judged once, at the start.

const paths = process.argv.slice(2);
const store = join(projectRoot, ".toolrisk", "dev-store");
mkdirSync(store, { recursive: true });
const writer = new StoreWriter(store, attacksOf(projectRoot));
for await (const step of judgeCatalogue(catalogueInput(paths.length > 0 ? { catalogue: paths } : {}))) {
  printProblems(step.problems, process.stderr);
  if (step.judged) writer.add(step.judged);
}
writer.finish();
process.env["TOOLRISK_STORE"] = store;
await dev({ root: projectRoot });
