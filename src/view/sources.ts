import { writeDate } from "#view/dates.ts";

/** Where a fact comes from, as a page shows it. */
export interface ShownSource {
  readonly title: string;
  readonly href: string;
  /** `NVD, 10 March 2026`; empty where only the title is known. */
  readonly by: string;
}

interface Source {
  readonly title: string;
  readonly url: string;
  readonly publisher?: string | undefined;
  readonly date?: string | undefined;
}

export function listSources(sources: readonly Source[]): readonly ShownSource[] {
  return sources.map(({ title, url, publisher, date }) => ({
    title,
    href: url,
    by: [publisher, date === undefined ? undefined : writeDate(date)]
      .filter((part) => part !== undefined)
      .join(", "),
  }));
}
