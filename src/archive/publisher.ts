import { fold } from './text.ts';
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

/** The publishers that are known, by what a text or its facts say of them. */
export interface PublisherRegister {
  /** By an address: the one with the longest domain, and path, that the address lies under. */
  ofAddress: (url: string) => Publisher | undefined;
  /** By its name in any language; undefined where two have it. */
  ofName: (name: string) => Publisher | undefined;
}

/** Makes the register of a vocabulary of publishers. */
export const publisherRegister = (publishers: Publishers): PublisherRegister => ({
  ofAddress: finderByAddress(publishers),
  ofName: finderByName(publishers),
});

function finderByName(publishers: Publishers): PublisherRegister['ofName'] {
  const keyOf = (name: string) => fold(name.trim()).replace(/^the /u, '');
  const byName = new Map<string, Publisher | undefined>();
  for (const publisher of Object.values(publishers))
    for (const key of new Set(Object.values(publisher.labels).map(keyOf)))
      byName.set(key, byName.has(key) ? undefined : publisher);
  return (name) => byName.get(keyOf(name));
}

function finderByAddress(publishers: Publishers): PublisherRegister['ofAddress'] {
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
