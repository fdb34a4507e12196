import { monthsOf, type CalendarDay } from './months.ts';
import { anyNumber, NUMBER_WORDS, numberOf, type NumberWords } from './number-words.ts';

/**
 * A number in words, of at most so many of them. Old prints lose the space between two of them, and prints with indented lines
 * have many.
 */
const words = (number: NumberWords, most: number): string =>
  String.raw`(?:${anyNumber(number)})(?:[-\u2010\u2011,.\s]{0,12}(?:${anyNumber(number)})){0,${most - 1}}`;

/**
 * How the dating clauses of treaties write days out, by language, around the day, the month and the year: “this
 * twenty-ninth day of June, one thousand nine hundred and seventy”, “a los veintiocho días del mes de septiembre del año
 * dos mil dieciocho”, “aos vinte e oito dias do mês de setembro de dois mil e dezoito”, “le vingt-huit septembre deux
 * mille dix-huit”, “двадцать восьмого сентября две тысячи восемнадцатого года”, “الثامن والعشرين من شهر سبتمبر عام ألفين
 * وثمانية عشر”.
 */
const CLAUSES: Readonly<Record<string, { beforeDay: string; beforeMonth: string; beforeYear: string }>> = {
  en: {
    beforeDay: '',
    beforeMonth: String.raw`day\s{1,12}of\s{1,12}`,
    beforeYear: String.raw`[\s,]{1,12}(?:in\s{1,12}the\s{1,12}year(?:\s{1,12}of\s{1,12}our\s{1,12}Lord)?[\s,]{1,12})?`,
  },
  es: {
    beforeDay: String.raw`(?:los?|el|día)\s{1,12}`,
    beforeMonth: String.raw`(?:días?\s{1,12})?(?:del?\s{1,12})?(?:mes\s{1,12}de\s{1,12})?`,
    beforeYear: String.raw`[\s,]{1,12}del?\s{1,12}(?:año\s{1,12})?`,
  },
  pt: {
    beforeDay: String.raw`(?:aos?|dia|em)\s{1,12}`,
    beforeMonth: String.raw`(?:dias?\s{1,12})?(?:do\s{1,12}mês\s{1,12})?de\s{1,12}`,
    beforeYear: String.raw`[\s,]{1,12}d[eo]\s{1,12}(?:ano\s{1,12}(?:de\s{1,12})?)?`,
  },
  fr: { beforeDay: String.raw`le\s{1,12}`, beforeMonth: '', beforeYear: String.raw`[\s,]{1,12}` },
  ru: { beforeDay: '', beforeMonth: '', beforeYear: String.raw`[\s,]{1,12}` },
  ar: {
    beforeDay: '',
    beforeMonth: String.raw`(?:من\s{1,12})?(?:شهر\s{1,12})?`,
    beforeYear: String.raw`[\s,،]{1,12}(?:(?:من\s)?(?:عام|سنة|لعام|لسنة)\s{1,12})?`,
  },
};

const patterns = new Map<string, RegExp>();

function patternOf(language: string, number: NumberWords): RegExp | undefined {
  const clause = CLAUSES[language];
  if (!clause) return undefined;
  let pattern = patterns.get(language);
  if (!pattern) {
    const { beforeDay, beforeMonth, beforeYear } = clause;
    pattern = new RegExp(
      String.raw`(?<!\p{L})${beforeDay}(?<day>${words(number, 4)})\s{0,12}${beforeMonth}(?<month>${monthsOf(language)?.pattern ?? ''})(?!\p{L})(?:${beforeYear}(?:(?<digits>\d{4})|(?<year>${words(number, 10)})))?`,
      'giu',
    );
    patterns.set(language, pattern);
  }
  return pattern;
}

/** The days that a text writes out in words, as treaties do; the year may be in digits or missing. */
export function spelledDays(
  text: string,
  language: string,
): { match: RegExpExecArray; day: CalendarDay | undefined; isAmbiguous: false }[] {
  const number = NUMBER_WORDS[language];
  const pattern = number && patternOf(language, number);
  if (!pattern) return [];
  return [...text.matchAll(pattern)].map((match) => ({
    match,
    day: read(match, language, number),
    isAmbiguous: false,
  }));
}

function read(
  { groups = {} }: RegExpExecArray,
  language: string,
  number: NumberWords,
): CalendarDay | undefined {
  const month = monthsOf(language)?.numberOf(groups['month'] ?? '');
  if (month === undefined) return undefined;
  const day = numberOf(groups['day'] ?? '', number);
  if (groups['digits']) return { year: Number(groups['digits']), month, day };
  if (!groups['year']) return { year: undefined, month, day };
  const year = numberOf(groups['year'], number);
  return year >= 1000 && year <= 2999 ? { year, month, day } : undefined;
}
