import { monthsOf, type CalendarDay } from './months.ts';

/** Cardinal numbers by word, as the dating clauses of treaties write years out. */
const CARDINALS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen'
  )
    .split(' ')
    .map((word, index): [string, number] => [word, index + 1])
    .concat(
      'twenty thirty forty fifty sixty seventy eighty ninety'
        .split(' ')
        .map((word, index): [string, number] => [word, (index + 2) * 10]),
    ),
);

/** Ordinal numbers of days by word. */
const ORDINALS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
    'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
  )
    .split(' ')
    .map((word, index): [string, number] => [word, index + 1])
    .concat([['thirtieth', 30]]),
);

const ORDINAL = String.raw`(?:(?:twenty|thirty)[-\s]{1,2})?(?:${Object.keys(ORDINALS).join('|')})`;
const CARDINAL = Object.keys(CARDINALS)
  .sort((a, b) => b.length - a.length)
  .join('|');
/** A year in words. Old prints lose the space between two of them. */
const YEAR = String.raw`(?:(?:${CARDINAL}|thousand|hundred|and)[-,.\s]{0,4}){3,10}`;

/**
 * A day as the dating clause of a treaty in English writes it: “this twenty-ninth day of June, one thousand nine
 * hundred and seventy”; the year may be in digits or missing.
 */
export const SPELLED_DAY = new RegExp(
  String.raw`\b(?<day>${ORDINAL})\s{1,3}day\s{1,3}of\s{1,3}(?<month>${monthsOf('en')?.pattern ?? ''})\b(?:[\s,]{1,4}(?:in\s{1,3}the\s{1,3}year(?:\s{1,3}of\s{1,3}our\s{1,3}Lord)?[\s,]{1,3})?(?:(?<digits>\d{4})|(?<year>${YEAR})))?`,
  'giu',
);

/** Reads a match of SPELLED_DAY; undefined where its words do not make a year. */
export function spelledDay({ groups = {} }: RegExpExecArray): CalendarDay | undefined {
  const month = monthsOf('en')?.numberOf(groups['month'] ?? '');
  const words = (groups['day'] ?? '').toLowerCase().split(/[-\s]+/u);
  const day = words.reduce((sum, word) => sum + (ORDINALS[word] ?? CARDINALS[word] ?? 0), 0);
  if (month === undefined) return undefined;
  if (groups['digits']) return { year: Number(groups['digits']), month, day };
  if (!groups['year']) return { year: undefined, month, day };
  const year = spelledYear(groups['year']);
  return year === undefined ? undefined : { year, month, day };
}

/** “one thousand nine hundred and seventy” is 1970; undefined where the words do not make a number of four digits. */
function spelledYear(words: string): number | undefined {
  let [total, part] = [0, 0];
  for (const [word] of words.toLowerCase().matchAll(new RegExp(`${CARDINAL}|thousand|hundred`, 'gu'))) {
    if (word === 'thousand') [total, part] = [total + part * 1000, 0];
    else if (word === 'hundred') part *= 100;
    else part += CARDINALS[word] ?? 0;
  }
  const year = total + part;
  return year >= 1000 && year <= 2999 ? year : undefined;
}
