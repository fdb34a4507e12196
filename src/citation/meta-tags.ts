import { countryName } from '../archive/country-label.ts';
import type { StatementData } from '../archive/statement.ts';
import { isoDate, type CslItem } from './csl-item.ts';

/** A `<meta>` element. */
export interface MetaTag {
  name: string;
  content: string;
}

/**
 * The tags that scholarly crawlers and reference managers read from a page's head: Highwire's tags (Google Scholar's inclusion
 * guidelines; Zotero's Embedded Metadata) and Dublin Core's (DCMI, DC-HTML).
 */
export function metaTags(item: CslItem, { date, topics, countries, source }: StatementData): MetaTag[] {
  const authors = (item.author ?? []).map(({ literal }) => literal);
  const issued = item.issued?.['date-parts']?.[0];
  const tags: [name: string, content: string | undefined][] = [
    ['citation_title', item.title],
    ...authors.map((author): [string, string] => ['citation_author', author]),
    ['citation_publication_date', issued && isoDate(issued).replaceAll('-', '/')],
    ['citation_language', item.language],
    ['citation_publisher', item.publisher],
    ['citation_public_url', item.URL],
    ['DC.title', item.title],
    ...authors.map((author): [string, string] => ['DC.creator', author]),
    ['DCTERMS.created', date],
    ['DC.type', item.genre],
    ['DC.language', item.language],
    ['DC.publisher', item.publisher],
    ['DC.identifier', item.URL],
    ['DC.source', source.url],
    ...[...countries.map((code) => countryName(code, 'en')), ...topics].map((subject): [string, string] => [
      'DC.subject',
      subject,
    ]),
  ];
  return tags.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}
