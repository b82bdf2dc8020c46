import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { AstroInternalsError } from "#build/astro-internals-error.ts";
import { loadApp, type PageModule, type PrerenderApp, type RouteData } from "#build/astro-app.ts";
import type { Bundle } from "#build/bundle.ts";
import { fileOf, pathOf, type PagePath } from "#build/page-path.ts";
import { DirectPages, NeedsRequest } from "#build/render-direct.ts";
import { recordNeeds, type Needs } from "#store/needs.ts";
import type { ServerSummary } from "#store/summary.ts";

/** One page to render: the file of `src/pages`, with what its `getStaticPaths` gives for this page. */
export interface PageTask extends PagePath {
  /** As Astro names it, e.g. `src/pages/servers/[server].astro`. */
  readonly component: string;
}

/** A page that stands on disk. */
export interface RenderedPage {
  readonly task: PageTask;
  /** Path below the site, with slashes. */
  readonly file: string;
  /** What the page asked of the store, and the digest of each answer. */
  readonly needs: readonly (readonly [need: string, digest: string])[];
}

/** A page kind that is ready to be rendered. */
interface Kind {
  readonly route: RouteData;
  readonly module: PageModule;
  /** Undefined where Astro must render each page. */
  direct?: DirectPages | undefined;
  /** Whether a page that Astro rendered has been rendered again, to the same bytes. */
  isProven: boolean;
}

/** The page module that hands out `renderToString`. */
const handsOutRendering = "src/pages/robots.txt.ts";

/** Renders single pages from a bundle, byte for byte as `astro build` would. */
export class PageRenderer {
  readonly #app: PrerenderApp;
  readonly #bundle: Bundle;
  readonly #outDir: string;
  readonly #ready = new Map<string, Kind>();
  #folder = "";
  #current: PageTask | undefined;

  private constructor(app: PrerenderApp, bundle: Bundle, outDir: string) {
    this.#app = app;
    this.#bundle = bundle;
    this.#outDir = outDir;
  }

  /** Loads the bundle; pages will be written below `outDir`. `TOOLRISK_STORE` must be set. */
  static async load(bundle: Bundle, outDir: string): Promise<PageRenderer> {
    return new PageRenderer(await loadApp(bundle), bundle, outDir);
  }

  /** The page kind of which every tool has one; null where tools have no pages. */
  get toolPages(): string | null {
    return this.#bundle.toolPages;
  }

  /** Imports every page kind beforehand: it takes half a second, which the first page of each would wait for. */
  async loadModules(): Promise<void> {
    const routes = this.#app.manifest.routes.map(({ routeData }) => this.#app.getComponentByRoute(routeData));
    await Promise.all(routes);
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
    const kind = await this.#loadKind(task.component);
    const { route, module } = kind;
    const path = pathOf(route, task.params);
    recordNeeds(needs);
    const content = module.renderText?.(task.params) ?? (await this.#render(kind, task, path));
    recordNeeds(undefined);
    const file = fileOf(route, path);
    const target = join(this.#outDir, file);
    const folder = dirname(target);
    // The files of a policy stand in one folder, one after the other.
    if (folder !== this.#folder) mkdirSync(folder, { recursive: true });
    this.#folder = folder;
    // Two pages at one address would lose one of them without a word. Only with its encoding is text written at once.
    writeFileSync(target, content, { flag: "wx", encoding: "utf8" });
    return { task, file, needs: [...needs] };
  }

  async #render(kind: Kind, { params, props = {} }: PageTask, path: string): Promise<string | Uint8Array> {
    const { route, direct, isProven } = kind;
    if (!direct) return this.#renderByAstro(route, path);
    const whole = isProven ? undefined : await this.#renderByAstro(route, path);
    try {
      const html = await direct.render(params, props, path);
      if (whole && !whole.equals(Buffer.from(html))) throw new NeedsRequest("its bytes differ");
      kind.isProven = true;
      return html;
    } catch (error) {
      if (!(error instanceof NeedsRequest || error instanceof AstroInternalsError)) throw error;
      warnSlow(route, error.message);
      kind.direct = undefined;
      return whole ?? this.#renderByAstro(route, path);
    }
  }

  async #renderByAstro(route: RouteData, path: string): Promise<Buffer> {
    const response = await this.#app.render(new Request(this.#address(route, path)), { routeData: route });
    if (response.status >= 400 && path !== "/404") {
      throw new Error(`${route.component} gave status ${response.status} for ${path}`);
    }
    return Buffer.from(await response.arrayBuffer());
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

  /** A page kind that is ready to be rendered. */
  async #loadKind(component: string): Promise<Kind> {
    const known = this.#ready.get(component);
    if (known) return known;
    const route = this.#route(component);
    const module = await this.#app.getComponentByRoute(route);
    const direct = await this.#directPages(route, module);
    if (route.params.length > 0) {
      // Astro would list every path of the page kind in each worker to check one; the plan has listed them already.
      const keyed = { get: () => ({ params: this.#current?.params, props: this.#current?.props ?? {} }) };
      const staticPaths = Object.assign([], { keyed });
      this.#app.routeCache.set(route, { mod: await this.#app.getComponentByRoute(route), staticPaths });
    }
    const kind = { route, module, direct, isProven: false };
    this.#ready.set(component, kind);
    return kind;
  }

  /** Undefined for text, for a kind of one page (rendered by Astro, it is done), and where Astro lacks a part. */
  async #directPages(route: RouteData, module: PageModule): Promise<DirectPages | undefined> {
    const { pageMap } = this.#app.manifest;
    if (route.type !== "page" || route.params.length === 0 || !module.default) return undefined;
    const { renderToString } = await this.#app.getComponentByRoute(this.#route(handsOutRendering));
    if (!pageMap || !renderToString) {
      warnSlow(route, "this version of Astro lacks what rendering it directly needs");
      return undefined;
    }
    const direct = new DirectPages(module.default, renderToString);
    const noting = { ...module, default: direct.component };
    pageMap.set(route.component, () => Promise.resolve({ page: () => Promise.resolve(noting) }));
    return direct;
  }
}

function warnSlow({ component }: RouteData, reason: string): void {
  process.stderr.write(`warn: ${component} is rendered the slow way: ${reason}\n`);
}
