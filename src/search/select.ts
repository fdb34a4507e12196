import { dayNumber, FILTERS, type Catalogue, type Filter } from './catalogue.ts';
import type { NamedCountry } from './query.ts';
import { firstDay, lastDay, type AddressFilter, type SearchState } from './state.ts';

/** The rows that answer a search, in order, and how many would answer under each value of each facet. */
export interface Selection {
  rows: number[];
  /** By facet, then by the value's key: the rows there would be with that value chosen and the other facets kept. */
  counts: Record<Filter, Map<string, number>>;
}

/**
 * Filters, counts and sorts from the catalogue alone. Within a facet any value will do, across facets all must
 * hold; a facet's own choice does not narrow its own counts.
 *
 * @param scores the rows that hold the query's words, by how well; undefined where there are no words
 * @param named countries that the query names: all must hold, or none where they are excluded; any of a name's
 *   countries will do
 */
export function select(
  catalogue: Catalogue,
  state: SearchState,
  scores: ReadonlyMap<number, number> | undefined,
  named: readonly Pick<NamedCountry, 'codes' | 'excluded'>[],
): Selection {
  const chosen = chosenPlaces(catalogue, state);
  const { keys, rows: countriesOf } = catalogue.facets.country;
  const wanted = named.map(({ codes, excluded }) => ({
    places: codes.map((code) => keys.indexOf(code)),
    excluded,
  }));
  const isWanted = (row: number) =>
    wanted.every(
      ({ places, excluded }) => places.some((place) => countriesOf[row]?.includes(place)) !== excluded,
    );
  const from = state.from ? dayNumber(firstDay(state.from)) : undefined;
  const to = state.to ? dayNumber(lastDay(state.to)) : undefined;
  const tallies = Object.fromEntries(
    FILTERS.map((filter) => [filter, new Array<number>(catalogue.facets[filter].keys.length).fill(0)]),
  ) as Record<Filter, number[]>;
  const rows: number[] = [];
  for (let row = 0; row < catalogue.count; row++) {
    if (scores && !scores.has(row)) continue;
    if (!isWanted(row)) continue;
    const failed = FILTERS.filter((filter) => !passes(catalogue, row, filter, chosen, from, to));
    if (failed.length > 1) continue;
    if (failed.length === 0) rows.push(row);
    for (const filter of FILTERS)
      if (failed.length === 0 || failed[0] === filter)
        for (const place of new Set(catalogue.facets[filter].rows[row])) tallies[filter][place]! += 1;
  }
  return { rows: sortRows(rows, state, scores, catalogue), counts: mapValues(tallies, catalogue) };
}

type Chosen = Partial<Record<Filter, Set<number>>>;

/** The values chosen of each facet, as places; a year is chosen by `from` and `to`. */
function chosenPlaces({ facets }: Catalogue, { filters }: SearchState): Chosen {
  const chosen: Chosen = {};
  for (const [filter, values] of Object.entries(filters) as [AddressFilter, string[]][])
    if (values.length > 0)
      chosen[filter] = new Set(values.map((value) => facets[filter].keys.indexOf(value)));
  return chosen;
}

function passes(
  { facets, from: first, to: last }: Catalogue,
  row: number,
  filter: Filter,
  chosen: Chosen,
  from: number | undefined,
  to: number | undefined,
): boolean {
  if (filter === 'year') {
    if (from === undefined && to === undefined) return true;
    const [start, end] = [first[row] ?? null, last[row] ?? null];
    return (
      start !== null &&
      end !== null &&
      (from === undefined || end >= from) &&
      (to === undefined || start <= to)
    );
  }
  const places = chosen[filter];
  return !places || (facets[filter].rows[row]?.some((place) => places.has(place)) ?? false);
}

function sortRows(
  rows: number[],
  { sort }: SearchState,
  scores: ReadonlyMap<number, number> | undefined,
  { from }: Catalogue,
): number[] {
  if (sort === 'oldest') {
    const undated = (row: number) => (from[row] === null ? 1 : 0);
    return rows.sort((a, b) => undated(a) - undated(b) || b - a);
  }
  if (sort === 'newest' || !scores) return rows;
  return rows.sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || a - b);
}

function mapValues(tallies: Record<Filter, number[]>, { facets }: Catalogue): Selection['counts'] {
  return Object.fromEntries(
    FILTERS.map((filter) => [
      filter,
      new Map(
        facets[filter].keys
          .map((key, place) => [key, tallies[filter][place] ?? 0] as const)
          .filter(([, count]) => count > 0),
      ),
    ]),
  ) as Selection['counts'];
}
