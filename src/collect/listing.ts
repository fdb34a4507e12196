import { parseFeed } from 'feedsmith';
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { fromXml } from 'xast-util-from-xml';
import { statedDay } from '../source/page/stated-day.ts';

/** An address that a listing names, with the day that it states for it. */
export interface Listed {
  url: string;
  /** ISO 8601. */
  day?: string;
}

/** A link as RSS, Atom and JSON Feed write it. */
interface FeedItem {
  link?: string;
  url?: string;
  links?: { href?: string; rel?: string }[];
  pubDate?: unknown;
  published?: unknown;
  updated?: unknown;
  date_published?: unknown;
}

/**
 * The addresses in a feed: RSS, Atom or JSON Feed.
 *
 * @throws where it is none
 */
export function listFeed(text: string, base: string): Listed[] {
  const { feed } = parseFeed(text) as { feed: { items?: FeedItem[]; entries?: FeedItem[] } };
  return (feed.items ?? feed.entries ?? []).flatMap((item) => {
    const link =
      item.link ??
      item.url ??
      item.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href ??
      item.links?.[0]?.href;
    return listed(link, base, item.pubDate ?? item.published ?? item.date_published ?? item.updated);
  });
}

/**
 * The addresses in a sitemap (sitemaps.org 0.9), and the sitemaps that an index of them names.
 *
 * @throws where it is not XML
 */
export function listSitemap(text: string, base: string): { pages: Listed[]; sitemaps: string[] } {
  const pages: Listed[] = [];
  const sitemaps: string[] = [];
  visit(fromXml(text), 'element', (node) => {
    if (node.name !== 'url' && node.name !== 'sitemap') return;
    const textOf = (name: string): string => {
      const child = node.children.find((child) => child.type === 'element' && child.name === name);
      const inner = child?.type === 'element' ? child.children : [];
      return inner
        .map((part) => (part.type === 'text' || part.type === 'cdata' ? part.value : ''))
        .join('')
        .trim();
    };
    const found = listed(textOf('loc'), base, textOf('lastmod'));
    if (node.name === 'url') pages.push(...found);
    else sitemaps.push(...found.map(({ url }) => url));
  });
  return { pages, sitemaps };
}

const parser = unified().use(rehypeParse).freeze();

/** The addresses that a web page links to, each once. */
export function listLinks(html: string, base: string): Listed[] {
  const tree: Root = parser.parse(html);
  const found = new Map<string, Listed>();
  visit(tree, 'element', ({ tagName, properties }: Element) => {
    if (tagName !== 'a' || typeof properties['href'] !== 'string') return;
    for (const one of listed(properties['href'], base, undefined)) found.set(one.url, one);
  });
  return [...found.values()];
}

/** An address made whole, without its fragment; none where it is no address of the web. */
function listed(link: unknown, base: string, day: unknown): Listed[] {
  if (typeof link !== 'string' || link === '' || !URL.canParse(link, base)) return [];
  const url = new URL(link, base);
  url.hash = '';
  if (!/^https?:$/u.test(url.protocol)) return [];
  const stated = day instanceof Date ? day.toISOString() : typeof day === 'string' ? day : '';
  const iso = statedDay(stated);
  return [{ url: url.href, ...(iso && { day: iso }) }];
}
