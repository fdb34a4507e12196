import { daysInMonth } from '../../archive/date.ts';
import { withPlainDigits } from '../../archive/digits.ts';
import type { Span } from '../../archive/span.ts';
import { daysOfOtherCalendars, ERA, yearOfEra } from './calendars.ts';
import { monthsOf, type CalendarDay } from './months.ts';
import { spelledDays } from './spelled-days.ts';

/** A day, or a span of days, named in a text; of a span, `year`, `month` and `day` are its last day. */
export interface NamedDay extends Span, CalendarDay {
  text: string;
  /** The first day of a span. */
  from?: CalendarDay;
  /** Whether the digits could be read as another day: 5/6/2024 in English. */
  isAmbiguous: boolean;
}

const DAY = String.raw`\d{1,2}(?!\d)`;
const ORDINAL = String.raw`(?:\s?(?:st|nd|rd|th)\b|er\b|[º°ª]|\.(?!\d)|-?(?:го|ого|е)(?!\p{L}))?["”»]?`;
const TO = String.raw`\s{0,2}(?:[-–—~]|\b(?:to|and|until|through|al|hasta|y|e|a|au|et|sampai|hingga|dan|s\.d\.|bis|und)\b|đến|tới|по|и|до|إلى|حتى|و|至|到)\s{0,2}`;
const OF = String.raw`(?:(?:day\s+of|of|de|del|bulan|من|شهر)\s{1,2})?`;
const IN_YEAR = String.raw`[\s,.]{0,3}(?:(?:of|de|del|in|năm|tahun|года?|عام|سنة|لعام|พ\.?\s?ศ\.?|ค\.?\s?ศ\.?)\s{1,2})?\[?(?<year>\d{4})(?!\d)`;

/** Numbered months: Vietnamese spells them out or sets slashes, hyphens or dots between. */
const VIETNAMESE_DAY = new RegExp(
  String.raw`(?<![\d/.,-])(?:(?<first>${DAY})(?:\s{0,2}(?:tháng\s{0,2}|[/.])(?<firstMonth>${DAY}))?(?:${TO})(?:ngày\s{1,2}|mùng\s{1,2})?)?(?<day>${DAY})\s{0,2}tháng\s{0,2}(?<month>${DAY})(?:\s{0,2}(?:năm\s{0,2}|[,/-]\s?)?(?<year>\d{4})(?!\d))?`,
  'giu',
);

const CHINESE_NUMBER = String.raw`(?:\d{1,2}|[一二三四五六七八九十廿卅]{1,3})`;
const EAST_ASIAN_DAY = new RegExp(
  String.raw`(?:(?:(?<era>${ERA})\s?(?<eraYear>\d{1,3}|元)|(?<year>(?<!\d)\d{3,4}|[〇○零一二三四五六七八九]{4}))\s?[年년]\s?)?(?<!\d)(?<month>${CHINESE_NUMBER})\s?[月월]\s?(?<day>${CHINESE_NUMBER})\s?[日号號일]?(?:\s?(?:至|到|—|－|-|～|~|부터)\s?(?:(?<lastMonth>${CHINESE_NUMBER})[月월]\s?)?(?<last>${CHINESE_NUMBER})\s?[日号號일])?`,
  'gu',
);

const YEAR_FIRST =
  /(?<![\d/.-])(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?![\d/-])/gu;
/** A code of goods in a tariff, as of the Harmonized System: `2009.12.25` may be one, where `2009.89.70` stands in the text too. */
const CODE = /(?<![\d.])\d{4}\.(?:\d{2})\.(\d{2})(?![\d.])/gu;

/** Eight digits in brackets or on a line of their own, as Chinese bulletins and file names are dated. */
const COMPACT = /(?:[(（]|^)(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:[)）]|$)/gmu;
const DAY_FIRST =
  /(?<![\d/.,-])(?:(?<first>\d{1,2})(?:[/.-](?<firstMonth>\d{1,2})(?:[/.-](?<firstYear>\d{4}))?)?\s{0,2}(?:-|–|—|đến|tới)\s{0,2}(?:ngày\s)?)?(?<day>\d{1,2})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<year>\d{4}|\d{2})(?![\d/]|[.,-]\d)/gu;
