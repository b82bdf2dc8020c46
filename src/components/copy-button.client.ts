/** `<copy-button>` around a button: copies the code of its figure and says so. */
export class CopyButton extends HTMLElement {
  #reset: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const button = this.querySelector("button");
    button?.setAttribute("aria-live", "polite");
    button?.addEventListener("click", () => void this.#copy(button));
  }

  async #copy(button: HTMLButtonElement): Promise<void> {
    const code = this.closest("figure")?.querySelector("code");
    if (!code) return;
    clearTimeout(this.#reset);
    try {
      await navigator.clipboard.writeText(code.textContent);
      button.textContent = "Copied";
    } catch {
      // No clipboard without HTTPS or permission: the text is selected, and the reader's own keys copy it.
      getSelection()?.selectAllChildren(code);
      button.textContent = "Selected";
    }
    this.#reset = setTimeout(() => (button.textContent = "Copy"), 2_000);
  }
}
