import {
  dayNumber,
  SEARCH_FACETS,
  UNDATED,
  type Catalogue,
  type Column,
  type Dates,
  type SearchFacet,
} from './catalogue.ts';
import type { Name } from './query.ts';
import { ADDRESS_FILTERS, firstDay, lastDay, type SearchState } from './state.ts';

/** The rows that answer a search, in order, and how many would answer under each value of each facet. */
export interface Selection {
  rows: number[];
  /** By facet, then by the value's key: the rows there would be with that value chosen and the other facets kept. */
  counts: Record<SearchFacet, Map<string, number>>;
  /** How many more there would be without a choice of dates, of those that have no date. */
  undated: number;
  /** How many of these have a value of that facet which no person has confirmed. */
  unconfirmed: Record<SearchFacet, Map<string, number>>;
}

/** The rows that match the words of a query. */
export interface TextRows {
  /** The rows that hold the query's words, by how well; undefined where there are no words. */
  scores: ReadonlyMap<number, number> | undefined;
  /** The rows that hold words to be left out. */
  excluded: ReadonlySet<number>;
}

/**
 * Filters, counts and sorts from the catalogue alone. Within a facet any value will do, across facets all must
 * hold; a facet's own choice does not narrow its own counts.
 *
 * @param names what the query names: all must hold, or none where they are excluded; any of a name's values will do
 */
export function select(
  catalogue: Catalogue,
  state: SearchState,
  { scores, excluded }: TextRows,
  names: readonly Name[],
): Selection {
  const filters = filtersOf(catalogue, state);
  const wanted = names.map((name) => ({ holds: testOf(catalogue, name), excluded: name.excluded }));
  const tallies = SEARCH_FACETS.map((facet) => new Uint32Array(catalogue.facets[facet].dictionary.length));
  const doubtful = tallies.map((tally) => new Uint32Array(tally.length));
  const columns = SEARCH_FACETS.map((facet) => catalogue.facets[facet]);
  const flags = SEARCH_FACETS.map((facet) => catalogue.unconfirmed[facet]);
  const rows: number[] = [];
  let undated = 0;
  const consider = (row: number) => {
    if (excluded.has(row) || wanted.some(({ holds, excluded }) => holds(row) === excluded)) return;
    let failed: Filter | undefined;
    for (const filter of filters) {
      if (filter.holds(row)) continue;
      if (failed) return;
      failed = filter;
    }
    if (!failed) rows.push(row);
    else if (failed.isOfDates && catalogue.from[row] === UNDATED) undated++;
    for (const [index, facet] of SEARCH_FACETS.entries()) {
      if (failed && !failed.facets.has(facet)) continue;
      const { starts, codes } = columns[index]!;
      const tally = tallies[index]!;
      for (let at = starts[row]!; at < starts[row + 1]!; at++) tally[codes[at]!]!++;
      if (flags[index]![row] === 0) continue;
      for (let at = starts[row]!; at < starts[row + 1]!; at++) doubtful[index]![codes[at]!]!++;
    }
  };
  if (scores) for (const row of scores.keys()) consider(row);
  else for (let row = 0; row < catalogue.count; row++) consider(row);
  return {
    rows: sortRows(rows, state, scores, catalogue),
    undated,
    counts: countsOf(tallies, catalogue),
    unconfirmed: countsOf(doubtful, catalogue),
  };
}

/** One facet's choice, and the facets whose counts it leaves as they are. */
interface Filter {
  facets: ReadonlySet<SearchFacet>;
  /** Whether the choice is of dates. */
  isOfDates?: true;
  holds: (row: number) => boolean;
}

function filtersOf(catalogue: Catalogue, { filters, partyOnly, from, to, added }: SearchState): Filter[] {
  const chosen = ADDRESS_FILTERS.filter((facet) => filters[facet].length > 0).map((facet): Filter => {
    const own = facet === 'country' && partyOnly ? 'party' : facet;
    return {
      facets: new Set<SearchFacet>(facet === 'country' ? ['country', 'party'] : [facet]),
      holds: hasAny(catalogue.facets[own], filters[facet]),
    };
  });
  if (added !== undefined)
    chosen.push({
      facets: new Set(),
      holds: hasAny(
        catalogue.added,
        catalogue.added.dictionary.filter((day) => day >= added),
      ),
    });
  if (from === undefined && to === undefined) return chosen;
  return [
    ...chosen,
    { facets: new Set<SearchFacet>(['year']), isOfDates: true, holds: isBetween(catalogue, from, to) },
  ];
}

/** A test whether a row matches a name in the query. */
function testOf(catalogue: Catalogue, name: Name): (row: number) => boolean {
  return name.facet === 'date'
    ? isBetween(catalogue, name.from, name.to)
    : hasAny(catalogue.facets[name.facet], name.keys);
}

/** A test whether a row has any of some values in a column. */
export function hasAny(
  { dictionary, starts, codes }: Column,
  values: readonly string[],
): (row: number) => boolean {
  const isChosen = Uint8Array.from(dictionary, (key) => (values.includes(key) ? 1 : 0));
  return (row) => {
    for (let at = starts[row]!; at < starts[row + 1]!; at++) if (isChosen[codes[at]!] === 1) return true;
    return false;
  };
}

/** Whether a row's date may lie between two dates; an undated one does not. */
export function isBetween(
  { from: first, to: last }: Dates,
  from: string | undefined,
  to: string | undefined,
): (row: number) => boolean {
  const earliest = from === undefined ? -Infinity : dayNumber(firstDay(from));
  const latest = to === undefined ? Infinity : dayNumber(lastDay(to));
  return (row) => first[row] !== UNDATED && last[row]! >= earliest && first[row]! <= latest;
}

function sortRows(
  rows: number[],
  { sort }: SearchState,
  scores: TextRows['scores'],
  { from }: Catalogue,
): number[] {
  if (sort === 'oldest') {
    const undated = (row: number) => (from[row] === UNDATED ? 1 : 0);
    return rows.sort((a, b) => undated(a) - undated(b) || b - a);
  }
  rows.sort((a, b) => a - b);
  if (sort === 'newest') return rows;
  return scores ? byScore(rows, scores) : rows;
}

/** Rows by how well they answer, the newest first of those that answer alike. */
export const byScore = (rows: number[], scores: ReadonlyMap<number, number>): number[] =>
  rows.sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || a - b);

const countsOf = (tallies: readonly Uint32Array[], { facets }: Catalogue): Selection['counts'] =>
  Object.fromEntries(
    SEARCH_FACETS.map((facet, index) => [
      facet,
      new Map(
        facets[facet].dictionary
          .map((key, place) => [key, tallies[index]?.[place] ?? 0] as const)
          .filter(([, count]) => count > 0),
      ),
    ]),
  ) as Selection['counts'];
