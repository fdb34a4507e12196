import { NAME_LOCALES } from '../../archive/country-names.ts';
import { monthNames } from '../../archive/month-names.ts';
import { fold } from '../../archive/text.ts';

/** A day of the calendar; the year is undefined where a text leaves it out. `month` is 1 to 12. */
export interface CalendarDay {
  year: number | undefined;
  month: number;
  day: number;
}

/** Names and spellings of months that CLDR does not give, 1 to 12 by index + 1; words that texts really use. */
const FURTHER: Readonly<Record<string, readonly string[]>> = {
  en: ['', '', '', '', '', '', '', '', 'sept', '', '', ''],
  id: ['', 'pebruari', '', '', '', '', '', 'agt', '', '', 'nopember', ''],
  es: ['', '', '', '', '', '', '', '', 'setiembre', '', '', ''],
  // The calendar of the Levant and Iraq, that of the Maghreb, and Egyptian spellings.
  ar: [
    'كانون الثاني|جانفي',
    'شباط|فيفري',
    'آذار',
    'نيسان|افريل|أفريل',
    'أيار|ايار|ماي',
    'حزيران|جوان',
    'تموز|جويلية',
    'آب|أوت|اغسطس',
    'أيلول|ايلول',
    'تشرين الأول|تشرين الاول|اكتوبر',
    'تشرين الثاني',
    'كانون الأول|كانون الاول',
  ],
};

/** A month's name as days are matched by: folded, and without the full stop of an abbreviation. */
const key = (name: string): string =>
  fold(name)
    .replace(/[.\s]+/gu, ' ')
    .trim();

/** Languages whose days are written in digits and signs alone, or with “month” and a number. */
const WITHOUT_NAMES = new Set(['vi', 'zh', 'zh-Hant', 'ja', 'ko']);

/** The months that a text of a language names. */
export interface Months {
  /** A pattern of all names, with and without diacritics, in lower case. */
  pattern: string;
  /** The month, 1 to 12, of a name as matched. */
  numberOf: (name: string) => number | undefined;
}

const known = new Map<string, Months | undefined>();

/**
 * The names of the months in a language: CLDR's, wide and abbreviated, in the form that stands in a date and the
 * form that stands alone, and further spellings. Undefined where the language writes its months as numbers.
 */
export function monthsOf(language: string): Months | undefined {
  if (!known.has(language)) known.set(language, read(language));
  return known.get(language);
}

function read(language: string): Months | undefined {
  if (WITHOUT_NAMES.has(language)) return undefined;
  const locale = NAME_LOCALES.find((name) => name === language) ?? 'en';
  const numbers = new Map<string, number>();
  const written = new Set<string>();
  const add = (name: string, month: number) => {
    const bare = name.replace(/\.$/u, '').toLowerCase().normalize('NFC');
    if (!/\p{L}/u.test(bare) || bare.length < 2) return;
    numbers.set(key(bare), month);
    written.add(bare);
    if (/\p{Script=Latin}/u.test(bare)) written.add(fold(bare));
  };
  for (let month = 1; month <= 12; month++) {
    for (const name of monthNames(month, locale)) add(name, month);
    for (const name of FURTHER[locale]?.[month - 1]?.split('|') ?? []) add(name, month);
  }
  const longestFirst = [...written].sort((a, b) => b.length - a.length);
  return {
    pattern: longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)).join('|'),
    numberOf: (name) => numbers.get(key(name)),
  };
}
