/** How a table is looked at: a text that is searched for, chosen words, and the column that sorts it (`-` backwards). */
export interface TableView {
  readonly q?: string;
  readonly level?: string;
  readonly category?: string;
  readonly flag?: string;
  readonly sort?: string;
}

/** What each part of a view may be. */
export type ViewValues = Readonly<Record<"level" | "category" | "flag" | "sort", readonly string[]>>;

const longestText = 100;

/** The view that an address asks for: what is no word of the table is left out, whoever wrote the address. */
export function readView(query: string, values: ViewValues): TableView {
  const asked = new URLSearchParams(query);
  const entries = (["level", "category", "flag", "sort"] as const).flatMap((key) => {
    const value = asked.get(key) ?? "";
    return values[key].includes(value) ? [[key, value] as const] : [];
  });
  const text = (asked.get("q") ?? "").slice(0, longestText);
  return { ...(text === "" ? {} : { q: text }), ...Object.fromEntries(entries) };
}

/** The view as the end of an address: `?level=high&sort=-tokens`; empty where everything is shown as it came. */
export function viewQuery({ q, level, category, flag, sort }: TableView): string {
  const parts = Object.entries({ q, level, category, flag, sort }).filter(
    (part): part is [string, string] => part[1] !== undefined && part[1] !== "",
  );
  return parts.length === 0 ? "" : `?${new URLSearchParams(parts).toString()}`;
}
