import { AstroInternalsError } from "#build/astro-internals-error.ts";

/** What a component of Astro is compiled to. */
export type ComponentFactory = (result: RenderResult, props: unknown, slots: unknown) => unknown;

type Fields = Readonly<Record<string, unknown>>;

/** Astro's state of one page, internal to it: copied from a page that Astro itself has rendered. */
export interface RenderResult extends Fields {
  readonly _metadata: Fields;
}

/** Astro's own function that renders a component to HTML, as the bundle holds it. */
export type RenderToString = (
  result: RenderResult,
  component: ComponentFactory,
  props: unknown,
  slots: unknown,
  isPage: boolean,
) => Promise<unknown>;

type Params = Readonly<Record<string, string | undefined>>;

/** A page asks Astro for more than its props and parameters, so that Astro must render it. */
export class NeedsRequest extends Error {
  override name = "NeedsRequest";
}

/**
 * Renders the pages of one kind without a request, a response and all that lies between them, which takes a quarter of
 * the time of a tool's page. The first page is rendered by Astro; the others get a copy of the state that it had.
 */
export class DirectPages {
  /** The component, to be put in the place of the page's own: it notes the state that Astro calls it with. */
  readonly component: ComponentFactory;
  readonly #original: ComponentFactory;
  readonly #renderToString: RenderToString;
  #freshState: (() => RenderResult) | undefined;

  constructor(original: ComponentFactory, renderToString: RenderToString) {
    this.#original = original;
    this.#renderToString = renderToString;
    const noted: ComponentFactory = (result, props, slots) => {
      this.#freshState ??= stateMaker(result);
      return original(result, props, slots);
    };
    // Astro knows a component by what stands on the function.
    this.component = Object.assign(noted, original);
  }

  /** The HTML of a page. Throws `NeedsRequest`, and what the page throws. One page must have been rendered by Astro. */
  async render(params: Params, props: unknown, pathname: string): Promise<string> {
    const state = this.#freshState?.();
    if (!state) throw new AstroInternalsError("its pages are rendered without a state");
    const createAstro = (own: unknown): OwnAstro => new OwnAstro(own, params);
    const result = { ...state, params, pathname, createAstro };
    const html = await this.#renderToString(result, this.#original, props, {}, true);
    if (typeof html !== "string") throw new NeedsRequest("it answers with a response");
    return html;
  }
}

/** `Astro`, as a component sees it. */
class OwnAstro {
  readonly props: unknown;
  readonly params: Params;
  /** Astro sets it. */
  self = null;

  constructor(props: unknown, params: Params) {
    this.props = props;
    this.params = params;
  }
}

/** Whatever else is asked of `Astro` would be that of another page. */
const refusal = new Proxy(
  {},
  {
    get(_, name) {
      throw new NeedsRequest(`it asks for Astro.${String(name)}`);
    },
  },
);
Object.setPrototypeOf(OwnAstro.prototype, refusal);

/** Gives the state as it is now, again and again: a page empties the set of its style sheets, and adds to others. */
function stateMaker(state: RenderResult): () => RenderResult {
  const fields = copier(state);
  const metadata = copier(state._metadata);
  return () => ({ ...fields(), _metadata: metadata() });
}

function copier(fields: Fields): () => Fields {
  const kept = copyCollections(fields, Object.keys(fields));
  const collections = Object.keys(fields).filter((name) => copyOf(fields[name]) !== fields[name]);
  return () => copyCollections(kept, collections);
}

function copyCollections(fields: Fields, names: readonly string[]): Fields {
  const copy: Record<string, unknown> = { ...fields };
  for (const name of names) copy[name] = copyOf(fields[name]);
  return copy;
}

function copyOf(value: unknown): unknown {
  if (value instanceof Set) return new Set<unknown>(value);
  return Array.isArray(value) ? [...(value as unknown[])] : value;
}
