import { fillResult, type SearchResult } from "./search-result.client.ts";

/** What Pagefind's own elements offer; it ships no types for them. */
interface SearchModal extends HTMLElement {
  open(): void;
}
interface ResultList extends HTMLElement {
  resultTemplate: (result: SearchResult) => Element;
}

/** Loads Pagefind's elements from the search bundle and puts a closed dialog with filters at the end of the page. */
export async function buildModal(bundle: string, base: string): Promise<SearchModal> {
  await Promise.all([
    loadStyles(`${bundle}pagefind-component-ui.css`),
    loadScript(`${bundle}pagefind-component-ui.js`),
  ]);
  const config = make("pagefind-config", { "bundle-path": bundle, "base-url": base, "excerpt-length": "24" });
  const modal = make("pagefind-modal", { "reset-on-close": "false" }, [
    make("pagefind-modal-header", {}, [
      make("pagefind-input", { placeholder: "A tool, a server, a word", debounce: "150" }),
    ]),
    make("pagefind-modal-body", {}, [
      make("div", { class: "search-filters" }, [
        make("pagefind-filter-dropdown", { filter: "category", label: "Category" }),
        make("pagefind-filter-dropdown", { filter: "level", label: "Level" }),
      ]),
      make("pagefind-summary", {
        "default-message": "Names are found by their parts: create issue, createIssue, create_issue.",
      }),
      makeResults(),
    ]),
    make("pagefind-modal-footer", {}, [make("pagefind-keyboard-hints")]),
  ]);
  document.body.append(config, modal);
  return modal as SearchModal;
}

function makeResults(): HTMLElement {
  const results = make("pagefind-results", { "hide-sub-results": "" }) as ResultList;
  results.resultTemplate = fillResult;
  return results;
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

function loadStyles(href: string): Promise<unknown> {
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
  return whenLoaded(link);
}

function loadScript(src: string): Promise<unknown> {
  return whenLoaded(Object.assign(document.createElement("script"), { src }));
}

function whenLoaded(element: HTMLElement): Promise<unknown> {
  return new Promise((resolve, reject) => {
    element.addEventListener("load", resolve);
    element.addEventListener("error", reject);
    document.head.append(element);
  });
}
