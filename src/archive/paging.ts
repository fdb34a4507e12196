/** How many statements a page of a list holds. */
export const PAGE_SIZE = 50;

/** How many pages a list of so many statements has; at least one. */
export const pageCount = (length: number): number => Math.max(1, Math.ceil(length / PAGE_SIZE));

/** The numbers of a list's pages, from 1. */
export const pageNumbers = (length: number): number[] =>
  Array.from({ length: pageCount(length) }, (_, index) => index + 1);

/** The items on a page; `page` is counted from 1. */
export const pageOf = <Item>(items: readonly Item[], page: number): Item[] =>
  items.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);

/** The `[...page]` part of a page's route; the first page has none, but for `oldest` where the oldest come first. */
export const pageParam = (page: number, isOldest = false): string | undefined =>
  [...(isOldest ? ['oldest'] : []), ...(page > 1 ? [`page/${page}`] : [])].join('/') || undefined;
