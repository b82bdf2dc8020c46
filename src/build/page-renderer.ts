import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { AstroInternalsError } from "#build/astro-internals-error.ts";
import { entryUrl, type Bundle } from "#build/bundle.ts";
import { recordNeeds, type Needs } from "#store/needs.ts";
import type { PathsByServer } from "#store/paths-by-server.ts";
import type { ServerSummary } from "#store/summary.ts";

/** One page to render: the file of `src/pages`, with what its `getStaticPaths` gives for this page. */
export interface PageTask {
  /** As Astro names it, e.g. `src/pages/servers/[server].astro`. */
  readonly component: string;
  readonly params: Readonly<Record<string, string | undefined>>;
  /** Plain values only: a task travels between threads. */
  readonly props?: Readonly<Record<string, unknown>>;
}

/** A page that stands on disk. */
export interface RenderedPage {
  readonly task: PageTask;
  /** Path below the site, with slashes. */
  readonly file: string;
  /** What the page asked of the store, and the digest of each answer. */
  readonly needs: readonly (readonly [need: string, digest: string])[];
}

/** What the renderer touches of Astro's compiled app, all of it internal: Astro's version is pinned for it. */
interface RouteData {
  readonly component: string;
  readonly route: string;
  readonly type: string;
  readonly params: readonly string[];
  readonly segments: readonly (readonly { readonly content: string; readonly dynamic: boolean }[])[];
}
type PagePath = Omit<PageTask, "component">;
interface PageModule {
  readonly getStaticPaths?: (() => Promise<readonly PagePath[]> | readonly PagePath[]) &
    Partial<Pick<PathsByServer<PagePath>, "ofServer">>;
  /** Ours: the text of a file that needs nothing but its parameters. */
  renderText?(params: PageTask["params"]): string;
}
interface PrerenderApp {
  readonly manifest: { readonly routes: readonly { readonly routeData: RouteData }[] };
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

/** Renders single pages from a bundle, byte for byte as `astro build` would. */
export class PageRenderer {
  readonly #app: PrerenderApp;
  readonly #bundle: Bundle;
  readonly #outDir: string;
  readonly #routes = new Map<string, RouteData>();
  #current: PageTask | undefined;

  private constructor(app: PrerenderApp, bundle: Bundle, outDir: string) {
    this.#app = app;
    this.#bundle = bundle;
    this.#outDir = outDir;
  }

  /** Loads the bundle; pages will be written below `outDir`. `TOOLRISK_STORE` must be set. */
  static async load(bundle: Bundle, outDir: string): Promise<PageRenderer> {
    const { app } = (await import(entryUrl(bundle).href)) as { app?: PrerenderApp };
    if (!app) throw new AstroInternalsError("its compiled entry exports no app");
    const missing = needed.filter((name) => !(name in app));
    if (missing.length > 0) throw new AstroInternalsError(`its app has no ${missing.join(", ")}`);
    app.setInternals({ pagesByKeys: new Map(bundle.pages), entrySpecifierToBundleMap: new Map() });
    app.setOptions({ settings: { scripts: [] }, logger: makeLogger() });
    return new PageRenderer(app, bundle, outDir);
  }

  /** The page kind of which every tool has one; null where tools have no pages. */
  get toolPages(): string | null {
    return this.#bundle.toolPages;
  }

  /** Every page of no server: page kinds without parameters, and what `getStaticPaths` of the others gives. */
  async listPages(): Promise<readonly PageTask[]> {
    const lists = (await this.#kinds()).map(async ({ route, module }) => {
      const { getStaticPaths } = module;
      if (getStaticPaths?.ofServer) return [];
      const paths = route.params.length > 0 && getStaticPaths ? await getStaticPaths() : [{ params: {} }];
      return paths.map((path) => ({ ...path, component: route.component }));
    });
    return (await Promise.all(lists)).flat();
  }

  /** A function that gives the pages of a server, but not those of its tools. */
  async serverPages(): Promise<(server: ServerSummary) => readonly PageTask[]> {
    const kinds = await this.#kinds();
    return (server) =>
      kinds.flatMap(({ route, module }) =>
        (module.getStaticPaths?.ofServer?.(server) ?? []).map((path) => ({
          ...path,
          component: route.component,
        })),
      );
  }

  /** Every page kind but that of tools. */
  #kinds(): Promise<readonly { readonly route: RouteData; readonly module: PageModule }[]> {
    const routes = this.#app.manifest.routes.map(({ routeData }) => routeData);
    return Promise.all(
      routes
        .filter(({ component }) => component !== this.toolPages)
        .map(async (route) => ({ route, module: await this.#app.getComponentByRoute(route) })),
    );
  }

  /** Renders one page and writes its file, which must not exist yet. Throws where it cannot be rendered. */
  async renderPage(task: PageTask): Promise<RenderedPage> {
    this.#current = task;
    const needs: Needs = new Map();
    const route = await this.#loadRoute(task.component);
    const path = pathOf(route, task.params);
    const { renderText } = await this.#app.getComponentByRoute(route);
    recordNeeds(needs);
    const content = renderText?.(task.params) ?? (await this.#render(route, path));
    recordNeeds(undefined);
    const file = fileOf(route, path);
    const target = join(this.#outDir, file);
    mkdirSync(dirname(target), { recursive: true });
    // Two pages at one address would lose one of them without a word.
    writeFileSync(target, content, { flag: "wx" });
    return { task, file, needs: [...needs] };
  }

  async #render(route: RouteData, path: string): Promise<Uint8Array> {
    const response = await this.#app.render(new Request(this.#address(route, path)), { routeData: route });
    if (response.status >= 400 && path !== "/404") {
      throw new Error(`${route.component} gave status ${response.status} for ${path}`);
    }
    return new Uint8Array(await response.arrayBuffer());
  }

  /** The file of a page, as a path below the site. */
  fileOf({ component, params }: PageTask): string {
    const route = this.#route(component);
    return fileOf(route, pathOf(route, params));
  }

  #address({ type }: RouteData, path: string): string {
    const base = this.#bundle.base.replace(/\/$/, ""); // "/x/"
    const ending = type === "endpoint" || path === "/" ? "" : "/";
    return `${this.#bundle.origin}${base}${path}${ending}`;
  }

  #route(component: string): RouteData {
    const found = this.#app.manifest.routes.find(({ routeData }) => routeData.component === component);
    if (!found) throw new Error(`the bundle has no page ${component}`);
    return found.routeData;
  }

  /** A route that is ready to be rendered. */
  async #loadRoute(component: string): Promise<RouteData> {
    const known = this.#routes.get(component);
    if (known) return known;
    const route = this.#route(component);
    if (route.params.length > 0) {
      // Astro would list every path of the page kind in each worker to check one; the plan has listed them already.
      const keyed = { get: () => ({ params: this.#current?.params, props: this.#current?.props ?? {} }) };
      const staticPaths = Object.assign([], { keyed });
      this.#app.routeCache.set(route, { mod: await this.#app.getComponentByRoute(route), staticPaths });
    }
    this.#routes.set(component, route);
    return route;
  }
}

/** `/tools/a/b`; `/` for the home page. */
function pathOf({ segments }: RouteData, params: PageTask["params"]): string {
  const parts = segments.map((parts) =>
    // "...rest" is the part of `[...rest]`.
    parts
      .map(({ content, dynamic }) => (dynamic ? (params[content.replace(/^\.{3}/, "")] ?? "") : content))
      .join(""),
  );
  return `/${parts.filter((part) => part !== "").join("/")}`;
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
