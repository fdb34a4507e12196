import { confirmedFacts } from '../archive/confirmation.ts';
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
 * left out: by them Zotero's Embedded Metadata files every page as a journal article, and its kind and date are lost. So are
 * facts that are not confirmed.
 */
export function metaTags(
  item: CslItem,
  data: StatementData,
  topicLabel: (slug: string) => string,
): MetaTag[] {
  const { date, topics, countries } = confirmedFacts(data);
  const authors = (item.author ?? []).map(({ literal }) => literal);
  const tags: [name: string, content: string | undefined][] = [
    ['DC.title', item.title],
    ...authors.map((author): [string, string] => ['DC.creator', author]),
    ['DCTERMS.created', date],
    ['DC.type', item.genre],
    ['DC.language', item.language],
    ['DC.publisher', data.source.publisher],
    ['DC.identifier', item.URL],
    ['DC.source', data.source.url],
    ...[...countries.map((code) => countryName(code, 'en')), ...topics.map(topicLabel)].map(
      (subject): [string, string] => ['DC.subject', subject],
    ),
  ];
  return tags.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}
