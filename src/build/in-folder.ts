/**
 * Does work with `folder` as the working folder of this process. Astro compiles below its output only where that lies in
 * the working folder, else into `.astro` there, where two builds that run side by side would take each other's files.
 */
export async function inFolder<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    return await work();
  } finally {
    process.chdir(before);
  }
}
