import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds package.json, content and src, wherever the program is called from. */
export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The catalogue that comes with the program. */
export const embeddedCatalogue = join(projectRoot, "content", "servers");

/** The reviews of the embedded catalogue. */
export const embeddedReviews = join(projectRoot, "content", "reviews");

/** A path as a person would type it from here. */
export function shownPath(path: string): string {
  const short = relative(process.cwd(), path);
  return short !== "" && !short.startsWith("..") ? short : path;
}
