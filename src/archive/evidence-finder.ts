import { parseDate, type DatePoint } from './date.ts';
import { withPlainDigits } from './digits.ts';
import { Lexicon } from './lexicon.ts';
import { monthNames } from './month-names.ts';
import type { Span } from './span.ts';
import { wordNormalizer } from './word-normalizer.ts';
import { isWrittenAs, type WrittenForm } from './written-form.ts';

/**
 * The terms by which texts of one language name the values of facets, by facet and key. A term's first character tells
 * how it must be written to count: `=` letter by letter, `^` with a capital, `~` in any way; a term after `!` contains a
 * name but means something else. A `*` at the end stands for any ending.
 */
export interface EvidenceTerms {
  countries: Record<string, string[]>;
  topics: Record<string, string[]>;
  organizations: Record<string, string[]>;
  people: Record<string, string[]>;
}

const FORMS: Readonly<Record<string, WrittenForm>> = { '=': 'exact', '^': 'capitalised', '~': 'any' };

/**
 * Finds where a text names something.
 *
 * @param terms as `EvidenceTerms` has them
 */
export function termFinder(terms: readonly string[], language: string): (text: string) => Span[] {
  const lexicon = new Lexicon<string>(wordNormalizer(language));
  for (const term of terms) lexicon.add(term.slice(1), term);
  return (text) => {
    // One span may match several terms that differ only in how they must be written.
    const spans = new Map<number, Span>();
    for (const { value, text: words, start, end } of lexicon.find(text))
      if (matchesForm(value, words)) spans.set(start, { start, end });
    return [...spans.values()];
  };
}

/** Whether words of a text are written as a term demands; a term after `!` means something else. */
function matchesForm(term: string, words: string): boolean {
  const form = FORMS[term[0] ?? ''];
  return form !== undefined && isWrittenAs(form, term.slice(1), words);
}

/**
 * Finds where a text states a date: where it names the day, else the month, else the year. Digits of all
 * scripts that ingest reads count.
 *
 * @param edtf the statement's date
 */
export function dateFinder(edtf: string, language: string): (texts: readonly string[]) => Span[][] {
  const date = parseDate(edtf);
  const points = date ? [date.start, ...(date.end ? [date.end] : [])] : [];
  const depths = [dayForms, monthForms, yearForms].map((forms) =>
    points.flatMap((point) => forms(point, language)),
  );
  return (texts) => {
    const plain = texts.map(withPlainDigits);
    for (const forms of depths) {
      if (forms.length === 0) continue;
      // The longest form comes first, so that the year after a day is marked with it. No digit may precede or follow, nor
      // a letter precede a name; and a day without a year must not be part of another number or of another year's date.
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
      if (found.some((spans) => spans.length > 0)) return found;
    }
    return texts.map(() => []);
  };
}

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
  const names = namePatterns(month, language).flatMap((name) => [
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
        ...namePatterns(month, language).map((name) => `${name}(?:,? (?:de |of |năm )?${year})`),
        `${year} ?年 ?${month} ?月`,
        `tháng 0?${month}[/ ](?:năm )?${year}`,
      ]
    : [];

const yearForms = ({ year, years }: DatePoint): string[] => (years ? [] : [String(year)]);

/** A month's names in a language and in English, as patterns. */
const namePatterns = (month: number, language: string): string[] =>
  [...new Set([language, 'en'].flatMap((locale) => monthNames(month, locale)))].map((name) =>
    name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`),
  );
