import type { AstroInlineConfig } from "astro";
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { AstroInternalsError } from "#build/astro-internals-error.ts";
import { inFolder } from "#build/in-folder.ts";
import { bundleFile, clientFolder, type Bundle } from "#build/bundle.ts";
import { toolPagesOf } from "#build/tool-pages.ts";
import type { Redirects, Tier } from "#view/tier.ts";

export interface BundleOptions {
  /** The project's folder. */
  readonly root: string;
  /** Address of the site, e.g. `https://example.org`; without it pages carry no canonical URL. */
  readonly site: string | undefined;
  /** Path below which the site lives, `/` or `/x`. */
  readonly base: string;
  /** Where tools are shown. */
  readonly tier: Tier;
  /** How addresses of tools' own pages lead on in the tier of servers. */
  readonly redirects: Redirects;
}

/** What this module touches of Astro beside its public hook; a test compares its pages with those of a plain build. */
interface PrerenderApp {
  getOptions?(): {
    readonly allPages: Readonly<Record<string, { readonly styles: unknown }>>;
    readonly origin: string;
  };
}

/** Inline configuration that every build of pages shares. */
export function astroConfig(
  { root, site, base, tier, redirects }: BundleOptions,
  outDir: string,
): AstroInlineConfig {
  // Vite lets variables of these names in the caller's shell win over the configuration.
  for (const name of ["BASE_URL", "SITE", "NODE_ENV"]) Reflect.deleteProperty(process.env, name);
  return {
    root,
    base,
    outDir,
    // Builds may run side by side: Astro's own cache is not made for two of them.
    cacheDir: join(dirname(outDir), "astro-cache"),
    logLevel: "warn",
    vite: {
      define: {
        "import.meta.env.TOOLRISK_TIER": JSON.stringify(tier),
        "import.meta.env.TOOLRISK_REDIRECTS": JSON.stringify(redirects),
      },
    },
    ...(site === undefined ? {} : { site }),
  };
}

/** Compiles the templates into `folder`. Throws where a template is wrong. */
export async function makeBundle(options: BundleOptions, folder: string): Promise<Bundle> {
  const client = clientFolder({ folder });
  mkdirSync(client, { recursive: true });
  let app: PrerenderApp | undefined;
  const serverFolder = join(folder, "server");
  // Loaded when it is needed: most commands, and a build with kept templates, do without Astro.
  const { build } = await import("astro");
  const compile = () =>
    build({
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
                  cpSync(findPrerenderFolder(client, options.root), serverFolder, { recursive: true });
                },
                // Nothing is rendered here: only the compiled templates are wanted.
                getStaticPaths: async () => [],
              }));
            },
          },
        },
      ],
    });
  await inFolder(options.root, compile);
  if (!app?.getOptions) throw new AstroInternalsError("its prerenderer has no app");
  const { allPages, origin } = app.getOptions();
  const entry = findEntry(serverFolder);
  if (entry === undefined) throw new AstroInternalsError("its compiled prerender entry was not found");
  const bundle = {
    entry,
    pages: Object.entries(allPages).map(([key, { styles }]) => [key, { styles }] as const),
    origin,
    base: options.base,
    toolPages: toolPagesOf(options),
  };
  writeFileSync(join(folder, bundleFile), JSON.stringify(bundle));
  return { ...bundle, folder };
}

/** Astro compiles into `.prerender` below the output, or below `.astro` where the output is outside the project. */
function findPrerenderFolder(outDir: string, root: string): string {
  const candidates = [outDir, join(root, ".astro")];
  const found = candidates.map((folder) => join(folder, ".prerender")).find((folder) => findEntry(folder));
  if (found === undefined) throw new AstroInternalsError("its compiled prerender entry was not found");
  return found;
}

function findEntry(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder).find((name) => name.startsWith("prerender-entry"));
}
