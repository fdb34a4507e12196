/** A day in milliseconds. */
export const DAY_MS = 86_400_000;

/** A date that spans more years than this is counted in none of them. */
export const MOST_YEARS = 20;

/** How closely an EDTF date is known: to the day, the month or the year. */
export type Precision = 'day' | 'month' | 'year';

/** One end of a date, as far as it is written. `month` is 1 to 12. */
export interface DatePoint {
  /** The first year that it may be. */
  year: number;
  /** How many years it may be, where not one: 10 of `202X`, 100 of `19XX`. */
  years?: 10 | 100;
  month?: number;
  day?: number;
}

/** An EDTF level 1 date, read. */
export interface StatementDate {
  /** The date as written. */
  edtf: string;
  /** The first day of it, `YYYY-MM-DD`. */
  earliest: string;
  /** The last day of it, `YYYY-MM-DD`. */
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

/**
 * Reads an EDTF date (Library of Congress, Extended Date/Time Format, level 1): a year, month or day, its
 * marks `~`, `?` and `%`, unspecified digits, and closed intervals. Seasons, times, open intervals and years
 * beyond four digits are not read: statements are not dated so.
 *
 * @returns the date, or undefined for any other string
 */
export function parseDate(text: string): StatementDate | undefined {
  if (!known.has(text)) known.set(text, read(text));
  return known.get(text);
}

/** Dates that were read, by their strings: sorting and listing ask for the same ones again and again. */
const known = new Map<string, StatementDate | undefined>();

function read(text: string): StatementDate | undefined {
  const [start, end, ...more] = text.split('/').map(readPoint);
  if (!start || (text.includes('/') && !end) || more.length > 0) return undefined;
  const latest = (end ?? start).latest;
  if (start.earliest > latest) return undefined;
  return {
    edtf: text,
    earliest: start.earliest,
    latest,
    start: start.point,
    ...(end && { end: end.point }),
    approximate: /[~%]/.test(text),
    uncertain: /[?%]/.test(text),
  };
}

/** Whether a string is a date that `parseDate` reads. */
export const isEdtf = (text: string): boolean => parseDate(text) !== undefined;

/** One end of a date, with its first and last day; undefined for any other string. */
function readPoint(text: string): { point: DatePoint; earliest: string; latest: string } | undefined {
  const [, yearText, monthText = 'XX', dayText = 'XX'] = POINT.exec(text) ?? [];
  if (!yearText) return undefined;
  const [first, last] = [Number(yearText.replaceAll('X', '0')), Number(yearText.replaceAll('X', '9'))];
  if (monthText === 'XX')
    return dayText === 'XX'
      ? { point: yearPoint(first, last), earliest: isoDay(first, 1, 1), latest: isoDay(last, 12, 31) }
      : undefined;
  const month = Number(monthText);
  if (month < 1 || month > 12) return undefined;
  if (dayText === 'XX')
    return {
      point: { year: first, month },
      earliest: isoDay(first, month, 1),
      latest: isoDay(last, month, daysInMonth(last, month)),
    };
  const day = Number(dayText);
  return day >= 1 && day <= daysInMonth(first, month)
    ? {
        point: { year: first, month, day },
        earliest: isoDay(first, month, day),
        latest: isoDay(last, month, day),
      }
    : undefined;
}

const yearPoint = (year: number, last: number): DatePoint =>
  last === year ? { year } : { year, years: last - year === 9 ? 10 : 100 };

/** A day as `YYYY-MM-DD`. */
export const isoDay = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;

const pad = (part: number): string => String(part).padStart(2, '0');

/** How many days a month has; `month` is 1 to 12. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** How closely one end of a date is known. */
export const precision = (end: DatePoint): Precision => (end.day ? 'day' : end.month ? 'month' : 'year');

/** The years that a date touches, as four-digit strings; none where not even the year is known. */
export function yearsOf(date: StatementDate): string[] {
  if (date.start.years || date.end?.years) return [];
  return yearRange(Number(date.earliest.slice(0, 4)), Number(date.latest.slice(0, 4)));
}

/** The years from one to another, both included, as four-digit strings. */
export const yearRange = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => String(first + index).padStart(4, '0'));

/** The beginning of a date for an id: `2024-09` of `2024-09~`. */
export function idPrefix(date: StatementDate | undefined): string {
  if (!date) return 'undated';
  return date.earliest.slice(0, { year: 4, month: 7, day: 10 }[precision(date.start)]);
}

const FORMATS: Record<Precision, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
};

const formatters = new Map<string, Intl.DateTimeFormat>();

/** A date in words; its marks of doubt are left to the interface: `4 January 2026`, `28 August – 1 September 2022`, `2020s`. */
export function formatDate({ start, end }: StatementDate, locale = 'en-GB'): string {
  if (!end) return formatPoint(start, locale);
  if (precision(start) !== precision(end) || start.years || end.years)
    return `${formatPoint(start, locale)} – ${formatPoint(end, locale)}`;
  return formatterOf(start, locale).formatRange(dayOf(start), dayOf(end));
}

const formatPoint = (point: DatePoint, locale: string): string =>
  point.years
    ? yearsInWords(point.year, point.years, locale)
    : formatterOf(point, locale).format(dayOf(point));

/** A decade or a century: `2020s` in English; elsewhere by its first and last year, which every language writes so. */
const yearsInWords = (first: number, years: number, locale: string): string =>
  locale.startsWith('en') ? `${first}s` : `${first}–${first + years - 1}`;

const dayOf = ({ year, month = 1, day = 1 }: DatePoint): Date => new Date(isoDay(year, month, day));

function formatterOf(point: DatePoint, locale: string): Intl.DateTimeFormat {
  const key = `${locale} ${precision(point)}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    const options = { ...FORMATS[precision(point)], timeZone: 'UTC', calendar: 'gregory' } as const;
    formatters.set(key, (formatter = new Intl.DateTimeFormat(locale, options)));
  }
  return formatter;
}
