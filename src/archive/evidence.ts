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
    const places = lexicon.find(text).filter(({ value, text: words }) => isWrittenSo(value, words));
    return places.map(({ start, end }) => ({ start, end }));
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
 * Finds where a text states a date: where it names the day, else the month, else the year.
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
    for (const forms of depths) {
      if (forms.length === 0) continue;
      // The longest form first, so that a year behind a day is marked with it.
      const sorted = [...new Set(forms)].sort((a, b) => b.length - a.length);
      const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${sorted.join('|')})(?!\\p{N})`, 'giu');
      const found = texts.map((text) =>
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

/** Ways to write a day, as patterns: in numbers, and with the month's name, with and without the year. */
function dayForms({ year, month, day }: DatePoint, language: string): string[] {
  if (!month || !day) return [];
  const numbers = [`0?${day}[/.-]0?${month}`, `0?${month}[/.-]0?${day}`].flatMap((form) => [
    `${form}[/.-]${year}`,
    form,
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
