import { sendError, type CompileReply } from "#build/compile-reply.ts";
import { makeBundle, type BundleOptions } from "#build/make-bundle.ts";

/** What the process is asked, once. */
export interface CompileRequest {
  readonly options: BundleOptions;
  /** An empty folder for the bundle. */
  readonly folder: string;
}

async function answer({ options, folder }: CompileRequest): Promise<CompileReply> {
  try {
    await makeBundle(options, folder);
    return { failed: undefined };
  } catch (error) {
    return { failed: sendError(error) };
  }
}

// Nobody is left to compile for.
process.once("disconnect", () => process.exit());
process.once("message", (request: CompileRequest) => {
  void answer(request).then((reply) => process.send?.(reply, () => process.exit()));
});
