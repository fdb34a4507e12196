import { countryName } from '../country-label.ts';
import { parseDate } from '../date.ts';
import type { StatementData } from '../statement.ts';
import type { CslItem } from './item.ts';
import { isoDate } from './ris.ts';

/** A `<meta>` element. */
export interface MetaTag {
  name: string;
  content: string;
}

/**
 * What scholarly crawlers and reference managers read from a page's head: Highwire's tags (Google Scholar's inclusion
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

/** What a statement is, for search engines, and what it is related to by its address. */
export interface LinkedContext {
  item: CslItem;
  data: StatementData;
  /** What topics are called. */
  topicLabel: (slug: string) => string;
  /** The permanent address of a country's list. */
  countryAddress: (code: string) => string;
  /** Of a translation: the address of its original. */
  original: string | undefined;
  /** Where the source lies as it was received. */
  sourceAddress: string;
}

/**
 * A statement in schema.org's terms. A date that is doubtful or no single ISO 8601 date is given as what it covers, in
 * EDTF, and never as a day of publication.
 */
export function linkedData({
  item,
  data,
  topicLabel,
  countryAddress,
  original,
  sourceAddress,
}: LinkedContext) {
  const date = data.date ? parseDate(data.date) : undefined;
  const exact = date && !date.end && !date.start.years && !date.approximate && !date.uncertain;
  const country = (code: string) => ({
    '@type': 'Country',
    name: countryName(code, 'en'),
    identifier: code,
    url: countryAddress(code),
  });
  return {
    '@context': 'https://schema.org',
    '@type': ['Article', 'ArchiveComponent'],
    '@id': item.URL,
    url: item.URL,
    headline: data.title,
    ...(data.titles['en'] && { alternativeHeadline: data.titles['en'] }),
    genre: item.genre,
    ...(data.language !== 'und' && { inLanguage: data.language }),
    ...(item.author && {
      author: item.author.map(({ literal }) => ({ '@type': 'GovernmentOrganization', name: literal })),
    }),
    ...(date && (exact ? { datePublished: date.edtf } : { temporalCoverage: date.edtf })),
    ...(item.publisher && { publisher: { '@type': 'Organization', name: item.publisher } }),
    about: [
      ...data.countries.map(country),
      ...data.topics.map((slug) => ({ '@type': 'DefinedTerm', name: topicLabel(slug), termCode: slug })),
    ],
    ...(data.mentions.length > 0 && { mentions: data.mentions.map(country) }),
    isBasedOn: data.source.url ?? sourceAddress,
    ...(original && { translationOfWork: { '@id': original } }),
    holdingArchive: { '@type': 'ArchiveOrganization', name: item['container-title'] },
  };
}
