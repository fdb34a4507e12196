import { parseDate, type DatePoint } from './date.ts';
import { Lexicon } from './lexicon.ts';
import { fold, withoutArticle } from './text.ts';

/**
 * The words by which texts of one language name what a statement is listed under, by facet and key. A word's first
 * character tells how it must be written to count: `=` letter by letter, `^` with a capital, `~` in any way; a word
 * after `!` holds a name and means something else. A `*` at a word's end stands for any ending.
 */
export interface EvidenceTerms {
  countries: Record<string, string[]>;
  topics: Record<string, string[]>;
  organizations: Record<string, string[]>;
}

/** A stretch of a text, in UTF-16 code units. */
export interface Place {
  start: number;
  end: number;
}

/** How words of a language are compared: in Vietnamese diacritics tell words apart (pháp, Pháp; nga, ngã). */
const normalizer = (language: string): ((word: string) => string) =>
  language === 'vi' ? (word) => word.toLowerCase() : (word) => fold(withoutArticle(word));

/**
 * Finds where a text names something.
 *
 * @param terms its words, as `EvidenceTerms` has them
 */
export function termFinder(terms: readonly string[], language: string): (text: string) => Place[] {
  const lexicon = new Lexicon<string>(normalizer(language));
  for (const term of terms) lexicon.add(term.slice(1), term);
  return (text) => {
    // A place comes once for each way in which its words may be written; it is one place all the same.
    const places = new Map<number, Place>();
    for (const { value, text: words, start, end } of lexicon.find(text))
      if (isWrittenSo(value, words)) places.set(start, { start, end });
    return [...places.values()];
  };
}

function isWrittenSo(term: string, words: string): boolean {
  switch (term[0]) {
    case '!':
      return false;
    case '=':
      return lettersOf(term) === lettersOf(words);
    case '^': {
      const [first = ''] = words;
      return first === first.toUpperCase();
    }
    default:
      return true;
  }
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Finds where a text states a date: where it names the day, else the month, else the year. Arabic and Persian digits
 * count as others do.
 *
 * @param edtf the statement's date
 */
export function dateFinder(edtf: string, language: string): (texts: readonly string[]) => Place[][] {
  const date = parseDate(edtf);
  const points = date ? [date.start, ...(date.end ? [date.end] : [])] : [];
  const depths = [dayForms, monthForms, yearForms].map((forms) =>
    points.flatMap((point) => forms(point, language)),
  );
  return (texts) => {
    const plain = texts.map(withPlainDigits);
    for (const forms of depths) {
      if (forms.length === 0) continue;
      // The longest form first, so that a year behind a day is marked with it. No digit may go on before or behind, nor
      // a letter before a name; and a day without a year must not be part of another number or another year's date.
      const sorted = [...new Set(forms)].sort((a, b) => b.length - a.length);
      const pattern = new RegExp(
        `(?<!\\p{N}|\\p{N}[/.,])(?:(?=\\p{N})|(?<!\\p{L}))(?:${sorted.join('|')})(?!\\p{N}|[/.,-]\\p{N}|,?(?: năm| de| of)? ?(?:1\\d|20)\\d\\d(?!\\p{N}))`,
        'giu',
      );
      const found = plain.map((text) =>
        [...text.matchAll(pattern)].map((match) => ({
          start: match.index,
          end: match.index + match[0].length,
        })),
      );
      if (found.some((places) => places.length > 0)) return found;
    }
    return texts.map(() => []);
  };
}

/** A text whose Arabic and Persian digits are those of ASCII; each is one code unit, so that places stay. */
const withPlainDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) % 16));

/** Languages that put the month before the day in numbers; some do both. */
const MONTH_FIRST = new Set(['en']);

/** Languages that write a day in numbers with a dot between. */
const DOTTED = new Set(['de', 'ru', 'uk', 'pl', 'cs', 'fi', 'no', 'tr', 'kk', 'az']);

/** Ways to write a day, as patterns: in numbers, and with the month's name, with and without the year. */
function dayForms({ year, month, day }: DatePoint, language: string): string[] {
  if (!month || !day) return [];
  const marks = DOTTED.has(language) ? ['/', String.raw`\.`] : ['/'];
  const orders = [[day, month], ...(MONTH_FIRST.has(language) ? [[month, day]] : [])];
  const numbers = orders.flatMap(([first, second]) => [
    `0?${first}[/.-]0?${second}[/.-]${year}`,
    ...marks.map((mark) => `0?${first}${mark}0?${second}`),
  ]);
  const names = monthNames(month, language).flatMap((name) => [
    `0?${day}(?:st|nd|rd|th|er|º|日)?(?: de| of)? ${name}\\.?(?:,? (?:de |năm |tahun )?${year})?`,
    `${name}\\.? 0?${day}(?:st|nd|rd|th)?(?:,? ${year})?`,
  ]);
  return [
    `${year}[/.-]0?${month}[/.-]0?${day}`,
    ...numbers,
    ...names,
    `(?:${year} ?年 ?)?${month} ?月 ?${day} ?日`,
    `0?${day} tháng 0?${month}(?: năm ${year})?`,
  ];
}

/** Ways to write a month of a year. */
const monthForms = ({ year, month }: DatePoint, language: string): string[] =>
  month
    ? [
        ...monthNames(month, language).map((name) => `${name}(?:,? (?:de |of |năm )?${year})`),
        `${year} ?年 ?${month} ?月`,
        `tháng 0?${month}[/ ](?:năm )?${year}`,
      ]
    : [];

const yearForms = ({ year, years }: DatePoint): string[] => (years ? [] : [String(year)]);

/** A month's names in a language, as they stand alone and in a date, whole and short. */
function monthNames(month: number, language: string): string[] {
  const day = new Date(Date.UTC(2000, month - 1, 15));
  const options = [
    { month: 'long' },
    { month: 'long', day: 'numeric' },
    { month: 'short' },
  ] as const satisfies Intl.DateTimeFormatOptions[];
  const names = [language, 'en'].flatMap((tag) =>
    options.map((option) =>
      new Intl.DateTimeFormat(`${tag}-u-ca-gregory`, { ...option, timeZone: 'UTC' })
        .formatToParts(day)
        .filter(({ type }) => type === 'month')
        .map(({ value }) => value.replace(/\.$/u, ''))
        .join(''),
    ),
  );
  return [...new Set(names)]
    .filter((name) => /\p{L}/u.test(name))
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
}
