import type { Command } from "commander";
import { startPreview } from "#build/preview-server.ts";
import { makeCommand, UsageError } from "#cli/command.ts";

export function previewCommand(): Command {
  return makeCommand("preview", "Serves a built site on this machine with the headers of production.", [
    "npm run -s toolrisk -- preview",
    "npm run -s toolrisk -- preview site --port 8080",
  ])
    .argument("[folder]", "a built site", "dist")
    .option("--port <number>", "0 takes a free one", "4321")
    .option("--base <path>", "path below which the site was built", "/")
    .action(async (folder: string, flags: { port: string; base: string }) => {
      const port = Number(flags.port);
      if (!Number.isInteger(port) || port < 0 || port > 65_535) {
        throw new UsageError(`--port wants a number from 0 to 65535, not "${flags.port}"`);
      }
      const { address } = await startPreview({ folder, port, base: flags.base });
      process.stdout.write(`Serving ${folder} at ${address} (Ctrl-C ends it)\n`);
    });
}
