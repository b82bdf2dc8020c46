import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** The templates of the site, compiled: pages can be rendered from it again and again without Vite. */
export interface Bundle {
  /** Holds `server/` (modules that render pages) and `client/` (style sheets, scripts, fonts and `public/`). */
  readonly folder: string;
  /** File name of the module in `server/` that exports Astro's `app`. */
  readonly entry: string;
  /** Style sheets of each page kind, as Astro's own build hands them to the app. */
  readonly pages: readonly (readonly [key: string, page: { readonly styles: unknown }])[];
  /** `https://example.org`, or what Astro puts in its place where no address is given. */
  readonly origin: string;
  readonly base: string;
  /** The page kind of which every tool has one, as Astro names it; null where tools have no pages. */
  readonly toolPages: string | null;
}

/** File of a bundle's folder that holds all but its folder. */
export const bundleFile = "bundle.json";

/** Reads a bundle that `makeBundle` wrote. */
export function readBundle(folder: string): Bundle {
  return {
    ...(JSON.parse(readFileSync(join(folder, bundleFile), "utf8")) as Omit<Bundle, "folder">),
    folder,
  };
}

/** Address of the module that exports Astro's app. */
export function entryUrl({ folder, entry }: Bundle): URL {
  return pathToFileURL(join(folder, "server", entry));
}

/** Folder of the files that the site serves as they are. */
export function clientFolder({ folder }: Pick<Bundle, "folder">): string {
  return join(folder, "client");
}
