import { expect, test } from "vitest";
import { AstroInternalsError } from "#build/astro-internals-error.ts";
import {
  DirectPages,
  NeedsRequest,
  type ComponentFactory,
  type RenderResult,
  type RenderToString,
} from "#build/render-direct.ts";

interface Astro {
  readonly params: Readonly<Record<string, string>>;
  readonly props: unknown;
  readonly url: URL;
}

const renderToString: RenderToString = (result, component, props, slots) =>
  Promise.resolve(component(result, props, slots));

/** Pages of one component, of which Astro has rendered the first. */
function pagesOf(show: (astro: Astro, result: RenderResult) => unknown): DirectPages {
  const component: ComponentFactory = (result, props) =>
    show((result["createAstro"] as (props: unknown) => Astro)(props), result);
  const pages = new DirectPages(component, renderToString);
  const first = { url: new URL("https://example.org/first/"), params: {}, props: {} };
  void pages.component(
    { styles: new Set(["site.css"]), _metadata: { extraHead: [] }, createAstro: () => first },
    {},
    {},
  );
  return pages;
}

test("a page has its own parameters, props and path, and the state that the first page began with", async () => {
  const pages = pagesOf(({ params, props }, { styles, _metadata, pathname }) => {
    const shown = JSON.stringify([params, props, pathname, [...(styles as Set<string>)], _metadata]);
    (styles as Set<string>).clear();
    (_metadata["extraHead"] as string[]).push("left behind");
    return shown;
  });
  for (const name of ["a", "b"]) {
    expect(JSON.parse(await pages.render({ name }, { page: name }, `/${name}`))).toEqual([
      { name },
      { page: name },
      `/${name}`,
      ["site.css"],
      { extraHead: [] },
    ]);
  }
});

test("a page that asks for the request, or answers with a response, is left to Astro", async () => {
  await expect(pagesOf(({ url }) => url.href).render({}, {}, "/a")).rejects.toThrow(NeedsRequest);
  await expect(pagesOf(() => new Response("moved")).render({}, {}, "/a")).rejects.toThrow(NeedsRequest);
});

test("a page throws what its component throws", async () => {
  const pages = pagesOf(({ params }) => {
    if (params["name"] !== undefined) throw new RangeError("no such tool");
    return "";
  });
  await expect(pages.render({ name: "a" }, {}, "/a")).rejects.toThrow(RangeError);
});

test("before Astro has rendered a page there is no state to copy", async () => {
  const pages = new DirectPages(() => "", renderToString);
  await expect(pages.render({}, {}, "/a")).rejects.toThrow(AstroInternalsError);
});
