/** What Pagefind's own elements offer; it ships no types for them. */
interface SearchModal extends HTMLElement {
  open(): void;
}

let modal: Promise<SearchModal> | undefined;

/** `<search-open bundle="/pagefind/" base="/">` around a button: loads the search when it is first opened. */
export class SearchOpen extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector("button");
    button?.addEventListener("click", () => this.open());
    const apple = navigator.platform.startsWith("Mac") || navigator.platform.startsWith("iP");
    const keys = this.querySelector("kbd");
    if (keys && apple) keys.textContent = "⌘ K";
  }

  open(): void {
    const bundle = this.getAttribute("bundle") ?? "/pagefind/";
    modal ??= loadModal(bundle, this.getAttribute("base") ?? "/");
    void modal.then((element) => element.open());
  }
}

/** Ctrl-K or Cmd-K opens the search wherever the reader is; no key alone does (WCAG 2.1.4). */
export function listenForShortcut(): void {
  document.addEventListener("keydown", (event) => {
    if (
      event.key.toLowerCase() !== "k" ||
      !(event.ctrlKey || event.metaKey) ||
      event.shiftKey ||
      event.altKey
    )
      return;
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
