import type { Publisher, Publishers } from './vocabulary.ts';

/** Kinds of publishers that speak for their country: what they publish is theirs. */
export const OFFICIAL_KINDS: ReadonlySet<Publisher['kind']> = new Set([
  'foreign-ministry',
  'presidency',
  'government',
  'ministry',
  'mission',
]);

/** Kinds of publishers that report what others say. */
export const PRESS_KINDS: ReadonlySet<Publisher['kind']> = new Set([
  'news-agency',
  'newspaper',
  'broadcaster',
  'news-site',
]);

/** Finds a publisher by an address: the one with the longest domain, and path, that the address lies under. */
export function publisherFinder(publishers: Publishers): (url: string) => Publisher | undefined {
  const byDomain = new Map<string, Publisher>();
  for (const publisher of Object.values(publishers))
    for (const domain of publisher.domains) byDomain.set(domain.toLowerCase(), publisher);
  return (url) => {
    if (!URL.canParse(url)) return undefined;
    const { hostname, pathname } = new URL(url.toLowerCase());
    const path = pathname.split('/').filter(Boolean);
    const labels = hostname.replace(/^www\d?\./u, '').split('.');
    for (let first = 0; first < labels.length - 1; first++) {
      const host = labels.slice(first).join('.');
      for (let depth = path.length; depth >= 0; depth--) {
        const found = byDomain.get([host, ...path.slice(0, depth)].join('/'));
        if (found) return found;
      }
    }
    return undefined;
  };
}

/** A publisher's name in a language, else in English. */
export const publisherName = ({ labels }: Publisher, language: string): string =>
  labels[language] ?? labels[language.split('-')[0] ?? ''] ?? labels['en'] ?? '';