/** Months in Roman numerals, as in Central Europe and Latin America: `12.IV.2005`. */
const ROMAN_MONTH =
  /(?<![\d/.,-]|\p{L})(?<day>\d{1,2})(?:[.\s]{1,2}|[/-])(?<month>I{1,3}|IV|VI{0,3}|IX|XI{0,2})(?:[.\s]{1,2}|[/-])(?<year>(?:19|20)\d{2})(?!\d)/gu;
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
/** The month, 1 to 12, of a Roman numeral. */
const romanMonth = (name: string): number | undefined => ROMAN.indexOf(name) + 1 || undefined;

/** Two numbers are a day only where the words before, or brackets around, say so: 1/2 may be a half. */
const DAY_AND_MONTH =
  /(?<=(?:ngày|sáng|chiều|tối|trưa|đêm|hôm|từ|mùng|hari|tanggal|tgl|el|le|el día)\s{1,2}(?:\d{1,2}(?:[/.-]\d{1,2})?\s{0,2}(?:-|–|đến|đến ngày)\s{0,2})?|thứ \p{L}{2,4}[ ,]{1,2}|[(（])(?:(?<first>\d{1,2})(?:[/.-](?<firstMonth>\d{1,2}))?\s{0,2}(?:-|–|đến|tới)\s{0,2}(?:ngày\s)?)?(?<day>\d{1,2})(?<mark>[/.-])(?<month>\d{1,2})(?![\d/%]|[.,-]\d)/giu;

/** The patterns by which a language names days; made once. */
const patterns = new Map<string, RegExp[]>();

function patternsOf(language: string): RegExp[] {
  let made = patterns.get(language);
  if (made) return made;
  const months = [monthsOf(language)?.pattern, monthsOf('en')?.pattern].filter(Boolean).join('|');
  // Arabic often gives both its names of a month.
  const month = String.raw`(?<month>${months})(?!\p{L}|\p{M})\.?(?:\s?/\s?(?:${months}))?`;
  const edge = String.raw`(?<![\d/.,:-]|\p{L})`;
  made = [
    new RegExp(
      String.raw`${edge}(?:(?<first>${DAY})${ORDINAL}(?:\s{1,2}${OF}(?<firstMonth>${months})(?!\p{L}))?(?:[\s,]{1,2}(?:de\s)?(?<firstYear>\d{4}))?${TO}(?:the\s|le\s|el\s)?)?(?<day>${DAY})${ORDINAL}[\s,]{0,2}${OF}${month}(?:${IN_YEAR})?`,
      'giu',
    ),
    new RegExp(
      String.raw`(?<!\p{L}|\p{M})${month}\s{0,2}(?:the\s)?(?<day>${DAY})${ORDINAL}(?:${TO}(?:(?<lastMonth>${months})\s)?(?<last>${DAY})${ORDINAL})?(?:${IN_YEAR})?`,
      'giu',
    ),
    EAST_ASIAN_DAY,
    YEAR_FIRST,
    COMPACT,
    DAY_FIRST,
    ROMAN_MONTH,
  ];
  if (language === 'vi') made.unshift(VIETNAMESE_DAY);
  if (['vi', 'id', 'ms', 'es', 'fr'].includes(language)) made.push(DAY_AND_MONTH);
  patterns.set(language, made);
  return made;
}

/**
 * All days that a text names, in words or numbers, with or without a year, from left to right. Each pattern
 * takes one pass and looks no further than a few words, so the time is linear in the text.
 *
 * @param language BCP 47; months are read in it and in English
 */
export function findDays(text: string, language: string): NamedDay[] {
  const [base = 'und'] = language.split('-');
  const plain = withPlainDigits(text);
  const found: NamedDay[] = [];
  const hasCharacters = /[月월]/u.test(plain);
  const hasCodes = [...plain.matchAll(CODE)].some(
    ([code, last]) => Number(last) > 31 || Number(code.slice(5, 7)) > 12,
  );
  for (const pattern of patternsOf(base)) {
    if (pattern === EAST_ASIAN_DAY && !hasCharacters) continue;
    for (const match of plain.matchAll(pattern)) {
      if (hasCodes && pattern === YEAR_FIRST && match.groups?.['mark'] === '.') continue;
      const day = readMatch(match, base, text);
      if (day && !isInAddress(text, day)) found.push(day);
    }
  }
  const spelled = spelledDays(text, base);
  for (const { match, day, isAmbiguous } of [...spelled, ...daysOfOtherCalendars(plain, base)]) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (day && isDay(day)) found.push({ ...day, start, end, text: text.slice(start, end), isAmbiguous });
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((day) => {
    if (day.start < end) return false;
    end = day.end;
    return true;
  });
}

function readMatch(match: RegExpExecArray, language: string, text: string): NamedDay | undefined {
  const groups = match.groups ?? {};
  const numberOf = (name: string | undefined): number | undefined =>
    name === undefined
      ? undefined
      : /^\d/u.test(name)
        ? Number(name)
        : (chineseNumber(name) ??
          romanMonth(name) ??
          monthsOf(language)?.numberOf(name) ??
          monthsOf('en')?.numberOf(name));
  const month = numberOf(groups['month']);
  const day = numberOf(groups['day']);
  if (month === undefined || day === undefined) return undefined;
  const year = groups['era']
    ? yearOfEra(groups['era'], groups['eraYear'] ?? '')
    : yearOf(groups['year'], language);
  const span = { start: match.index, end: match.index + match[0].length };
  const common = { ...span, text: text.slice(span.start, span.end) };
  // Where a text in English has both numbers below 13 nothing tells the American order from the British.
  const isNumeric = groups['mark'] !== undefined && (groups['year'] ?? '').length !== 0;
  const inOrder = match[0].startsWith(groups['year'] ?? '-');
  const isAmbiguous =
    (isNumeric && !inOrder && language === 'en' && day <= 12 && day !== month) ||
    groups['year']?.length === 2;
  let last: CalendarDay = { year, month, day };
  if (isNumeric && !inOrder && month > 12 && day <= 12) last = { year, month: day, day: month };
  let from: CalendarDay | undefined;
  const behind = numberOf(groups['last']);
  const before = numberOf(groups['first']);
  if (behind !== undefined) {
    from = last;
    last = { year, month: numberOf(groups['lastMonth']) ?? month, day: behind };
  } else if (before !== undefined)
    from = {
      year: yearOf(groups['firstYear'], language) ?? year,
      month: numberOf(groups['firstMonth']) ?? month,
      day: before,
    };
  if (!isDay(last)) return undefined;
  if (!from || !isDay(from) || order(from) >= order(last)) return { ...last, ...common, isAmbiguous };
  return { ...last, ...common, from, isAmbiguous };
}

const order = ({ year = 0, month, day }: CalendarDay): number => year * 372 + month * 31 + day;

/** In Chinese a year of three digits is one of the Republic of China, whose first was 1912. */
const REPUBLIC = 1911;

/** A year as written: of two digits in this century, in Thai by the Buddhist era (543 years ahead). */
function yearOf(written: string | undefined, language: string): number | undefined {
  if (written === undefined) return undefined;
  const year = /^\d+$/u.test(written)
    ? Number(written)
    : Number(
        [...written].map((digit) => '〇一二三四五六七八九'.indexOf(digit.replace(/[○零]/u, '〇'))).join(''),
      );
  if (written.length === 2) return 2000 + year;
  if (written.length === 3) return language === 'zh' ? REPUBLIC + year : undefined;
  return language === 'th' && year >= 2400 && year <= 2643 ? year - 543 : year;
}

/** A number below 100 in Chinese numerals; undefined for other words. */
function chineseNumber(written: string): number | undefined {
  if (!/^[一二三四五六七八九十廿卅]+$/u.test(written)) return undefined;
  const digits = '〇一二三四五六七八九';
  const full = written.replace('廿', '二十').replace('卅', '三十');
  const [tens, ones] = full.includes('十') ? full.split('十') : ['〇', full];
  return (tens === '' ? 1 : digits.indexOf(tens ?? '〇')) * 10 + (ones ? digits.indexOf(ones) : 0);
}

const isDay = ({ year, month, day }: CalendarDay): boolean =>
  (year === undefined || (year >= 1600 && year <= 2100)) &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= daysInMonth(year ?? 2000, month);

/** Whether a day stands in the address of a page or picture, whose path says nothing of the text. */
function isInAddress(text: string, { start }: Span): boolean {
  const word =
    text
      .slice(Math.max(0, start - 200), start)
      .split(/[\s(<"]/u)
      .at(-1) ?? '';
  return word.includes('://') || word.includes('www.') || /[\p{L}\d_%]\/$/u.test(word);
}
