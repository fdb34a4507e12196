/** A search that a reader keeps, to see what the archive adds to it. */
export interface KeptSearch {
  /** Its address, without path: see `writeState`. */
  search: string;
  /** What it is called. */
  label: string;
  /** The day since which new statements are looked for, `YYYY-MM-DD`. */
  since: string;
}

/** Kept in the reader's browser; the archive does not learn of it. */
const KEY = 'chancery-kept-searches';

/** The searches that are kept, the last one first; none where storage is refused or holds something else. */
export function keptSearches(): KeptSearch[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isKeptSearch) : [];
  } catch {
    return [];
  }
}

/** Keeps a search from a day on, in place of one with the same address. */
export const keepSearch = (kept: KeptSearch): void =>
  write([kept, ...keptSearches().filter(({ search }) => search !== kept.search)]);

/** Keeps a search no longer. */
export const forgetSearch = (search: string): void =>
  write(keptSearches().filter((kept) => kept.search !== search));

function write(kept: readonly KeptSearch[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Where storage is refused, nothing is kept, and the page shows that.
  }
}

const isKeptSearch = (value: unknown): value is KeptSearch =>
  typeof value === 'object' &&
  value !== null &&
  ['search', 'label', 'since'].every((key) => typeof (value as Record<string, unknown>)[key] === 'string');
