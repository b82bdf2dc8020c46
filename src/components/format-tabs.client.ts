import { recall, remember } from "./storage.client.ts";

/**
 * `<format-tabs>` around panes that stand one under the other: shows one of them. The main formats are tabs, the
 * folded ones a list beside them. The choice is remembered for the whole site.
 */
export class FormatTabs extends HTMLElement {
  connectedCallback(): void {
    if (this.querySelector("[role=tablist]")) return;
    const fold = this.querySelector("details");
    const folded = [...(fold?.querySelectorAll<HTMLElement>("[data-format]") ?? [])];
    const main = [...this.querySelectorAll<HTMLElement>(":scope > [data-format]")];
    fold?.replaceWith(...folded);
    const list = document.createElement("div");
    list.role = "tablist";
    list.ariaLabel = "Format";
    list.append(...main.map((pane) => this.#makeTab(pane)));
    list.addEventListener("keydown", (event) => this.#move(event));
    const bar = document.createElement("div");
    bar.className = "format-bar";
    bar.append(list);
    if (folded.length > 0) bar.append(this.#makeChoice(folded));
    this.prepend(bar);
    const remembered = [...main, ...folded].find(({ dataset }) => dataset["format"] === recall("format"));
    this.#show(remembered ?? main[0]);
  }

  #makeTab(pane: HTMLElement): HTMLElement {
    const format = pane.dataset["format"] ?? "";
    const tab = document.createElement("button");
    tab.type = "button";
    tab.role = "tab";
    tab.id = `tab-${format}`;
    tab.textContent = pane.dataset["label"] ?? format;
    tab.setAttribute("aria-controls", `pane-${format}`);
    tab.addEventListener("click", () => this.#choose(pane));
    pane.id = `pane-${format}`;
    pane.role = "tabpanel";
    pane.setAttribute("aria-labelledby", tab.id);
    return tab;
  }

  #makeChoice(panes: readonly HTMLElement[]): HTMLElement {
    const choice = document.createElement("select");
    choice.ariaLabel = "Other format";
    choice.append(new Option("Other formats", ""));
    for (const { dataset } of panes) choice.append(new Option(dataset["label"], dataset["format"]));
    choice.addEventListener("change", () => {
      const pane = panes.find(({ dataset }) => dataset["format"] === choice.value);
      if (pane) this.#choose(pane);
    });
    return choice;
  }

  #choose(pane: HTMLElement): void {
    remember("format", pane.dataset["format"]);
    this.#show(pane);
  }

  #show(shown: HTMLElement | undefined): void {
    for (const pane of this.querySelectorAll<HTMLElement>("[data-format]")) pane.hidden = pane !== shown;
    const tabs = [...this.querySelectorAll<HTMLElement>("[role=tab]")];
    const selected = tabs.find((tab) => tab.getAttribute("aria-controls") === shown?.id);
    for (const tab of tabs) {
      tab.ariaSelected = String(tab === selected);
      tab.tabIndex = tab === (selected ?? tabs[0]) ? 0 : -1;
    }
    const choice = this.querySelector("select");
    if (choice) choice.value = selected ? "" : (shown?.dataset["format"] ?? "");
  }

  /** Arrow keys, Home and End walk along the tabs. */
  #move(event: KeyboardEvent): void {
    const tabs = [...this.querySelectorAll<HTMLElement>("[role=tab]")];
    const at = tabs.findIndex((tab) => tab === document.activeElement);
    const steps: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 };
    const to = steps[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    const tab = tabs.at(to % tabs.length);
    tab?.focus();
    tab?.click();
  }
}
