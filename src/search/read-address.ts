import type { Catalogue } from './catalogue.ts';
import { ADDRESS_FILTERS, hasFilters, readState, type AddressFilter } from './state.ts';

/**
 * Reads the search in the page's address. Which filters mean something only the catalogue tells, which is loaded where there
 * are any.
 *
 * @returns the search, and the parts of the address that mean nothing here
 */
export async function readAddress(
  catalogue: () => Promise<Catalogue>,
): Promise<ReturnType<typeof readState>> {
  const parameters = new URLSearchParams(location.search);
  const facets = hasFilters(parameters) ? (await catalogue()).facets : undefined;
  const known = Object.fromEntries(
    ADDRESS_FILTERS.map((filter) => [filter, facets?.[filter].dictionary ?? []]),
  ) as Record<AddressFilter, readonly string[]>;
  return readState(parameters, known);
}
