import { enableCompileCache } from "node:module";
import { join } from "node:path";

// Half of the time of a build that finds nothing to do went into reading the program's own code. Node keeps it here,
// ready to run; what has changed it reads again, and where it cannot write it does without. Threads and processes of a
// build find it by the variable: each of them took a fifth of a second to read the code anew.
const folder = (process.env["NODE_COMPILE_CACHE"] ??= join(import.meta.dirname, "..", ".toolrisk", "code"));
enableCompileCache(folder);
const { runCli } = await import("#cli/main.ts");
process.exitCode = await runCli(process.argv.slice(2));
