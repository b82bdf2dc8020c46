import type { SearchModal } from "./search-modal.client.ts";

let modal: Promise<SearchModal> | undefined;

/** `<search-open bundle="/pagefind/" base="/">` around a button: loads the search when it is first opened. */
export class SearchOpen extends HTMLElement {
  connectedCallback(): void {
    this.querySelector("button")?.addEventListener("click", () => this.open());
    const keys = this.querySelector("kbd");
    if (keys && /^(?:Mac|iP)/.test(navigator.platform)) keys.textContent = "⌘ K"; // MacIntel, iPhone
  }

  open(): void {
    // A page that is a search has one already.
    const inline = document.querySelector<HTMLInputElement>("search-page input");
    if (inline) {
      inline.focus();
      return;
    }
    modal ??= loadModal(this.getAttribute("bundle") ?? "/pagefind/", this.getAttribute("base") ?? "/");
    modal.then(
      (element) => element.open(),
      () => (modal = undefined),
    );
  }
}

/** Ctrl-K or Cmd-K opens the search wherever the reader is; no key alone does (WCAG 2.1.4). */
export function listenForShortcut(): void {
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
    if (event.shiftKey || event.altKey) return;
    const opener = document.querySelector<SearchOpen>("search-open");
    if (!opener) return;
    event.preventDefault();
    opener.open();
  });
}

async function loadModal(bundle: string, base: string): Promise<SearchModal> {
  const { buildModal } = await import("./search-modal.client.ts");
  return buildModal(bundle, base);
}
