import { countryName } from '../archive/country-label.ts';
import { parseDate, type DatePoint, type StatementDate } from '../archive/date.ts';
import type { Statement, StatementData } from '../archive/statement.ts';

/** A date of a CSL item: one or two dates of one to three numbers each, or words where it is no date. */
export interface CslDate {
  'date-parts'?: number[][];
  /** Whether it is about then, or perhaps then: CSL has one mark for both. */
  circa?: true;
  literal?: string;
}

/** A statement as an item of CSL-JSON (Citation Style Language 1.0.2, csl-data.json), of which every citation is made. */
export interface CslItem {
  id: string;
  type: 'webpage';
  /** The title as the source has it, its translation behind it in brackets. */
  title: string;
  author?: { literal: string }[];
  issued?: CslDate;
  /** The kind of statement, in English. */
  genre: string;
  /** The archive. */
  'container-title': string;
  /** Who published the source. */
  publisher?: string;
  /** The permanent address. */
  URL: string;
  /** The language of the text, as a BCP 47 tag; left out where it is unknown. */
  language?: string;
  /** Where the source was published. */
  note?: string;
}

/** The parts of a citation that are not in the entry. */
export interface CitationContext {
  /** The archive's name. */
  archive: string;
  /** A statement's permanent address. */
  addressOf: (id: string) => string;
  /** The label of a type of statement, in English. */
  typeLabel: (type: string) => string;
  /** Whether statements of a type are issued by all of their parties. */
  isJoint: (type: string) => boolean;
  /** The name of an organization, in English. */
  organizationLabel: (slug: string) => string;
}

/**
 * Who issued a statement: as its entry says, else all parties to a joint one, else the first party, else the first
 * organization. Country codes and slugs of organizations.
 */
export function issuersOf(
  { issuers, countries, organizations, type }: StatementData,
  isJoint: CitationContext['isJoint'],
): string[] {
  if (issuers.length > 0) return issuers;
  const parties = isJoint(type) ? countries : countries.slice(0, 1);
  return parties.length > 0 ? parties : organizations.slice(0, 1);
}

/** The name of an issuer in English. */
export const issuerName = (
  issuer: string,
  { organizationLabel }: Pick<CitationContext, 'organizationLabel'>,
) => (/^[A-Z]{2}$/.test(issuer) ? countryName(issuer, 'en') : organizationLabel(issuer));

/** A statement's title with its English translation, where it has one, behind it in brackets. */
export const citedTitle = ({ title, titles }: Pick<StatementData, 'title' | 'titles'>): string =>
  titles['en'] ? `${title} [${titles['en']}]` : title;

/** A statement as an item of CSL-JSON. */
export function toCslItem({ id, data }: Statement, context: CitationContext): CslItem {
  const issuers = issuersOf(data, context.isJoint);
  const { publisher, url } = data.source;
  const date = data.date ?? data.published;
  return {
    id,
    type: 'webpage',
    title: citedTitle(data),
    ...(issuers.length > 0 && {
      author: issuers.map((issuer) => ({ literal: issuerName(issuer, context) })),
    }),
    ...(date && { issued: toCslDate(date) }),
    genre: context.typeLabel(data.type),
    'container-title': context.archive,
    ...(publisher && { publisher }),
    URL: context.addressOf(id),
    ...(data.language !== 'und' && { language: data.language }),
    ...(url && { note: `Source: ${url}` }),
  };
}

/** An EDTF date as CSL has dates; a decade or a century, which no number of CSL's can say, in words. */
export function toCslDate(edtf: string): CslDate {
  const date = parseDate(edtf);
  if (!date) return { literal: edtf };
  const ends = endsOf(date);
  if (ends.some(({ years }) => years)) return { literal: ends.map(pointWords).join('–') };
  return {
    'date-parts': ends.map(({ year, month, day }) => [year, month, day].filter((part) => part !== undefined)),
    ...((date.approximate || date.uncertain) && { circa: true }),
  };
}

const endsOf = ({ start, end }: StatementDate): DatePoint[] => (end ? [start, end] : [start]);

const pointWords = ({ year, years }: DatePoint): string => (years ? `${year}s` : String(year));

/** The parts of a date as ISO 8601 writes them. */
export const isoDate = (parts: readonly number[]): string =>
  parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
