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
  guid?: { value?: string; isPermaLink?: boolean };
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
      item.links?.[0]?.href ??
      (item.guid?.isPermaLink === false ? undefined : item.guid?.value);
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
    const kind = localName(node.name);
    if (kind !== 'url' && kind !== 'sitemap') return;
    const textOf = (name: string): string => {
      const child = node.children.find((child) => child.type === 'element' && localName(child.name) === name);
      const inner = child?.type === 'element' ? child.children : [];
      return inner
        .map((part) => (part.type === 'text' || part.type === 'cdata' ? part.value : ''))
        .join('')
        .trim();
    };
    const found = listed(textOf('loc'), base, textOf('lastmod'));
    if (kind === 'url') pages.push(...found);
    else sitemaps.push(...found.map(({ url }) => url));
  });
  return { pages, sitemaps };
}

/** An element's name without the prefix of its namespace. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const parser = unified().use(rehypeParse).freeze();

/** The addresses that a web page links to, each once. */
export function listLinks(html: string, base: string): Listed[] {
  const tree: Root = parser.parse(html);
  const found = new Map<string, Listed>();
  let from: string | undefined;
  visit(tree, 'element', ({ tagName, properties: { href } }: Element) => {
    if (typeof href !== 'string') return;
    // The first `base` alone counts (HTML, 4.2.3).
    if (tagName === 'base' && URL.canParse(href, base)) from ??= new URL(href, base).href;
    if (tagName !== 'a') return;
    for (const one of listed(href, from ?? base, undefined)) found.set(one.url, one);
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
