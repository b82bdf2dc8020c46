import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { entryUrl, type Bundle } from "#build/bundle.ts";

/** One page to render: the file of `src/pages` and its parameters. */
export interface PageTask {
  /** As Astro names it, e.g. `src/pages/servers/[server].astro`. */
  readonly component: string;
  readonly params: Readonly<Record<string, string>>;
}

/** What the renderer touches of Astro's compiled app, all of it internal: Astro's version is pinned for it. */
interface RouteData {
  readonly component: string;
  readonly route: string;
  readonly type: string;
  readonly params: readonly string[];
  readonly segments: readonly (readonly { readonly content: string; readonly dynamic: boolean }[])[];
}
interface PrerenderApp {
  readonly manifest: { readonly routes: readonly { readonly routeData: RouteData }[] };
  readonly routeCache: { set(route: RouteData, entry: unknown): void };
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  getComponentByRoute(route: RouteData): Promise<unknown>;
  render(request: Request, options: { readonly routeData: RouteData }): Promise<Response>;
}

/** Renders single pages from a bundle, byte for byte as `astro build` would. */
export class PageRenderer {
  readonly #app: PrerenderApp;
  readonly #bundle: Bundle;
  readonly #outDir: string;
  readonly #routes = new Map<string, RouteData>();

  private constructor(app: PrerenderApp, bundle: Bundle, outDir: string) {
    this.#app = app;
    this.#bundle = bundle;
    this.#outDir = outDir;
  }

  /** Loads the bundle; pages will be written below `outDir`. `TOOLRISK_STORE` must be set. */
  static async load(bundle: Bundle, outDir: string): Promise<PageRenderer> {
    const { app } = (await import(entryUrl(bundle).href)) as { app: PrerenderApp };
    app.setInternals({ pagesByKeys: new Map(bundle.pages), entrySpecifierToBundleMap: new Map() });
    app.setOptions({ settings: { scripts: [] }, logger: makeLogger() });
    return new PageRenderer(app, bundle, outDir);
  }

  /** Renders one page and writes its file; returns the file's path below the site. Throws where it cannot be rendered. */
  async renderPage({ component, params }: PageTask): Promise<string> {
    const route = await this.#route(component);
    const path = pathOf(route, params);
    const base = this.#bundle.base.replace(/\/$/, ""); // "/x/"
    const address = `${this.#bundle.origin}${base}${route.type === "page" ? `${path === "/" ? "" : path}/` : path}`;
    const response = await this.#app.render(new Request(address), { routeData: route });
    if (response.status >= 400 && path !== "/404") {
      throw new Error(`${component} gave status ${response.status} for ${path}`);
    }
    const file = fileOf(route, path);
    const target = join(this.#outDir, file);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, new Uint8Array(await response.arrayBuffer()));
    return file;
  }

  async #route(component: string): Promise<RouteData> {
    const known = this.#routes.get(component);
    if (known) return known;
    const route = this.#app.manifest.routes.find(
      ({ routeData }) => routeData.component === component,
    )?.routeData;
    if (!route) throw new Error(`the bundle has no page ${component}`);
    if (route.params.length > 0) {
      // Astro would list every path of the page kind in each worker to check one; the plan has listed them already.
      const staticPaths = Object.assign([], { keyed: { get: () => ({ params: {}, props: {} }) } });
      this.#app.routeCache.set(route, { mod: await this.#app.getComponentByRoute(route), staticPaths });
    }
    this.#routes.set(component, route);
    return route;
  }
}

/** `/tools/a/b`; `/` for the home page. */
function pathOf({ segments }: RouteData, params: PageTask["params"]): string {
  const parts = segments.map((parts) =>
    parts.map(({ content, dynamic }) => (dynamic ? (params[content] ?? "") : content)).join(""),
  );
  return `/${parts.join("/")}`;
}

/** `tools/a/b/index.html`, `404.html`, `llms.txt`. */
function fileOf({ type }: RouteData, path: string): string {
  if (type === "endpoint") return path.slice(1);
  return path === "/404" ? "404.html" : `${path.slice(1)}${path === "/" ? "" : "/"}index.html`;
}

/** Astro's app logs to this; a warning of a page is worth as much here as in a plain build. */
function makeLogger(): unknown {
  const write = ({ level, message }: { level: string; message: string }): void => {
    if (level === "warn" || level === "error") process.stderr.write(`${level}: ${message}\n`);
  };
  return { options: { level: "warn", destination: { write } } };
}
