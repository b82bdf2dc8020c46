import { endWorkers } from "#build/running-workers.ts";
import { makeStaging, type Staging } from "#build/staging.ts";

/** The signals by which a person or an engine ends a program, and their numbers. */
const endings = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const;
type Ending = keyof typeof endings;

/**
 * Runs a build in folders of its own, which are gone afterwards however it ends; on Ctrl-C too, so that the old site
 * stays as it is and nothing is left behind. The exit code of a program that a signal ends is 128 and its number.
 */
export async function withStaging<Result>(
  root: string,
  work: (staging: Staging) => Promise<Result>,
): Promise<Result> {
  const staging = makeStaging(root);
  const signals = Object.keys(endings) as Ending[];
  let ended = false;
  let done = false;
  const onSignal = (signal: Ending): void => {
    // The site has been changed already: what is left is to tidy up.
    if (done) return;
    ended = true;
    process.stderr.write("\nstopped: no site was changed\n");
    // Threads that still write would put files back into a folder that is being removed.
    void endWorkers().finally(() => {
      try {
        staging.remove();
      } finally {
        process.exit(128 + endings[signal]);
      }
    });
  };
  for (const signal of signals) process.once(signal, onSignal);
  try {
    const result = await work(staging);
    done = true;
    return result;
  } catch (error) {
    // What fails because its threads are gone is no error to report.
    if (ended) await new Promise(() => {});
    throw error;
  } finally {
    // Where the catalogue cannot be built, its templates may still be compiled.
    await endWorkers();
    staging.remove();
    for (const signal of signals) process.off(signal, onSignal);
  }
}
