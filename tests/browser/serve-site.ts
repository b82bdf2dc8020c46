import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPreview } from "#build/preview-server.ts";
import { runCli } from "../run-cli.ts";

/** A site that was built for a test and is being served. */
export interface ServedSite {
  readonly folder: string;
  /** Address of the home page. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Builds a catalogue and serves it with the headers of production. Throws where the build fails.
 * @param change done to the built site before it is served
 */
export async function serveSite(
  catalogue: string,
  base = "/",
  change: (folder: string) => Promise<void> = async () => {},
): Promise<ServedSite> {
  const parent = mkdtempSync(join(tmpdir(), "toolrisk-site-"));
  const folder = join(parent, "site");
  const run = await runCli("build", "--catalogue", catalogue, "--out", folder, "--base", base);
  if (run.code !== 0) throw new Error(`the build failed: ${run.stderr}`);
  await change(folder);
  const preview = await startPreview({ folder, port: 0, base });
  return {
    folder,
    address: preview.address,
    async close() {
      await preview.close();
      rmSync(parent, { recursive: true });
    },
  };
}
