/** Both widths, each in the form that stands alone and in the form that stands in a date. */
const FORMATS = [
  { month: 'long' },
  { month: 'long', day: 'numeric' },
  { month: 'short' },
  { month: 'short', day: 'numeric' },
] as const satisfies Intl.DateTimeFormatOptions[];

const formatters = new Map<string, Intl.DateTimeFormat[]>();

/** The formatters of a language: they take long to make, and each names twelve months. */
function formattersOf(locale: string): Intl.DateTimeFormat[] {
  let known = formatters.get(locale);
  if (!known)
    formatters.set(
      locale,
      (known = FORMATS.map(
        (format) => new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, { ...format, timeZone: 'UTC' }),
      )),
    );
  return known;
}

/**
 * The names of a month in a language by CLDR, whole and abbreviated, without an abbreviation's full stop; empty for
 * languages that write months as numbers.
 *
 * @param month 1 to 12
 */
export function monthNames(month: number, locale: string): string[] {
  const day = new Date(Date.UTC(2001, month - 1, 15));
  const names = formattersOf(locale).map((format) =>
    format
      .formatToParts(day)
      .filter(({ type }) => type === 'month')
      .map(({ value }) => value.replace(/\.$/u, ''))
      .join(''),
  );
  return [...new Set(names)].filter((name) => /\p{L}/u.test(name));
}
