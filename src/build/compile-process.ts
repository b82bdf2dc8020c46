import { makeBundle, type BundleOptions } from "#build/make-bundle.ts";
import { sendError, type SentError } from "#build/sent-error.ts";

/** What the process is asked, once. */
export interface CompileRequest {
  readonly options: BundleOptions;
  /** An empty folder for the bundle. */
  readonly folder: string;
}

/** What it answers, once. */
export interface CompileReply {
  readonly failed: SentError | undefined;
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
