/** What the site remembers in the reader's browser. */
export type Remembered = "theme" | "format";

/** Reads a remembered choice; undefined where there is none or storage is closed. */
export function recall(key: Remembered): string | undefined {
  try {
    return localStorage.getItem(`toolrisk:${key}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a choice, or forgets it. Where storage is closed, the choice holds for this page. */
export function remember(key: Remembered, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(`toolrisk:${key}`);
    else localStorage.setItem(`toolrisk:${key}`, value);
  } catch {
    // Nothing to do: the page works without.
  }
}
