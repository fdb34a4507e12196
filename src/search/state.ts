import { parseDate } from '../archive/date.ts';

/** The facets that the address names; years are told by `from` and `to`. */
export const ADDRESS_FILTERS = [
  'country',
  'pair',
  'topic',
  'type',
  'language',
  'organization',
  'person',
  'publisher',
  'wording',
  'status',
] as const;
export type AddressFilter = (typeof ADDRESS_FILTERS)[number];

export const SORTS = ['relevance', 'newest', 'oldest'] as const;
export type Sort = (typeof SORTS)[number];

/** A search, whole: what stands in its address and nothing else. */
export interface SearchState {
  q: string;
  /** Values of each facet, any of which may hold. Countries are in capitals. */
  filters: Record<AddressFilter, string[]>;
  /** Whether a country must be a party; otherwise it may be mentioned as well. */
  partyOnly: boolean;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  from: string | undefined;
  to: string | undefined;
  /** `YYYY-MM-DD`: only what the archive took on that day or since. */
  added: string | undefined;
  /** Words of other languages that are not searched for, though the glossary has them for the query's. */
  without: string[];
  /** Undefined is the default: by relevance where there are words, else newest first. */
  sort: Sort | undefined;
  /** Whether the uses of the query's words are shown, each in its line, instead of the statements. */
  view: 'uses' | undefined;
  /** Phrases whose uses are shown beside those of the query. */
  compare: string[];
  /** Which page of the results, from 1. */
  page: number;
}

/** A query longer than this is cut: no index holds such a phrase. In UTF-16 code units. */
export const LONGEST_QUERY = 300;

/**
 * A search has at most so many filters, so that its address stays under 8,000 characters: servers and proxies refuse longer
 * ones. With a query of full length in a script of which a letter takes nine characters, that leaves some 85 each.
 */
export const MOST_FILTERS = 60;

const CALENDAR_DATE = /^\d{4}(?:-\d{2}){0,2}$/;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** So many terms of the glossary can be left out. */
const MOST_WITHOUT = 6;

/** So many phrases are compared with the query's. */
export const MOST_COMPARED = 2;

/** A phrase to compare with, or a term to leave out, has no more: the glossary's longest has 60. In UTF-16 code units. */
export const LONGEST_TERM = 80;

/** A text, cut where it is too long; never within a character. */
const cut = (text: string, longest: number): string =>
  text.length > longest ? text.slice(0, longest).replace(/[\ud800-\udbff]$/u, '') : text;

/** A search as an address can hold it: its words are cut where they are too long, and of too many the last are left out. */
export const cutState = (state: SearchState): SearchState => ({
  ...state,
  q: cut(state.q, LONGEST_QUERY),
  without: state.without.slice(0, MOST_WITHOUT).map((term) => cut(term, LONGEST_TERM)),
  compare: state.compare.slice(0, MOST_COMPARED).map((phrase) => cut(phrase, LONGEST_TERM)),
});

/** A search for nothing. */
export const emptyState = (): SearchState => ({
  q: '',
  filters: {
    country: [],
    pair: [],
    topic: [],
    type: [],
    language: [],
    organization: [],
    person: [],
    publisher: [],
    wording: [],
    status: [],
  },
  partyOnly: false,
  from: undefined,
  to: undefined,
  added: undefined,
  without: [],
  sort: undefined,
  view: undefined,
  compare: [],
  page: 1,
});

/** A search without filters and dates, its words and order kept. */
export const withoutFilters = ({ q, sort }: SearchState): SearchState => ({ ...emptyState(), q, sort });

/** Whether an address asks for filters, which only the catalogue can tell the sense of. */
export const hasFilters = (parameters: URLSearchParams): boolean =>
  [...ADDRESS_FILTERS, 'role', 'from', 'to', 'added'].some((key) => parameters.has(key));

/**
 * Reads a search from an address.
 *
 * @param known the values that the archive has of each facet
 * @returns the search, and the parts of the address that mean nothing here
 */
