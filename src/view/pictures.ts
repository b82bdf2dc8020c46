import { baseLevel, type Category, type Level } from "#risk/taxonomy.ts";
import { routes, siteAddress } from "#view/routes.ts";
import { site } from "#view/site.ts";

/** Folder of the pictures, below the site. */
export const pictureFolder = "og";

/** The picture of pages without a verdict. */
export const sitePicture = `${pictureFolder}/site.png`;

/** The picture of tools of a category at a level. */
export function pictureFile(category: Category, level: Level): string {
  return `${pictureFolder}/${category.toLowerCase()}-${level}.png`;
}

/** What a page's picture shows. */
export interface PictureSubject {
  readonly category: Category;
  /** Where it is absent: that at which the category starts. */
  readonly level?: Level | undefined;
}

/** The whole address of a page's picture and what it shows; absent where the site has no address or no pictures. */
export function pictureOf(
  subject: PictureSubject | undefined,
): { readonly href: string; readonly alt: string } | undefined {
  if (siteAddress === undefined || !site.pictures) return undefined;
  const { category, level } = subject ?? {};
  const shown = category && (level ?? baseLevel[category]);
  const file = category && shown ? pictureFile(category, shown) : sitePicture;
  return {
    href: new URL(routes.file(file), siteAddress).href,
    alt: category ? `${category}, ${shown}` : site.name,
  };
}
