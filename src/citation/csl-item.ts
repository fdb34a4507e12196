import { confirmedFacts } from '../archive/confirmation.ts';
import { countryName, countryNameInSentence } from '../archive/country-label.ts';
import { COUNTRY_PATTERN } from '../archive/identifiers.ts';
import { parseIssuer } from '../archive/issuer.ts';
import { parseDate, type DatePoint, type StatementDate } from '../archive/date.ts';
import type { Statement, StatementData, Wording } from '../archive/statement.ts';

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
  /** The kind of statement, in English, where it is known. */
  genre?: string;
  /** The archive; of a report, who published that. */
  'container-title': string;
  /** Who published the source of a statement in its own words. */
  publisher?: string;
  /** Of a report, whose container is its publisher: the archive. */
  archive?: string;
  /** The permanent address. */
  URL: string;
  /** The language of the text, as a BCP 47 tag; left out where it is unknown. */
  language?: string;
  /** Where the source was published, and whether the date is unconfirmed. */
  note?: string;
}

/** The parts of a citation that are not in the entry. */
export interface CitationContext {
  /** The archive's name. */
  archive: string;
  /** A statement's permanent address. */
  addressOf: (id: string) => string;
  /** The label of a type of statement, in English; undefined for the type that says nothing of a text. */
  typeLabel: (type: string) => string | undefined;
  /** Whether a type says that a text is a press report and nothing else. */
  isReport: (type: string) => boolean;
  /** The name of an organization, in English. */
  organizationLabel: (slug: string) => string;
  /** The name of an office, in English. */
  officeLabel: (slug: string) => string;
}

/** The name of an issuer in English: “Ministry of Foreign Affairs of Cuba”. */
export function issuerName(
  written: string,
  { organizationLabel, officeLabel }: Pick<CitationContext, 'organizationLabel' | 'officeLabel'>,
): string {
  const { body, office } = parseIssuer(written) ?? { body: written };
  const isCountry = COUNTRY_PATTERN.test(body);
  if (!office) return isCountry ? countryName(body) : organizationLabel(body);
  return `${officeLabel(office)} of ${isCountry ? countryNameInSentence(body) : organizationLabel(body)}`;
}

/**
 * Who wrote the words of a text: the issuers of their own words, the reporter of a report. Empty when not known, and where no
 * person has confirmed who issued it: a reference cannot show a guess as one.
 */
export const authorsOf = (
  { wording, issuers, source, review }: Pick<StatementData, 'wording' | 'issuers' | 'source' | 'review'>,
  context: Pick<CitationContext, 'organizationLabel' | 'officeLabel'>,
): string[] =>
  wording === 'full' || wording === 'part'
    ? review.includes('issuers')
      ? []
      : issuers.map((issuer) => issuerName(issuer, context))
    : source.byline
      ? [source.byline]
      : [];

/**
 * The kind of a text in a citation: “Joint statement”, “Joint statement, extract”, “Report of a joint statement”. Undefined for
 * the whole words of a text whose type is not known, or that no person has confirmed: a reference cannot show a guess as one.
 */
export function genreOf(
  { type, wording }: { type?: string | undefined; wording?: Wording | undefined },
  { typeLabel, isReport }: Pick<CitationContext, 'typeLabel' | 'isReport'>,
): string | undefined {
  const label = type === undefined ? undefined : typeLabel(type);
  if (wording === 'part') return label ? `${label}, extract` : 'Extract';
  if (wording !== 'report' || (type !== undefined && isReport(type))) return label;
  if (!label) return 'Report';
  const words = /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
  return `Report of ${/^[aeiou]/iu.test(words) ? 'an' : 'a'} ${words}`;
}

/** A statement's title with its English translation, where it has one, behind it in brackets. */
export const citedTitle = ({ title, titles }: Pick<StatementData, 'title' | 'titles'>): string =>
  titles['en'] ? `${title} [${titles['en']}]` : title;

/** The date of a statement in a reference: its own, else that of its publication. EDTF. */
export const citedDate = ({
  date,
  published,
}: Pick<Partial<StatementData>, 'date' | 'published'>): string | undefined => date ?? published;

/** A statement as an item of CSL-JSON. */
export function toCslItem({ id, data }: Statement, context: CitationContext): CslItem {
  const authors = authorsOf(data, context);
  const { publisher, url } = data.source;
  const date = citedDate(data);
  const notes = [
    data.date && data.review.includes('date') ? 'Date unconfirmed' : '',
    url ? `Source: ${url}` : '',
  ].filter(Boolean);
  const isReport = data.wording === 'report';
  const confirmed = confirmedFacts(data);
  const genre = genreOf(confirmed, context);
  return {
    id,
    type: 'webpage',
    title: citedTitle(data),
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    ...(date && { issued: toCslDate(date) }),
    ...(genre && { genre }),
    ...(isReport && publisher
      ? { 'container-title': publisher, archive: context.archive }
      : { 'container-title': context.archive, ...(publisher && { publisher }) }),
    URL: context.addressOf(id),
    ...(confirmed.language && { language: confirmed.language }),
    ...(notes.length > 0 && { note: notes.join('; ') }),
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
