import type { PolicyData } from "#view/policy-data.ts";
import { otherFormats, serverSituations, situations, type Situation } from "./other-formats.ts";
import { recall, remember } from "./storage.client.ts";

/**
 * `<format-tabs data-policy="…">` around panes that stand one under the other: shows one of them, as tabs, with the
 * other formats in a list beside them. What the page does not print is made when it is asked for. The format that a
 * reader chooses is remembered for the whole site.
 */
export class FormatTabs extends HTMLElement {
  #panes: readonly HTMLElement[] = [];
  /** Holds what the page does not print. */
  readonly #made = document.createElement("div");
  #format = "";
  #situation: Situation = "unattended";
  /** Counts what was asked for: an answer that comes after the next question is dropped. */
  #asked = 0;

  connectedCallback(): void {
    if (this.querySelector("[role=tablist]")) return;
    this.#panes = [...this.querySelectorAll<HTMLElement>(":scope > [data-format]")];
    this.#made.className = "pane";
    this.#made.id = "pane-made";
    this.append(this.#made);
    this.prepend(this.#makeBar(), this.#makeSituation());
    const remembered = recall("format") ?? "";
    const known = [...this.#panes.map(({ dataset }) => dataset["format"]), ...otherFormats.map(([id]) => id)];
    this.#format = known.includes(remembered) ? remembered : (known[0] ?? "");
    this.#show();
  }

  #makeBar(): HTMLElement {
    const list = document.createElement("div");
    list.role = "tablist";
    list.ariaLabel = "Format";
    list.append(...this.#panes.map((pane) => this.#makeTab(pane)));
    list.addEventListener("keydown", (event) => this.#move(event));
    const others = makeSelect("Other format", [["", "Other formats"], ...otherFormats]);
    others.addEventListener("change", () =>
      this.#choose(others.value || (this.#panes[0]?.dataset["format"] ?? "")),
    );
    const bar = document.createElement("div");
    bar.className = "format-bar";
    bar.append(list, others);
    return bar;
  }

  #makeTab(pane: HTMLElement): HTMLElement {
    const format = pane.dataset["format"] ?? "";
    const tab = document.createElement("button");
    tab.type = "button";
    tab.role = "tab";
    tab.id = `tab-${format}`;
    tab.dataset["tab"] = format;
    tab.textContent = pane.dataset["label"] ?? format;
    tab.addEventListener("click", () => this.#choose(format));
    pane.id = `pane-${format}`;
    pane.role = "tabpanel";
    pane.setAttribute("aria-labelledby", tab.id);
    return tab;
  }

  #makeSituation(): HTMLElement {
    const { tools } = this.#data;
    const choice = makeSelect(
      "Who is there",
      Object.entries(tools.length > 1 ? serverSituations : situations),
    );
    choice.addEventListener("change", () => {
      this.#situation = choice.value as Situation;
      this.#show();
    });
    const label = document.createElement("label");
    label.className = "situation";
    label.append("For an agent ", choice);
    return label;
  }

  get #data(): PolicyData {
    return JSON.parse(this.dataset["policy"] ?? "") as PolicyData;
  }

  #choose(format: string): void {
    remember("format", format);
    this.#format = format;
    this.#show();
  }

  #show(): void {
    const printed = this.#panes.find(({ dataset }) => dataset["format"] === this.#format);
    const asked = ++this.#asked;
    this.#markChoice();
    if (printed && this.#situation === "unattended") return this.#reveal(printed);
    // Until the first pane is made, all that the page prints would stand one under the other.
    if (asked === 1) for (const pane of this.#panes.slice(1)) pane.hidden = true;
    this.ariaBusy = "true";
    void this.#make().then((pane) => {
      if (asked !== this.#asked) return;
      this.#made.replaceChildren(...pane.childNodes);
      this.#made.dataset["format"] = this.#format;
      this.#reveal(this.#made);
    });
  }

  async #make(): Promise<HTMLElement> {
    try {
      const { makePane } = await import("./policy-pane.client.ts");
      return await makePane(this.#data, this.#format, this.#situation);
    } catch {
      const pane = document.createElement("div");
      pane.append("This format could not be loaded. Choose it again when the site can be reached.");
      return pane;
    }
  }

  #reveal(shown: HTMLElement): void {
    for (const pane of [...this.#panes, this.#made]) pane.hidden = pane !== shown;
    const tab = this.querySelector("[role=tab][aria-selected=true]");
    tab?.setAttribute("aria-controls", shown.id);
    if (shown === this.#made && tab) {
      shown.role = "tabpanel";
      shown.setAttribute("aria-labelledby", tab.id);
    } else if (shown === this.#made) {
      shown.removeAttribute("role");
      shown.removeAttribute("aria-labelledby");
    }
    this.ariaBusy = null;
  }

  /** Marks the chosen tab; where another format is chosen, the first tab is where the keyboard enters the list. */
  #markChoice(): void {
    const tabs = [...this.querySelectorAll<HTMLElement>("[role=tab]")];
    const selected = tabs.find(({ dataset }) => dataset["tab"] === this.#format);
    for (const tab of tabs) {
      tab.ariaSelected = String(tab === selected);
      tab.tabIndex = tab === (selected ?? tabs[0]) ? 0 : -1;
      if (tab !== selected) tab.removeAttribute("aria-controls");
    }
    const others = this.querySelector<HTMLSelectElement>(".format-bar select");
    if (others) others.value = selected ? "" : this.#format;
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

function makeSelect(
  label: string,
  options: readonly (readonly [value: string, text: string])[],
): HTMLSelectElement {
  const select = document.createElement("select");
  select.ariaLabel = label;
  select.append(...options.map(([value, text]) => new Option(text, value)));
  return select;
}
