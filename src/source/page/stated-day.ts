import { isEdtf, isoDay } from '../../archive/date.ts';
import { monthNames } from '../../archive/month-names.ts';

/** English names of months, by their first three letters, as machines write them. */
const MONTHS = new Map(
  Array.from({ length: 12 }, (_, index) => [
    monthNames(index + 1, 'en')[0]
      ?.slice(0, 3)
      .toLowerCase(),
    index + 1,
  ]),
);

/**
 * The day that a page's metadata state, as ISO 8601; undefined where they state none. The day is taken as written, in
 * the page's own time zone.
 */
export function statedDay(value: string): string | undefined {
  const digits =
    /(?<!\d)(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/u.exec(value) ??
    /^(\d{4})(\d{2})(\d{2})(?=T|\d{6}|$)/u.exec(value);
  if (digits) return toDay(digits[1], Number(digits[2]), digits[3]);
  const dotted = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/u.exec(value);
  if (dotted) return toDay(dotted[3], Number(dotted[2]), dotted[1]);
  const monthFirst = /\b([A-Za-z]{3})[a-z]*\.? (\d{1,2})\b[^\d](?:.*?[^\d:+-])??(\d{4})\b/u.exec(value);
  if (monthFirst) return toDay(monthFirst[3], MONTHS.get(monthFirst[1]?.toLowerCase() ?? ''), monthFirst[2]);
  const dayFirst = /\b(\d{1,2})\.? ([A-Za-z]{3})[a-z]*\.?,? (\d{4})\b/u.exec(value);
  return dayFirst ? toDay(dayFirst[3], MONTHS.get(dayFirst[2]?.toLowerCase() ?? ''), dayFirst[1]) : undefined;
}

/** Before this year there were no web pages; an earlier day in metadata is a default of some program. */
const FIRST_YEAR = 1990;

function toDay(
  year: string | undefined,
  month: number | undefined,
  day: string | undefined,
): string | undefined {
  if (!year || month === undefined || !day || Number(year) < FIRST_YEAR) return undefined;
  const iso = isoDay(Number(year), month, Number(day));
  return isEdtf(iso) ? iso : undefined;
}
