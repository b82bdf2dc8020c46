import { runCli } from "#cli/main.ts";

// The main job: build the embedded catalogue, then serve it. Arguments go to `preview`, e.g. `npm start -- --port 8080`.
process.exitCode = await runCli(["build"]);
if (process.exitCode === 0) process.exitCode = await runCli(["preview", "dist", ...process.argv.slice(2)]);
