import { fillResult, type SearchResult } from "./search-result.client.ts";
import { suggestWhereNothingIsFound, type SearchInstance } from "./search-suggestion.client.ts";

/** What Pagefind's own elements offer; it ships no types for them. */
export interface SearchModal extends HTMLElement {
  open(): void;
}
interface ResultList extends HTMLElement {
  resultTemplate: (result: SearchResult) => Element;
}

/** Puts a closed dialog with filters at the end of the page and loads Pagefind's elements from the search bundle. */
export async function buildModal(bundle: string, base: string): Promise<SearchModal> {
  const modal = make("pagefind-modal", {}, [
    make("pagefind-modal-header", {}, [makeInput()]),
    make("pagefind-modal-body", {}, makeFindings()),
    make("pagefind-modal-footer", {}, [make("pagefind-keyboard-hints")]),
  ]);
  await startSearch(document.body, modal, { bundle, base, follow: false });
  return modal as SearchModal;
}

/** Puts the search into an element of the page, in place of what is there, and asks it for `query`. */
export async function buildInline(place: HTMLElement, query: string, source: SearchSource): Promise<void> {
  const search = make("div", { class: "search-inline" }, [makeInput(), ...makeFindings()]);
  place.replaceChildren();
  const ask = await startSearch(place, search, source);
  if (query !== "") ask(query);
}

/** Where the search comes from. */
interface SearchSource {
  readonly bundle: string;
  readonly base: string;
  /** Whether the nearest words are searched for at once where the first ones find nothing. */
  readonly follow: boolean;
}

function makeInput(): HTMLElement {
  return make("pagefind-input", { placeholder: "A tool, a server, a word", debounce: "150" });
}

function makeFindings(): readonly HTMLElement[] {
  return [
    make("div", { class: "search-filters" }, [
      make("pagefind-filter-dropdown", { filter: "category", label: "Category", "hide-clear": "" }),
      make("pagefind-filter-dropdown", { filter: "level", label: "Level", "hide-clear": "" }),
    ]),
    make("pagefind-summary", { "default-message": "Names are found whole or by their parts." }),
    make("div", { class: "search-suggestion", role: "status" }),
    make("pagefind-results", { "hide-sub-results": "", "max-results": "50" }),
  ];
}

/** @returns puts words into the input and searches for them */
async function startSearch(
  place: HTMLElement,
  search: HTMLElement,
  { bundle, base, follow }: SearchSource,
): Promise<(words: string) => void> {
  // The tree must stand before its elements are defined: the modal moves its children, and a header that is already
  // at work would come out with two buttons.
  place.append(
    make("pagefind-config", { "bundle-path": bundle, "base-url": base, "excerpt-length": "24" }),
    search,
  );
  await Promise.all([
    load(
      Object.assign(document.createElement("link"), {
        rel: "stylesheet",
        href: `${bundle}pagefind-component-ui.css`,
      }),
    ),
    load(Object.assign(document.createElement("script"), { src: `${bundle}pagefind-component-ui.js` })),
  ]);
  search.querySelectorAll("pagefind-filter-dropdown").forEach(nameFilter);
  const instance = instanceOf();
  await mergeBundles(instance, bundle, base);
  const results = search.querySelector<ResultList>("pagefind-results");
  if (results) results.resultTemplate = fillResult;
  const suggestion = search.querySelector<HTMLElement>(".search-suggestion");
  const ask = (words: string): void => {
    const input = search.querySelector("input");
    if (input) input.value = words;
    instance.triggerSearch(words);
  };
  const program = `${bundle}pagefind.js`;
  if (suggestion) suggestWhereNothingIsFound(instance, suggestion, { program, follow, ask });
  return ask;
}

/**
 * Pagefind leaves a combobox without a name while nothing is chosen, takes its `aria-label` away again, and makes it
 * anew when it has loaded; a title stays.
 */
function nameFilter(filter: Element): void {
  const name = (): void =>
    filter.querySelector("button")?.setAttribute("title", filter.getAttribute("label") ?? "");
  new MutationObserver(name).observe(filter, { childList: true });
  name();
}

/** The part of `PagefindComponents` that is used here. */
interface Components {
  getInstanceManager(): {
    getInstance(name: string): SearchInstance & { options: { mergeIndex: readonly unknown[] } };
  };
}

function instanceOf(): ReturnType<ReturnType<Components["getInstanceManager"]>["getInstance"]> {
  const { PagefindComponents } = globalThis as unknown as { PagefindComponents: Components };
  return PagefindComponents.getInstanceManager().getInstance("default");
}

/** A large catalogue has its tools in bundles beside the main one (`search/bundles.ts`): they are searched together. */
async function mergeBundles(
  instance: { options: { mergeIndex: readonly unknown[] } },
  bundle: string,
  base: string,
): Promise<void> {
  const response = await fetch(`${bundle}bundles.json`);
  const folders = response.ok ? ((await response.json()) as readonly string[]) : [];
  instance.options.mergeIndex = folders.map((folder) => ({
    bundlePath: `${bundle}${folder}/`,
    baseUrl: base,
  }));
}

function make(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly Node[] = [],
): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** Adds a style sheet or a script to the page; settled when it has been fetched and run. */
function load(element: HTMLElement): Promise<unknown> {
  return new Promise((resolve, reject) => {
    element.addEventListener("load", resolve);
    element.addEventListener("error", reject);
    document.head.append(element);
  });
}
