import mappings from 'cldr-core/supplemental/codeMappings.json' with { type: 'json' };
import { DAY_MS, parseDate } from '../../archive/date.ts';
import type { IngestResult } from '../ingest.ts';

/** The label of a document in a corpus. Every key but `file` may be missing. */
export interface Label {
  /** Path inside the corpus. */
  file: string;
  /** BCP 47. */
  lang?: string | undefined;
  /** When it was made or published, ISO 8601. */
  date?: string | undefined;
  /** The year of it, where no more is known. */
  year?: number | undefined;
  /** The parties, ISO 3166-1 alpha-2 or alpha-3. */
  countries?: string[] | undefined;
  /** The one country that speaks, ISO 3166-1 alpha-2 or alpha-3. */
  speaker?: string | undefined;
}

/**
 * How a value that was found compares with its label. `missing` is a value that ingest did not give: a date left
 * out, a file refused.
 */
export interface Judgement {
  field: 'language' | 'date' | 'full date' | 'year' | 'countries' | 'speaker';
  /** The label's language, else that which was found. */
  language: string;
  file: string;
  outcome: 'right' | 'wrong' | 'missing';
  /** Whether an editor is told to look at it. */
  flagged: boolean;
  expected: string;
  found: string;
}

const ALPHA_2: ReadonlyMap<string, string> = new Map(
  Object.entries(mappings.supplemental.codeMappings).flatMap(([code, names]) =>
    '_alpha3' in names && names._alpha3 ? [[names._alpha3, code] as const] : [],
  ),
);

/** A country's alpha-2 code; alpha-3 codes by CLDR's mappings, others as they are. */
const alpha2 = (code: string): string => ALPHA_2.get(code) ?? code;

/**
 * Holds what ingest made of a document against its label, field by field. For a labelled list of countries there
 * is a judgement for each of them: right where it is among the countries or mentions.
 *
 * @param text the document's text, to tell whether the labelled day is written in full in it
 */
export function judge(label: Label, result: IngestResult, text: string): Judgement[] {
  const { entry } = result;
  const language = label.lang ?? entry?.language ?? 'und';
  const flagged = (field: string) => !entry || result.review.includes(field);
  const common = { language, file: label.file };
  const compare = (
    field: Judgement['field'],
    expected: string,
    found: string | undefined,
    isRight: boolean,
    isFlagged: boolean,
  ): Judgement => ({
    ...common,
    field,
    expected,
    found: found ?? '',
    outcome: found === undefined ? 'missing' : isRight ? 'right' : 'wrong',
    flagged: isFlagged,
  });
  const judgements: Judgement[] = [];
  if (label.lang)
    judgements.push(
      compare('language', label.lang, entry?.language, entry?.language === label.lang, flagged('language')),
    );
  if (label.date) {
    const date = entry?.date;
    const judged = compare('date', label.date, date, covers(date, label.date), flagged('date'));
    judgements.push(judged);
    if (isWritten(label.date, language, text)) judgements.push({ ...judged, field: 'full date' });
  } else if (label.year) {
    const year = String(label.year);
    judgements.push(
      compare('year', year, entry?.date, entry?.date?.startsWith(year) ?? false, flagged('date')),
    );
  }
  const named = [...(entry?.countries ?? []), ...(entry?.mentions ?? [])];
  for (const country of label.countries?.map(alpha2) ?? [])
    judgements.push(
      compare('countries', country, entry && named.join(' '), named.includes(country), flagged('countries')),
    );
  if (label.speaker) {
    const first = entry?.countries?.[0];
    const speaker = alpha2(label.speaker);
    const isFlagged = flagged('countries') || flagged('scope');
    judgements.push(compare('speaker', speaker, first, first === speaker, isFlagged));
  }
  return judgements;
}

/** Whether a date says no less than a day and covers it: a span of more than two weeks covers nothing. */
function covers(edtf: string | undefined, day: string): boolean {
  const date = edtf ? parseDate(edtf) : undefined;
  if (!date) return false;
  const length = (Date.parse(date.latest) - Date.parse(date.earliest)) / DAY_MS;
  return length <= 14 && date.earliest <= day && day <= date.latest;
}

/**
 * Whether a text writes a day in full, with its year, in one of the ways that its language usually does. Made
 * from Unicode's own date formats and not from the parser of ingest, so that it can judge it.
 */
export function isWritten(day: string, language: string, text: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const at = new Date(Date.UTC(year, month - 1, date));
  // The path of a picture or page is no writing of a day.
  const plain = text
    .normalize('NFC')
    .replace(/https?:\/\/\S+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .toLowerCase();
  const two = (number: number) => String(number).padStart(2, '0');
  const inNumbers = new Set(
    ['/', '-', '.'].flatMap((mark) => [
      [year, two(month), two(date)].join(mark),
      [two(date), two(month), year].join(mark),
      [date, month, year].join(mark),
      [date, two(month), year].join(mark),
      [two(date), month, year].join(mark),
    ]),
  );
  for (const form of inNumbers)
    if (new RegExp(`(?<!\\d)${form.replaceAll('.', '\\.')}(?!\\d)`, 'u').test(plain)) return true;
  if (plain.includes(`${year}${two(month)}${two(date)}`)) return true;
  const inWords = new Set([`${year}年${month}月${date}日`, `${date} tháng ${month} năm ${year}`]);
  for (const locale of [language, 'en'])
    for (const name of ['long', 'short'] as const) {
      const options = { timeZone: 'UTC', month: name } as const;
      const parts = new Intl.DateTimeFormat(`${locale}-u-nu-latn-ca-gregory`, {
        ...options,
        day: 'numeric',
      }).formatToParts(at);
      const month = parts.find(({ type }) => type === 'month')?.value ?? '';
      for (const order of [
        `${date} ${month} ${year}`,
        `${month} ${date}, ${year}`,
        `${date} de ${month} de ${year}`,
        `${date} de ${month} del ${year}`,
      ])
        inWords.add(order.toLowerCase());
    }
  return [...inWords].some((form) => new RegExp(`(?<!\\d)${form.replaceAll('.', '\\.')}`, 'u').test(plain));
}
