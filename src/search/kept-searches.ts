/** A search that a reader keeps, to see what the archive adds to it. */
export interface KeptSearch {
  /** Its address, without path: see `writeState`. */
  search: string;
  /** What it is called. */
  label: string;
  /** The day since which new statements are looked for, `YYYY-MM-DD`. */
  since: string;
}

/** Kept in the reader's browser, apart for each archive of an origin; the archive does not learn of it. */
const keyOf = (base: string): string => `chancery-kept-searches ${base}`;

/**
 * The searches that are kept, the last one first; none where storage is refused or holds something else.
 *
 * @param base where the archive is served
 */
export function keptSearches(base: string): KeptSearch[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(base)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isKeptSearch) : [];
  } catch {
    return [];
  }
}

/** Keeps a search from a day on, in place of one with the same address. */
export const keepSearch = (base: string, kept: KeptSearch): void =>
  write(base, [kept, ...keptSearches(base).filter(({ search }) => search !== kept.search)]);

/** Keeps a search no longer. */
export const forgetSearch = (base: string, search: string): void =>
  write(
    base,
    keptSearches(base).filter((kept) => kept.search !== search),
  );

function write(base: string, kept: readonly KeptSearch[]): void {
  try {
    localStorage.setItem(keyOf(base), JSON.stringify(kept));
  } catch {
    // Where storage is refused, nothing is kept, and the page shows that.
  }
}

const isKeptSearch = (value: unknown): value is KeptSearch =>
  typeof value === 'object' &&
  value !== null &&
  ['search', 'label', 'since'].every((key) => typeof (value as Record<string, unknown>)[key] === 'string');
