import { makeStaging, type Staging } from "#build/staging.ts";

/**
 * Runs a build in folders of its own, which are gone afterwards however it ends; on Ctrl-C too, so that the old site
 * stays as it is and nothing is left behind.
 */
export async function withStaging<Result>(
  root: string,
  work: (staging: Staging) => Promise<Result>,
): Promise<Result> {
  const staging = makeStaging(root);
  const onSignal = (signal: NodeJS.Signals): void => {
    staging.remove();
    process.exit(signal === "SIGINT" ? 130 : 143);
  };
  process.once("SIGINT", onSignal).once("SIGTERM", onSignal);
  try {
    return await work(staging);
  } finally {
    process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
    staging.remove();
  }
}
