import { confirmedFacts } from '../archive/confirmation.ts';
import { countryName } from '../archive/country-label.ts';
import { parseDate } from '../archive/date.ts';
import type { StatementData } from '../archive/statement.ts';
import type { CslItem } from './csl-item.ts';

/** A statement, for search engines, and the addresses of everything it is related to. */
export interface LinkedContext {
  item: CslItem;
  data: StatementData;
  /** The label of a topic. */
  topicLabel: (slug: string) => string;
  /** The permanent address of a country's list. */
  countryAddress: (code: string) => string;
  /** Of a translation: the address of its original. */
  original: string | undefined;
  /** The name of the archive. */
  archive: string;
  /** Where the source lies as it was received. */
  sourceAddress: string;
}

/**
 * A statement in schema.org's terms. Facts that are not confirmed are left out; a date that is doubtful or no single ISO 8601 date is given as what it covers, in
 * EDTF, and none as a day of publication but that.
 */
export function linkedData({
  item,
  data,
  topicLabel,
  countryAddress,
  original,
  archive,
  sourceAddress,
}: LinkedContext) {
  const confirmed = confirmedFacts(data);
  const date = confirmed.date ? parseDate(confirmed.date) : undefined;
  const exact = date && !date.end && !date.start.years && !date.approximate && !date.uncertain;
  const isOwn = data.wording === 'full' || data.wording === 'part';
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
    ...(item.genre && { genre: item.genre }),
    ...(confirmed.language && { inLanguage: confirmed.language }),
    ...(isOwn &&
      item.author && {
        author: item.author.map(({ literal }) => ({ '@type': 'Organization', name: literal })),
      }),
    // Who a byline names may be a person or an agency.
    ...(!isOwn && item.author && { creditText: item.author.map(({ literal }) => literal).join(', ') }),
    ...(data.numbers.length > 0 && { identifier: data.numbers }),
    ...(data.published && !data.review.includes('published') && { datePublished: data.published }),
    ...(date && (exact ? { dateCreated: date.edtf } : { temporalCoverage: date.edtf })),
    ...(data.source.publisher && { publisher: { '@type': 'Organization', name: data.source.publisher } }),
    about: [
      ...confirmed.countries.map(country),
      ...confirmed.topics.map((slug) => ({ '@type': 'DefinedTerm', name: topicLabel(slug), termCode: slug })),
    ],
    ...(confirmed.mentions.length > 0 && { mentions: confirmed.mentions.map(country) }),
    ...(data.rights && { copyrightNotice: data.rights }),
    isBasedOn: data.source.url ?? sourceAddress,
    ...(original && { translationOfWork: { '@id': original } }),
    holdingArchive: { '@type': 'ArchiveOrganization', name: archive },
  };
}
