import type { Json } from "#lib/json.ts";
import type { PictureSubject } from "#view/pictures.ts";
import { visibleText, clip } from "#lib/safe-text.ts";

/** A step of the way from the home page to this one. */
export interface Crumb {
  readonly text: string;
  /** Absent for the page itself. */
  readonly href?: string;
  /** True where the text comes from the catalogue. */
  readonly foreign?: boolean;
}

/** What every page has. */
export interface Page {
  /** For the tab and for search engines, without the site's name; at most some 70 characters. */
  readonly title: string;
  /** For search engines; at most some 160 characters. */
  readonly description: string;
  /** The page's own address, below the base. */
  readonly path: string;
  readonly crumbs: readonly Crumb[];
  /** What its picture shows, where it is of a category. */
  readonly picture?: PictureSubject;
  /** JSON-LD, where the page has any. */
  readonly data?: Json;
}

/** A page's title and description, without invisible characters and not longer than is shown. */
export function headWords(title: string, description: string): Pick<Page, "title" | "description"> {
  return {
    title: clip(visibleText(title), 90),
    // Two spaces, a line break: most white space is one space, and stays.
    description: clip(visibleText(description).replace(/\s{2,}|[^\S ]/g, " "), 200),
  };
}
