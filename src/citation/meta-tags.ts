import { countryName } from '../archive/country-label.ts';
import type { StatementData } from '../archive/statement.ts';
import type { CslItem } from './csl-item.ts';

/** A `<meta>` element. */
export interface MetaTag {
  name: string;
  content: string;
}

/**
 * The tags of Dublin Core (DCMI, DC-HTML), which reference managers read from a page's head. Highwire's (`citation_*`) are
 * left out: by them Zotero's Embedded Metadata files every page as a journal article, and its kind and date are lost.
 */
export function metaTags(
  item: CslItem,
  { date, review, topics, countries, source }: StatementData,
): MetaTag[] {
  const authors = (item.author ?? []).map(({ literal }) => literal);
  const tags: [name: string, content: string | undefined][] = [
    ['DC.title', item.title],
    ...authors.map((author): [string, string] => ['DC.creator', author]),
    ['DCTERMS.created', review.includes('date') ? undefined : date],
    ['DC.type', item.genre],
    ['DC.language', item.language],
    ['DC.publisher', source.publisher],
    ['DC.identifier', item.URL],
    ['DC.source', source.url],
    ...[...countries.map((code) => countryName(code, 'en')), ...topics].map((subject): [string, string] => [
      'DC.subject',
      subject,
    ]),
  ];
  return tags.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}
