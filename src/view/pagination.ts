/** How many rows a page of a list has. */
export const pageSize = 100;

/** A list's page in relation to the others. */
export interface Pagination {
  /** 1-based. */
  readonly page: number;
  readonly pages: number;
  readonly first: string;
  readonly previous?: string;
  readonly next?: string;
  readonly last: string;
}

/** How many pages a list of `count` rows has; an empty one still has a page. */
export function countPages(count: number): number {
  return Math.max(1, Math.ceil(count / pageSize));
}

/** The links of one page of a list of `count` rows. */
export function paginate(count: number, page: number, address: (page: number) => string): Pagination {
  const pages = countPages(count);
  return {
    page,
    pages,
    first: address(1),
    last: address(pages),
    ...(page > 1 ? { previous: address(page - 1) } : {}),
    ...(page < pages ? { next: address(page + 1) } : {}),
  };
}

/** The part of an address after a list's own, for each of its pages: undefined, `page/2`, `page/3`, … */
export function pageParams(
  count: number,
): readonly { readonly rest: string | undefined; readonly page: number }[] {
  return Array.from({ length: countPages(count) }, (_, index) => ({
    rest: index === 0 ? undefined : `page/${index + 1}`,
    page: index + 1,
  }));
}
