/** Both widths, each in the form that stands alone and in the form that stands in a date. */
const FORMATS = [
  { month: 'long' },
  { month: 'long', day: 'numeric' },
  { month: 'short' },
  { month: 'short', day: 'numeric' },
] as const satisfies Intl.DateTimeFormatOptions[];

/**
 * The names of a month in a language by CLDR, whole and abbreviated, without an abbreviation's full stop; empty for
 * languages that write months as numbers.
 *
 * @param month 1 to 12
 */
export function monthNames(month: number, locale: string): string[] {
  const day = new Date(Date.UTC(2001, month - 1, 15));
  const names = FORMATS.map((format) =>
    new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, { ...format, timeZone: 'UTC' })
      .formatToParts(day)
      .filter(({ type }) => type === 'month')
      .map(({ value }) => value.replace(/\.$/u, ''))
      .join(''),
  );
  return [...new Set(names)].filter((name) => /\p{L}/u.test(name));
}
