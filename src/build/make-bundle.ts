import { build, type AstroInlineConfig } from "astro";
import { cpSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleFile, clientFolder, type Bundle } from "#build/bundle.ts";

export interface BundleOptions {
  /** The project's folder. */
  readonly root: string;
  /** Address of the site, e.g. `https://example.org`; without it pages carry no canonical URL. */
  readonly site: string | undefined;
  /** Path below which the site lives, `/` or `/x`. */
  readonly base: string;
}

/** What this module touches of Astro beside its public hook; a test compares its pages with those of a plain build. */
interface PrerenderApp {
  getOptions(): {
    readonly allPages: Readonly<Record<string, { readonly styles: unknown }>>;
    readonly origin: string;
  };
}

/** Inline configuration that every build of pages shares. */
export function astroConfig({ root, site, base }: BundleOptions, outDir: string): AstroInlineConfig {
  return {
    root,
    base,
    outDir,
    logLevel: "warn",
    ...(site === undefined ? {} : { site }),
  };
}

/** Compiles the templates into `folder`. Throws where a template is wrong. */
export async function makeBundle(options: BundleOptions, folder: string): Promise<Bundle> {
  const client = clientFolder({ folder });
  mkdirSync(client, { recursive: true });
  let app: PrerenderApp | undefined;
  let serverFolder = "";
  await build({
    ...astroConfig(options, client),
    integrations: [
      {
        name: "toolrisk:bundle",
        hooks: {
          "astro:build:start": ({ setPrerenderer }) => {
            setPrerenderer((standard) => ({
              ...standard,
              async setup() {
                await standard.setup?.();
                app = (standard as { app?: PrerenderApp }).app;
                serverFolder = findPrerenderFolder(client, options.root);
                cpSync(serverFolder, join(folder, "server"), { recursive: true });
              },
              // Nothing is rendered here: only the compiled templates are wanted.
              getStaticPaths: async () => [],
            }));
          },
        },
      },
    ],
  });
  if (!app)
    throw new Error("Astro's prerenderer has no app: this version of Astro cannot be driven by workers");
  const { allPages, origin } = app.getOptions();
  const bundle = {
    entry: findEntry(join(folder, "server")),
    pages: Object.entries(allPages).map(([key, { styles }]) => [key, { styles }] as const),
    origin,
    base: options.base,
  };
  writeFileSync(join(folder, bundleFile), JSON.stringify(bundle));
  return { ...bundle, folder };
}

/** Astro compiles into `.prerender` below the output, or below `.astro` where the output is outside the working folder. */
function findPrerenderFolder(outDir: string, root: string): string {
  const candidates = [
    join(outDir, ".prerender"),
    join(root, ".astro", ".prerender"),
    join(process.cwd(), ".astro", ".prerender"),
  ];
  const found = candidates.find((folder) => {
    try {
      return findEntry(folder) !== "";
    } catch {
      return false;
    }
  });
  if (found === undefined) throw new Error("Astro's compiled prerender entry was not found");
  return found;
}

function findEntry(folder: string): string {
  const entry = readdirSync(folder).find((name) => name.startsWith("prerender-entry"));
  if (entry === undefined) throw new Error(`no prerender entry in ${folder}`);
  return entry;
}
