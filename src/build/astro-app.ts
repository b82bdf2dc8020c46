import { AstroInternalsError } from "#build/astro-internals-error.ts";
import { entryUrl, type Bundle } from "#build/bundle.ts";
import type { PagePath } from "#build/page-path.ts";
import type { ComponentFactory, RenderToString } from "#build/render-direct.ts";
import type { PathsByServer } from "#store/paths-by-server.ts";

// What rendering touches of Astro's compiled app, all of it internal: Astro's version is pinned for it.

export interface RouteData {
  readonly component: string;
  readonly route: string;
  readonly type: string;
  readonly params: readonly string[];
  readonly segments: readonly (readonly { readonly content: string; readonly dynamic: boolean }[])[];
}

export interface PageModule {
  readonly getStaticPaths?: (() => Promise<readonly PagePath[]> | readonly PagePath[]) &
    Partial<Pick<PathsByServer<PagePath>, "ofServer">>;
  /** Ours: the text of a file that needs nothing but its parameters. */
  renderText?(params: PagePath["params"]): string;
  /** Ours: Astro's own function, from the one copy of it that all pages of the bundle share. */
  readonly renderToString?: RenderToString;
  /** The component of a page that is no text. */
  readonly default?: ComponentFactory;
}

export interface PrerenderApp {
  readonly manifest: {
    readonly routes: readonly { readonly routeData: RouteData }[];
    readonly pageMap?: Map<string, () => Promise<{ page(): Promise<PageModule> }>>;
  };
  readonly routeCache: { set(route: RouteData, entry: unknown): void };
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  getComponentByRoute(route: RouteData): Promise<PageModule>;
  render(request: Request, options: { readonly routeData: RouteData }): Promise<Response>;
}

const needed = [
  "manifest",
  "routeCache",
  "setInternals",
  "setOptions",
  "getComponentByRoute",
  "render",
] as const;

/** The app of a bundle, ready to render. Throws where it lacks what rendering touches. */
export async function loadApp(bundle: Bundle): Promise<PrerenderApp> {
  const { app } = (await import(entryUrl(bundle).href)) as { app?: PrerenderApp };
  if (!app) throw new AstroInternalsError("its compiled entry exports no app");
  const missing = needed.filter((name) => !(name in app));
  if (missing.length > 0) throw new AstroInternalsError(`its app has no ${missing.join(", ")}`);
  app.setInternals({ pagesByKeys: new Map(bundle.pages), entrySpecifierToBundleMap: new Map() });
  app.setOptions({ settings: { scripts: [] }, logger: makeLogger() });
  return app;
}

/** Astro's app logs to this; a warning of a page is worth as much here as in a plain build. */
function makeLogger(): unknown {
  const write = ({ level, message }: { level: string; message: string }): void => {
    if (level === "warn" || level === "error") process.stderr.write(`${level}: ${message}\n`);
  };
  return { options: { level: "warn", destination: { write } } };
}
