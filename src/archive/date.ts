import edtf from 'edtf';

/** How closely an EDTF date is known: to the day, the month or the year. */
export type Precision = 'day' | 'month' | 'year';

/** One end of a date, as far as it is written. `month` is 1 to 12. */
export interface DatePoint {
  year: number;
  month?: number;
  day?: number;
}

/** An EDTF level 1 date, read. */
export interface StatementDate {
  /** The date as written. */
  edtf: string;
  /** The first day it may mean, `YYYY-MM-DD`. */
  earliest: string;
  /** The last day it may mean, `YYYY-MM-DD`. */
  latest: string;
  /** The first end, or the only one. */
  start: DatePoint;
  /** The last end of an interval. */
  end?: DatePoint;
  /** Whether it is marked `~` (or `%`): about then. */
  approximate: boolean;
  /** Whether it is marked `?` (or `%`): perhaps then. */
  uncertain: boolean;
}

/** A calendar date of EDTF level 0 or 1: four-digit year, optional month and day, `X` for unknown digits, a mark. */
const POINT = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([~?%])?$/;

/** Read dates by how they are written: a date repeats over an archive, and the parser is a slow one. */
const read = new Map<string, StatementDate | undefined>();

/**
 * Reads an EDTF date (Library of Congress, Extended Date/Time Format, level 1): a year, month or day, its
 * marks `~`, `?` and `%`, unspecified digits, and closed intervals. Seasons, times, open intervals and years
 * beyond four digits are no dates of statements and are not read.
 *
 * @returns the date, or undefined where the string is none
 */
export function parseDate(text: string): StatementDate | undefined {
  if (!read.has(text)) read.set(text, parse(text));
  return read.get(text);
}

/** Whether a string is a date that `parseDate` reads. */
export const isEdtf = (text: string): boolean => parseDate(text) !== undefined;

function parse(text: string): StatementDate | undefined {
  const ends = text.split('/').map(point);
  const [start, end] = ends;
  if (!start || ends.length > 2 || ends.includes(undefined)) return undefined;
  try {
    const { min, max } = edtf(text);
    const [earliest, latest] = [isoDay(min), isoDay(max)];
    if (earliest > latest) return undefined;
    return {
      edtf: text,
      earliest,
      latest,
      start,
      ...(end && { end }),
      approximate: /[~%]/.test(text),
      uncertain: /[?%]/.test(text),
    };
  } catch {
    return undefined;
  }
}

/** One end of a date; undefined where it is none, which the library's parser would let pass (29 February 2023). */
function point(text: string): DatePoint | undefined {
  const [, yearText, monthText, dayText] = POINT.exec(text) ?? [];
  if (!yearText) return undefined;
  const year = Number(yearText.replaceAll('X', '0'));
  if (!monthText || monthText === 'XX') return dayText && dayText !== 'XX' ? undefined : { year };
  const month = Number(monthText);
  if (month < 1 || month > 12) return undefined;
  if (!dayText || dayText === 'XX') return { year, month };
  const day = Number(dayText);
  return day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : undefined;
}

/** How many days a month has; `month` is 1 to 12. */
export const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

const isoDay = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

/** How closely one end of a date is known. */
export const precision = (end: DatePoint): Precision => (end.day ? 'day' : end.month ? 'month' : 'year');

/** The years that a date may touch, as four-digit strings. */
export function yearsOf(date: StatementDate): string[] {
  const [first, last] = [Number(date.earliest.slice(0, 4)), Number(date.latest.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index).padStart(4, '0'));
}

/** The beginning of a date for an id: `2024-09` of `2024-09~`. */
export function idPrefix(date: StatementDate | undefined): string {
  if (!date) return 'undated';
  const { year, month, day } = date.start;
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return [pad(year, 4), month && pad(month, 2), day && pad(day, 2)].filter(Boolean).join('-');
}

const FORMATS: Record<Precision, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
};

const formatters = new Map<string, Intl.DateTimeFormat>();

/** A date in words, its marks left to the interface: `4 January 2026`, `28 August – 1 September 2022`. */
export function formatDate(date: StatementDate, locale = 'en-GB'): string {
  const known = precision(date.start);
  const key = `${locale} ${known}`;
  const formatter =
    formatters.get(key) ??
    new Intl.DateTimeFormat(locale, { ...FORMATS[known], timeZone: 'UTC', calendar: 'gregory' });
  formatters.set(key, formatter);
  const at = (end: DatePoint) => new Date(Date.UTC(end.year, (end.month ?? 1) - 1, end.day ?? 1));
  return date.end ? formatter.formatRange(at(date.start), at(date.end)) : formatter.format(at(date.start));
}
