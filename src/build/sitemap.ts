import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, type Transform } from 'node:stream';
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import type { Content } from '../site/content.ts';

/** How many addresses one sitemap names; the protocol allows 50,000 (sitemaps.org). */
const LARGEST = 45_000;

/** Only days are known, and no page has pictures, videos or news to name. */
const OPTIONS = {
  lastmodDateOnly: true,
  xmlns: { news: false, xhtml: false, image: false, video: false },
};

/** A whole date; of others it is not known what day they mean. */
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

const STATEMENT = /(?:^|\/)statements\/([^/]+)\/$/u;

/** The page for a reader without a connection, in any language. */
const OFFLINE = /^(?:[a-z]{2}\/)?offline\/$/u;

/**
 * Writes the sitemap of a site: all pages but those of former ids, which only redirect, and the one without a connection. A
 * statement's page tells when the archive took it, or last saw its source change.
 *
 * @param address where the site is served, with a slash at the end
 * @param files the paths of the site's files, with a slash before
 * @returns the paths of the sitemap's own
 */
export async function writeSitemap(
  root: string,
  address: string,
  files: readonly string[],
  { archive }: Content,
): Promise<string[]> {
  const former = new Set(archive.statements.flatMap(({ data }) => data.aliases));
  const isPresent = (page: string) =>
    !OFFLINE.test(page) && !page.split('/').some((part) => former.has(part));
  const pages = files
    .filter((file) => file.endsWith('/index.html'))
    .map((file) => file.slice(1, -'index.html'.length))
    .filter(isPresent)
    .sort();
  const items = pages.map((page) => {
    const changed = changedOn(archive.byId.get(STATEMENT.exec(page)?.[1] ?? '')?.data);
    return { url: new URL(page, address).href, ...(changed !== undefined && { lastmod: changed }) };
  });
  const maps = Array.from({ length: Math.ceil(items.length / LARGEST) }, (_, number) => ({
    name: `sitemap-${number}.xml`,
    items: items.slice(number * LARGEST, (number + 1) * LARGEST),
  }));
  const write = async (name: string, content: Transform, from: readonly object[]) =>
    writeFileSync(join(root, name), await streamToPromise(Readable.from(from).pipe(content)));
  for (const { name, items } of maps) await write(name, new SitemapStream(OPTIONS), items);
  const index = maps.map(({ name }) => ({ url: new URL(name, address).href }));
  await write('sitemap-index.xml', new SitemapIndexStream(), index);
  return ['sitemap-index.xml', ...maps.map(({ name }) => name)].map((name) => `/${name}`);
}

/** The day on which the archive took a statement, or last took a changed text of its source. */
const changedOn = (data: Content['archive']['statements'][number]['data'] | undefined): string | undefined =>
  [data?.captures.at(-1)?.retrieved, data?.added].find((date) => date !== undefined && DAY.test(date));
