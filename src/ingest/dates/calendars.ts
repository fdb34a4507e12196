import type { CalendarDay } from './months.ts';

/** The year before the first of each era by which Japan counts, and of the Republic of China. */
const BEFORE_ERA: Readonly<Record<string, number>> = {
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
  民国: 1911,
  民國: 1911,
};

/** A pattern of the eras' names. */
export const ERA = Object.keys(BEFORE_ERA).join('|');

/** A year of an era in the common calendar; 元 is the first. Undefined for an unknown era. */
export function yearOfEra(era: string, year: string): number | undefined {
  const before = BEFORE_ERA[era];
  return before === undefined ? undefined : before + (year === '元' ? 1 : Number(year));
}

/** A day of the Islamic calendar in numbers, year first or last, which the letter ه for “of the Hijra” marks. */
export const HIJRI_DAY =
  /(?<![\d/.-])(?:(?<year>1[34]\d{2})[/-](?<month>\d{1,2})[/-](?<day>\d{1,2})|(?<lastDay>\d{1,2})[/-](?<lastMonth>\d{1,2})[/-](?<lastYear>1[34]\d{2}))\s?هـ?(?!\p{L})/gu;

const UMM_AL_QURA = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

/** The mean length of an Islamic month in days, and the first day of the calendar (16 July 622, Julian) in Unix days. */
const [MEAN_MONTH, HIJRA] = [29.530588, -492_148];

const DAY = 86_400_000;

/**
 * A day of the Islamic calendar in the common one, by the calendar of Umm al-Qura, which Saudi Arabia keeps (CLDR and
 * ICU, `islamic-umalqura`). Elsewhere months begin by sight, a day earlier or later. Undefined where no such day is.
 */
export function fromHijri({ year = 0, month, day }: CalendarDay): CalendarDay | undefined {
  const near = HIJRA + Math.round(((year - 1) * 12 + month - 1) * MEAN_MONTH) + day - 1;
  for (let unixDay = near - 4; unixDay <= near + 4; unixDay++) {
    const date = new Date(unixDay * DAY);
    const parts = Object.fromEntries(
      UMM_AL_QURA.formatToParts(date).map(({ type, value }) => [type, Number.parseInt(value, 10)]),
    );
    if (parts['year'] === year && parts['month'] === month && parts['day'] === day)
      return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  }
  return undefined;
}

/** Reads a match of HIJRI_DAY. */
export function hijriDay({ groups = {} }: RegExpExecArray): CalendarDay | undefined {
  return fromHijri({
    year: Number(groups['year'] ?? groups['lastYear']),
    month: Number(groups['month'] ?? groups['lastMonth']),
    day: Number(groups['day'] ?? groups['lastDay']),
  });
}
