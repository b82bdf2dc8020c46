/**
 * `<search-page bundle="/pagefind/" base="/" query="q">`: a search in the page, with what the address asks for:
 * `query="q"` takes the parameter `q`, `query="path"` the words of a path that leads nowhere.
 */
export class SearchPage extends HTMLElement {
  connectedCallback(): void {
    const bundle = this.getAttribute("bundle") ?? "/pagefind/";
    const base = this.getAttribute("base") ?? "/";
    const follow = this.getAttribute("query") === "path";
    const query = follow
      ? pathWords(location.pathname, base)
      : (new URLSearchParams(location.search).get("q") ?? "");
    void import("./search-modal.client.ts").then(({ buildInline }) =>
      buildInline(this, query, { bundle, base, follow }),
    );
  }
}

/** `git hub delete branch` for `/x/tools/git-hub/delete-branch/`: the first word names a kind of page. */
function pathWords(path: string, base: string): string {
  const words = path.slice(base.length).split(/[^a-z0-9]+/i); // "tools", "git", "hub"
  return words.slice(1).join(" ").trim();
}