export function readState(
  parameters: URLSearchParams,
  known: Readonly<Record<AddressFilter, readonly string[]>>,
): { state: SearchState; ignored: string[] } {
  const state = emptyState();
  const ignored: string[] = [];
  state.q = (parameters.get('q') ?? '').replace(/\p{Cc}+/gu, ' ').trim();
  for (const filter of ADDRESS_FILTERS)
    for (const raw of new Set(parameters.getAll(filter))) {
      const lower = raw.toLowerCase();
      const sought = filter === 'pair' ? lower.split('-').sort().join('-') : lower;
      const isFull = countFilters(state) >= MOST_FILTERS;
      const value = isFull ? undefined : known[filter].find((key) => key.toLowerCase() === sought);
      if (value && !state.filters[filter].includes(value)) state.filters[filter].push(value);
      else if (!value && raw !== '') ignored.push(`${filter}=${raw}`);
    }
  const role = parameters.get('role');
  state.partyOnly = role === 'party';
  if (role && !state.partyOnly) ignored.push(`role=${role}`);
  for (const end of ['from', 'to'] as const) {
    const raw = parameters.get(end);
    if (!raw) continue;
    if (isCalendarDate(raw)) state[end] = raw;
    else ignored.push(`${end}=${raw}`);
  }
  if (!hasSoundDates(state)) {
    ignored.push(`from=${state.from}, to=${state.to}`);
    state.from = state.to = undefined;
  }
  const added = parameters.get('added');
  if (added && DAY.test(added) && isCalendarDate(added)) state.added = added;
  else if (added) ignored.push(`added=${added}`);
  state.without = [...new Set(parameters.getAll('without'))];
  const sort = parameters.get('sort');
  state.sort = SORTS.find((known) => known === sort);
  if (sort && !state.sort) ignored.push(`sort=${sort}`);
  state.view = parameters.get('view') === 'uses' ? 'uses' : undefined;
  state.compare = parameters.getAll('compare').filter(Boolean);
  const page = parameters.get('page');
  if (page && /^[1-9]\d{0,6}$/.test(page)) state.page = Number(page);
  else if (page) ignored.push(`page=${page}`);
  return { state: cutState(state), ignored };
}

/** The address of a search, without its path. */
export function writeState({
  q,
  filters,
  partyOnly,
  from,
  to,
  added,
  without,
  sort,
  view,
  compare,
  page,
}: SearchState): string {
  const parameters = new URLSearchParams();
  if (q) parameters.set('q', q);
  for (const filter of ADDRESS_FILTERS)
    for (const value of filters[filter])
      parameters.append(filter, filter === 'country' ? value.toLowerCase() : value);
  if (partyOnly) parameters.set('role', 'party');
  if (from) parameters.set('from', from);
  if (to) parameters.set('to', to);
  if (added) parameters.set('added', added);
  for (const term of without) parameters.append('without', term);
  if (sort) parameters.set('sort', sort);
  if (view) parameters.set('view', view);
  for (const phrase of compare) parameters.append('compare', phrase);
  if (page > 1) parameters.set('page', String(page));
  const query = parameters.toString();
  return query ? `?${query}` : '';
}

const isCalendarDate = (text: string): boolean => CALENDAR_DATE.test(text) && parseDate(text) !== undefined;

/** How many values are chosen of all facets together. */
export const countFilters = ({ filters }: Pick<SearchState, 'filters'>): number =>
  ADDRESS_FILTERS.reduce((count, filter) => count + filters[filter].length, 0);

/** Whether a search's dates are dates, and the first is not after the last. */
export const hasSoundDates = ({ from, to }: Pick<SearchState, 'from' | 'to'>): boolean =>
  [from, to].every((date) => date === undefined || isCalendarDate(date)) &&
  (from === undefined || to === undefined || firstDay(from) <= lastDay(to));

/** The first day of a year, month or day. */
export const firstDay = (date: string): string => parseDate(date)?.earliest ?? date;

/** The last day of a year, month or day. */
export const lastDay = (date: string): string => parseDate(date)?.latest ?? date;
