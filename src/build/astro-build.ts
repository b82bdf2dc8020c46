import type { AstroIntegration } from "astro";
import { inFolder } from "#build/in-folder.ts";
import { astroConfig, type BundleOptions } from "#build/make-bundle.ts";
import type { Progress } from "#build/progress.ts";

export interface AstroBuildOptions extends BundleOptions {
  /** An empty folder on the project's file system. */
  readonly outDir: string;
  /** Folder of the judged catalogue. */
  readonly store: string;
  readonly progress: Progress;
}

/** Renders every page into `outDir`. Throws where a page cannot be rendered. */
export async function buildPages(options: AstroBuildOptions): Promise<void> {
  // Pages are modules that Astro imports: this is the one way to hand them a value.
  process.env["TOOLRISK_STORE"] = options.store;
  const integrations = [countPages(options.progress)];
  const { build } = await import("astro");
  await inFolder(options.root, () => build({ ...astroConfig(options, options.outDir), integrations }));
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
