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

/** A day of another calendar, as the searched text writes it. */
interface CalendarRule {
  pattern: RegExp;
  toDay: (match: RegExpExecArray) => CalendarDay | undefined;
}

/** The months of the Islamic calendar in Arabic, in the spellings that texts use; 1 to 12 by index + 1. */
const HIJRI_MONTHS = [
  'محرم|المحرم',
  'صفر',
  'ربيع الأول|ربيع الاول',
  'ربيع الآخر|ربيع الاخر|ربيع الثاني',
  'جمادى الأولى|جمادى الاولى|جمادي الأولى',
  'جمادى الآخرة|جمادى الاخرة|جمادى الثانية',
  'رجب',
  'شعبان',
  'رمضان',
  'شوال',
  'ذو القعدة|ذي القعدة',
  'ذو الحجة|ذي الحجة',
];

/** The months of the solar calendar of Iran in Persian (CLDR); 1 to 12 by index + 1. */
const JALALI_MONTHS = [
  'فروردین',
  'اردیبهشت',
  'خرداد',
  'تیر',
  'مرداد',
  'شهریور',
  'مهر',
  'آبان',
  'آذر',
  'دی',
  'بهمن',
  'اسفند',
];

/** Days with months in words: the day, the month, the year. */
const inWords = (months: readonly string[]): RegExp =>
  new RegExp(
    String.raw`(?<![\d/.-])(?<day>\d{1,2})\s{1,2}(?:من\s{1,2})?(?:شهر\s{1,2})?(?<month>${months.join('|')})[،,]?\s{1,2}(?:(?:من\s)?(?:عام|سنة|لعام|سال)\s{1,2})?(?<year>1[34]\d{2})(?!\d)`,
    'gu',
  );

/** Days in numbers, year first or last, with what must follow. */
const inNumbers = (behind: string): RegExp =>
  new RegExp(
    String.raw`(?<![\d/.-])(?:(?<year>1[34]\d{2})[/-](?<month>\d{1,2})[/-](?<day>\d{1,2})|(?<lastDay>\d{1,2})[/-](?<lastMonth>\d{1,2})[/-](?<lastYear>1[34]\d{2}))${behind}`,
    'gu',
  );

/** A calendar that Intl counts by, and about where one of its days lies, in Unix days. */
interface Calendar {
  format: Intl.DateTimeFormat;
  near: (day: CalendarDay) => number;
}

const calendar = (name: string, near: Calendar['near']): Calendar => ({
  format: new Intl.DateTimeFormat(`en-u-ca-${name}-nu-latn`, {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  }),
  near,
});

/** The mean length of an Islamic month in days, and the first day of the calendar (16 July 622, Julian) in Unix days. */
const [MEAN_MONTH, HIJRA] = [29.530588, -492_148];

/**
 * The calendar of Umm al-Qura, which Saudi Arabia keeps (CLDR and ICU, `islamic-umalqura`). Elsewhere months begin by
 * sight, a day earlier or later.
 */
const HIJRI = calendar(
  'islamic-umalqura',
  ({ year = 0, month, day }) => HIJRA + Math.round(((year - 1) * 12 + month - 1) * MEAN_MONTH) + day - 1,
);

const DAY = 86_400_000;

/** The year of Iran begins about 21 March, 621 years behind the common one. */
const JALALI = calendar(
  'persian',
  ({ year = 0, month, day }) => Date.UTC(year + 621, 2, 21) / DAY + Math.round((month - 1) * 30.8) + day - 1,
);

/** How far the rough place of a day may be off, in days. */
const OFF = 4;

/** A day of another calendar in the common one; undefined where no such day is. */
function toCommon({ format, near }: Calendar, wanted: CalendarDay): CalendarDay | undefined {
  const middle = near(wanted);
  for (let unixDay = middle - OFF; unixDay <= middle + OFF; unixDay++) {
    const date = new Date(unixDay * DAY);
    const parts = Object.fromEntries(
      format.formatToParts(date).map(({ type, value }) => [type, Number.parseInt(value, 10)]),
    );
    if (parts['year'] === wanted.year && parts['month'] === wanted.month && parts['day'] === wanted.day)
      return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  }
  return undefined;
}

/** A day of the Islamic calendar in the common one, by Umm al-Qura; undefined where no such day is. */
export const fromHijri = (day: CalendarDay): CalendarDay | undefined => toCommon(HIJRI, day);

/** A day of the calendar of Iran in the common one; undefined where no such day is. */
export const fromJalali = (day: CalendarDay): CalendarDay | undefined => toCommon(JALALI, day);

const reader =
  (
    months: readonly string[],
    convert: (day: CalendarDay) => CalendarDay | undefined,
  ): CalendarRule['toDay'] =>
  ({ groups = {} }) => {
    const month = groups['month'] ?? groups['lastMonth'] ?? '';
    return convert({
      year: Number(groups['year'] ?? groups['lastYear']),
      month: /^\d/u.test(month)
        ? Number(month)
        : months.findIndex((names) => names.split('|').includes(month)) + 1,
      day: Number(groups['day'] ?? groups['lastDay']),
    });
  };

const readHijri = reader(HIJRI_MONTHS, fromHijri);
const readJalali = reader(JALALI_MONTHS, fromJalali);

/** Days of the Hijra: with the letter ه behind numbers, or with the names of its months. */
const HIJRI_RULES: readonly CalendarRule[] = [
  { pattern: inNumbers(String.raw`\s?هـ?(?!\p{L})`), toDay: readHijri },
  { pattern: inWords(HIJRI_MONTHS), toDay: readHijri },
];

/** Days of Iran; numbers alone are such only in a text in Persian. */
const JALALI_RULES: readonly CalendarRule[] = [
  { pattern: inNumbers(String.raw`(?![\d/-])`), toDay: readJalali },
  { pattern: inWords(JALALI_MONTHS), toDay: readJalali },
];

/**
 * The days of other calendars that a text names, in the common one.
 *
 * @param language the base of a BCP 47 tag
 */
export const daysOfOtherCalendars = (
  text: string,
  language: string,
): { match: RegExpExecArray; day: CalendarDay | undefined; isAmbiguous: boolean }[] =>
  [
    ...HIJRI_RULES.map((rule) => ({ ...rule, isAmbiguous: true })),
    ...(language === 'fa' ? JALALI_RULES.map((rule) => ({ ...rule, isAmbiguous: false })) : []),
  ].flatMap(({ pattern, toDay, isAmbiguous }) =>
    [...text.matchAll(pattern)].map((match) => ({ match, day: toDay(match), isAmbiguous })),
  );
