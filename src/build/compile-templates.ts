import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { readBundle, type Bundle } from "#build/bundle.ts";
import type { CompileReply, CompileRequest } from "#build/compile-process.ts";
import type { BundleOptions } from "#build/make-bundle.ts";
import { trackProcess } from "#build/running-workers.ts";
import { receiveError } from "#build/sent-error.ts";

/**
 * Compiles the templates into an empty folder, in a process of its own: Vite takes half a gigabyte, which is given back
 * when it ends, and runs while this process reads the catalogue. Throws where a template is wrong.
 */
export async function compileTemplates(options: BundleOptions, folder: string): Promise<Bundle> {
  const { root, site, base, tier, redirects } = options;
  const child = fork(fileURLToPath(new URL("./compile-process.ts", import.meta.url)), {
    cwd: root,
    execArgv: [],
    // What this process writes to its output is for who called it, which may be a program.
    stdio: ["ignore", 2, 2, "ipc"],
  });
  trackProcess(child);
  const { failed } = await new Promise<CompileReply>((resolve, reject) => {
    child.once("message", resolve);
    child.once("error", reject);
    child.once("exit", (code, signal) =>
      reject(new Error(`the process that compiles the templates ended with ${String(code ?? signal)}`)),
    );
    child.send({ options: { root, site, base, tier, redirects }, folder } satisfies CompileRequest);
  });
  if (failed) throw receiveError(failed);
  return readBundle(folder);
}
