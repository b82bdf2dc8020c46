import { build, type AstroInlineConfig, type AstroIntegration } from "astro";
import { pathToFileURL } from "node:url";
import type { Progress } from "#build/progress.ts";

export interface AstroBuildOptions {
  /** The project's folder. */
  readonly root: string;
  /** An empty folder on the project's file system. */
  readonly outDir: string;
  /** Folder of the judged catalogue. */
  readonly store: string;
  /** Address of the site, e.g. `https://example.org`; without it pages carry no canonical URL. */
  readonly site: string | undefined;
  /** Path below which the site lives, `/` or `/x`. */
  readonly base: string;
  readonly progress: Progress;
}

/** Renders every page into `outDir`. Throws where a page cannot be rendered. */
export async function buildPages(options: AstroBuildOptions): Promise<void> {
  // Pages are modules that Astro imports: this is the one way to hand them a value.
  process.env["TOOLRISK_STORE"] = options.store;
  const config: AstroInlineConfig = {
    root: options.root,
    outDir: pathToFileURL(`${options.outDir}/`).href,
    base: options.base,
    logLevel: "warn",
    integrations: [countPages(options.progress)],
    ...(options.site === undefined ? {} : { site: options.site }),
  };
  await build(config);
  options.progress.end();
}

/** Tells the progress of each page: Astro itself only logs them, which costs almost half of the build's time. */
function countPages(progress: Progress): AstroIntegration {
  return {
    name: "toolrisk:progress",
    hooks: {
      "astro:build:start": ({ setPrerenderer }) => {
        setPrerenderer((standard) => ({
          ...standard,
          async getStaticPaths() {
            const paths = await standard.getStaticPaths();
            progress.start("rendering pages", paths.length);
            return paths;
          },
          async render(request, options) {
            const response = await standard.render(request, options);
            progress.step();
            return response;
          },
        }));
      },
    },
  };
}
