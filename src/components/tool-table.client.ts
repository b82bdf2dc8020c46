import { readView, viewQuery, type TableView } from "./table-view.ts";

/** Columns by which rows are sorted, with the place of their cells and what a cell is compared by. */
const columns = [
  { id: "name", cell: 0, text: "Tool" },
  { id: "level", cell: 1, text: "Level" },
  { id: "category", cell: 2, text: "Category" },
  { id: "tokens", cell: 5, text: "Tokens" },
] as const;

/** Words of the taxonomy, the gravest last: the table is sorted by gravity, not by letters. */
const ranks = ["low", "medium", "high", "critical", "Read", "Write", "Execute", "Destructive", "Financial"];

interface Row {
  readonly element: HTMLTableRowElement;
  /** The cells' texts, in order. */
  readonly cells: readonly string[];
  /** What the text of the filter is looked for in: name and summary, and the name without what joins its words. */
  readonly words: string;
}

/** Fewer tools are seen at a glance. */
const fewest = 6;

/**
 * `<tool-table>` around a table: filters it by text, level, category and flag and sorts it by its heads, with the view
 * in the address, so that it can be sent to others. All that it knows, it reads from the cells.
 */
export class ToolTable extends HTMLElement {
  #rows: readonly Row[] = [];
  #view: TableView = {};
  readonly #count = document.createElement("output");
  readonly #clear = document.createElement("button");

  connectedCallback(): void {
    const rows = [...this.querySelectorAll<HTMLTableRowElement>("tbody tr")];
    if (rows.length < fewest || this.querySelector(".filters")) return;
    this.#rows = rows.map(readRow);
    this.#view = readView(location.search, {
      level: this.#values(1),
      category: this.#values(2),
      flag: this.#flags(),
      sort: columns.flatMap(({ id }) => [id, `-${id}`]),
    });
    this.prepend(this.#makeFilters());
    this.#makeHeads();
    this.#show();
  }

  #values(cell: number): readonly string[] {
    const present = new Set(this.#rows.map(({ cells }) => cells[cell] ?? ""));
    return ranks.filter((word) => present.has(word)).reverse();
  }

  #flags(): readonly string[] {
    return [...new Set(this.#rows.flatMap(({ cells }) => flagsOf(cells)))].sort();
  }

  #makeFilters(): HTMLElement {
    const text = document.createElement("input");
    text.type = "search";
    text.placeholder = "Filter by name or words";
    text.ariaLabel = "Filter the tools by name or words";
    text.maxLength = 100;
    text.value = this.#view.q ?? "";
    text.addEventListener("input", () => this.#change({ q: text.value }));
    const filters = document.createElement("div");
    filters.className = "filters";
    filters.role = "group";
    filters.ariaLabel = "Filter the tools";
    this.#count.role = "status";
    this.#clear.type = "button";
    this.#clear.textContent = "Show all";
    this.#clear.addEventListener("click", () => {
      this.#view = this.#view.sort === undefined ? {} : { sort: this.#view.sort };
      text.value = "";
      for (const select of filters.querySelectorAll("select")) select.value = "";
      this.#show();
      text.focus();
    });
    filters.append(
      text,
      this.#makeSelect("level", "Level", this.#values(1)),
      this.#makeSelect("category", "Category", this.#values(2)),
      this.#makeSelect("flag", "Flag", this.#flags()),
      this.#count,
      this.#clear,
    );
    return filters;
  }

  #makeSelect(
    key: "level" | "category" | "flag",
    label: string,
    values: readonly string[],
  ): HTMLSelectElement {
    const select = document.createElement("select");
    select.ariaLabel = label;
    select.append(
      new Option(`Any ${label.toLowerCase()}`, ""),
      ...values.map((value) => new Option(value, value)),
    );
    select.value = this.#view[key] ?? "";
    select.hidden = values.length < 2;
    select.addEventListener("change", () => this.#change({ [key]: select.value }));
    return select;
  }

  #makeHeads(): void {
    const heads = [...this.querySelectorAll<HTMLElement>("thead th")];
    for (const { id, cell, text } of columns) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = text;
      button.addEventListener("click", () => {
        // The first click on a number or a rank shows what weighs most.
        const order = id === "name" ? [id, `-${id}`] : [`-${id}`, id];
        this.#change({ sort: order[this.#view.sort === order[0] ? 1 : 0] ?? id });
      });
      heads[cell]?.replaceChildren(button);
    }
  }

  #change(change: TableView): void {
    this.#view = { ...this.#view, ...change };
    this.#show();
  }

  #show(): void {
    const shown = this.#rows.filter((row) => matches(row, this.#view));
    const keep = new Set(shown);
    for (const row of this.#rows) row.element.hidden = !keep.has(row);
    const body = this.querySelector("tbody");
    body?.append(...sorted(this.#rows, this.#view.sort).map(({ element }) => element));
    this.#count.textContent =
      shown.length === this.#rows.length
        ? `${shown.length} tools`
        : `${shown.length} of ${this.#rows.length} tools`;
    this.#clear.hidden = shown.length === this.#rows.length;
    for (const { id, cell } of columns) {
      const head = this.querySelectorAll("thead th")[cell];
      const direction = { [id]: "ascending", [`-${id}`]: "descending" }[this.#view.sort ?? ""];
      if (direction) head?.setAttribute("aria-sort", direction);
      else head?.removeAttribute("aria-sort");
    }
    history.replaceState(history.state, "", `${location.pathname}${viewQuery(this.#view)}${location.hash}`);
  }
}

function readRow(element: HTMLTableRowElement): Row {
  const cells = [...element.cells].map((cell) => cell.textContent.trim().replace(/\s+/g, " "));
  const name = element.querySelector("a")?.textContent.trim() ?? "";
  const words = `${cells[0] ?? ""} ${squeeze(name)}`.toLowerCase();
  return { element, cells: [name, ...cells.slice(1)], words };
}

function flagsOf(cells: readonly string[]): readonly string[] {
  return (cells[4] ?? "").split(", ").filter((flag) => flag !== "");
}

/** `create issue`, `create_issue` and `createIssue` are the same. */
function squeeze(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function matches({ cells, words }: Row, { q = "", level, category, flag }: TableView): boolean {
  const text = q.trim().toLowerCase();
  const squeezed = squeeze(text);
  return (
    (text === "" || words.includes(text) || (squeezed !== "" && words.includes(squeezed))) &&
    (!level || cells[1] === level) &&
    (!category || cells[2] === category) &&
    (!flag || flagsOf(cells).includes(flag))
  );
}

/** The rows in the order of a view; without one, as they came. */
function sorted(rows: readonly Row[], sort: string | undefined): readonly Row[] {
  const descending = sort?.startsWith("-");
  const column = columns.find(({ id }) => id === sort?.replace("-", ""));
  if (!column) return rows;
  const { id, cell } = column;
  const compare = (a: string, b: string): number => {
    if (id === "name") return a.localeCompare(b, "en");
    if (id === "tokens") return numberOf(a) - numberOf(b);
    return ranks.indexOf(a) - ranks.indexOf(b);
  };
  return rows.toSorted((a, b) => compare(a.cells[cell] ?? "", b.cells[cell] ?? "") * (descending ? -1 : 1));
}

/** `1,234` */
function numberOf(text: string): number {
  return Number(text.replaceAll(",", ""));
}
