import type { Fetched, FetchedPage } from './fetch.ts';
import { listFeed, listLinks, listSitemap, type Listed } from './listing.ts';
import type { CollectedSource } from './plan.ts';

/** What a listing named, and what its server takes to say later whether it has changed. */
export interface SourceListing {
  url: string;
  pages: Listed[];
  etag?: string | undefined;
  lastModified?: string | undefined;
}

/** How many sitemaps of one source are asked in a run. */
const MOST_SITEMAPS = 200;

/** The address of a source that lists others; undefined where the source names them itself. */
export const listingOf = ({ feed, sitemap, list }: CollectedSource): string | undefined =>
  feed ?? sitemap ?? list;

/**
 * Asks a source's feed, sitemaps or list for its addresses. One that has not changed lists nothing new.
 *
 * @param fail is told of a listing that cannot be fetched or read; the others go on
 */
export async function listSource(
  source: CollectedSource,
  fetch: (url: string) => Promise<Fetched>,
  fail: (url: string, reason: string) => void,
): Promise<SourceListing[]> {
  const from = listingOf(source);
  const waiting = from === undefined ? [] : [from];
  const found: SourceListing[] = [];
  const asked = new Set<string>();
  for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
    if (asked.has(url)) continue;
    if (asked.size === MOST_SITEMAPS) {
      fail(
        url,
        `it and ${waiting.length} more were not asked: ${MOST_SITEMAPS} sitemaps of a source are the most; name some of them as sources of their own`,
      );
      break;
    }
    asked.add(url);
    const fetched = await fetch(url);
    if (fetched.kind === 'unchanged') continue;
    if (fetched.kind !== 'page') {
      fail(url, fetched.reason);
      continue;
    }
    try {
      const { pages, sitemaps = [] } = read(source, fetched);
      waiting.push(...sitemaps);
      // An index of sitemaps may stay as it is while they change.
      const { etag, lastModified } = fetched;
      found.push({ url, pages, ...(sitemaps.length === 0 && { etag, lastModified }) });
    } catch (error) {
      fail(url, `it cannot be read (${(error as Error).message})`);
    }
  }
  return found;
}

function read(
  { feed, sitemap }: CollectedSource,
  { url, bytes }: FetchedPage,
): { pages: Listed[]; sitemaps?: string[] } {
  const text = Buffer.from(bytes).toString('utf8');
  if (feed !== undefined) return { pages: listFeed(text, url) };
  return sitemap === undefined ? { pages: listLinks(text, url) } : listSitemap(text, url);
}
