import type { Journal } from './journal.ts';
import { listingOf, type SourceListing } from './list-source.ts';
import type { Listed } from './listing.ts';
import type { CollectedSource } from './plan.ts';

const DAY = 86_400_000;

/** By what addresses are chosen, beside their source. */
export interface Choice {
  journal: Journal;
  /** The present time. */
  now: Date;
  /** Only what listings date on this day or later, ISO 8601; what they do not date counts. */
  since?: string | undefined;
}

/**
 * The addresses of a source that are to be asked: those listed that are new, and those known that are due again, as long as they
 * match the source's pattern. One that comes twice is given twice.
 */
export function* chooseAddresses(
  source: CollectedSource,
  listings: readonly SourceListing[],
  { journal, now, since }: Choice,
): Generator<string> {
  const links = source.links === undefined ? undefined : new RegExp(source.links, 'u');
  const from = listingOf(source);
  // A source without a listing names all of its addresses itself.
  const known =
    from === undefined
      ? []
      : [...journal.visits()].filter((visit) => visit.from === from && visit.outcome !== 'listing');
  const listed: Listed[] = [
    ...(source.addresses ?? []).map((url) => ({ url })),
    ...listings.flatMap(({ pages }) => pages),
  ];
  const isDue = (url: string) => {
    const last = journal.last(url);
    if (!last || last.outcome === 'failed') return true;
    return now.getTime() - Date.parse(last.asked) >= source.again * DAY;
  };
  for (const { url, day } of [...listed, ...known.map((visit): Listed => ({ url: visit.url }))]) {
    if (links && !links.test(url)) continue;
    if (since !== undefined && day !== undefined && day < since) continue;
    if (isDue(url)) yield url;
  }
}
