import { enableCompileCache } from "node:module";

// Half of the time of a build that finds nothing to do went into reading the program's own code. Node keeps it, ready
// to run, in the folder for temporary files; what has changed it reads again.
enableCompileCache();
const { runCli } = await import("#cli/main.ts");
process.exitCode = await runCli(process.argv.slice(2));
