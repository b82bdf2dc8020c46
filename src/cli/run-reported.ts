import type { BuildReport, Built } from "#cli/build-report.ts";

/** Runs a build and reports how it ended, with the time that it took. Throws what the build throws. */
export async function runReported(
  report: BuildReport,
  build: () => Promise<Omit<Built, "seconds">>,
): Promise<void> {
  const started = performance.now();
  try {
    const result = await build();
    report.built({ ...result, seconds: (performance.now() - started) / 1000 });
  } catch (error) {
    report.failed(error);
    throw error;
  }
}
