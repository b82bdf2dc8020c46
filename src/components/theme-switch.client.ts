import { remember } from "./storage.client.ts";

/** `<theme-switch>` around a button: light or dark, remembered where it differs from the system's theme. */
export class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector("button");
    if (!button) return;
    const system = matchMedia("(prefers-color-scheme: dark)");
    const root = document.documentElement;
    const isDark = (): boolean => (root.dataset["theme"] ?? (system.matches ? "dark" : "light")) === "dark";
    const show = (): void => button.setAttribute("aria-pressed", String(isDark()));
    system.addEventListener("change", show);
    button.addEventListener("click", () => {
      const dark = !isDark();
      if (dark === system.matches) delete root.dataset["theme"];
      else root.dataset["theme"] = dark ? "dark" : "light";
      remember("theme", root.dataset["theme"]);
      show();
    });
    show();
  }
}
