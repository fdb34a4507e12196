import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { createFormatter } from '../../../src/citation/format.ts';
import { toCslDate, type CslItem } from '../../../src/citation/csl-item.ts';
import { isCapitalized, isPlain } from '../../../src/citation/layout.ts';
import { readStyleSheets } from '../../../src/citation/styles.ts';

const sheets = await readStyleSheets();
const format = createFormatter(sheets);

/** Every item laid out by itself: what the formatter would print if it remembered no layouts. */
const afresh = createFormatter(sheets, false);

const word = fc.constantFrom(
  'Cuba',
  'the',
  'Việt',
  'of',
  'talks',
  "President's",
  'U.S',
  '中国',
  'AND',
  '2021',
  'a-b',
  '(new)',
  'Ответ',
  'x:',
  'x,',
  'II;',
  '–',
  'and',
  'to',
  'in',
  'for',
  'an',
  'by',
  'with',
  'at',
  '10th',
  'iPhone',
  'Mr.',
  '<b>',
  '&',
  '$5',
  '“new”',
  "'era'",
  '《x》',
);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
const date = fc
  .record({
    first: fc.integer({ min: 1, max: 9998 }),
    later: fc.boolean(),
    months: fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 })),
    days: fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 28 })),
    depth: fc.integer({ min: 1, max: 3 }),
    range: fc.boolean(),
    mark: fc.constantFrom('', '~', '?'),
  })
  .map(({ first, later, months, days, depth, range, mark }) => {
    const write = (index: 0 | 1, year: number) =>
      [
        String(year).padStart(4, '0'),
        ...[months[index], days[index]].map((part) => String(part).padStart(2, '0')),
      ]
        .slice(0, depth)
        .join('-');
    const ends = [write(0, first), write(1, first + (later ? 1 : 0))].sort();
    return (range ? ends : ends.slice(0, 1)).map((end) => end + mark).join('/');
  });

const item: fc.Arbitrary<CslItem> = fc
  .record({
    title: fc
      .tuple(
        words,
        fc.constantFrom('', '', '.', '?', '…', ' [The translation]', ' “Era”', " 'an era'", ' workers’'),
      )
      .map(([text, end]) => text + end),
    authors: fc.array(fc.constantFrom('Cuba', 'Viet Nam', 'Trinidad & Tobago', 'Côte d’Ivoire'), {
      maxLength: 9,
    }),
    date: fc.option(date),
    publisher: fc.option(fc.constantFrom('VOV', 'Reuters Ltd', 'U.S. Mission')),
    language: fc.constantFrom('en', 'vi', 'ar', undefined),
  })
  .map(({ title, authors, date, publisher, language }) => ({
    id: 'some-statement',
    type: 'webpage',
    title,
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    ...(date !== null && { issued: toCslDate(date) }),
    genre: 'Joint statement',
    'container-title': 'Chancery',
    ...(publisher !== null && { publisher }),
    URL: 'https://example.org/statements/some-statement/',
    ...(language && { language }),
  }));

test('a citation filled into a remembered layout is the one that citeproc prints for the item itself', () => {
  fc.assert(
    fc.property(item, (one) => {
      expect(format(one)).toEqual(afresh(one));
    }),
    { numRuns: 100 },
  );
});

it('knows a title that no style capitalizes further, and leaves it alone', () => {
  const is = (title: string) => isCapitalized(title);
  expect(['Fact Sheet on the Status of Talks', 'Cuba, and the World', 'U.S. Aid, 2021'].every(is)).toBe(true);
  expect(
    ['The era: the end', 'What it is for', 'Talks on trade', 'the End', 'Who? and Why', 'Well-known'].some(
      is,
    ),
  ).toBe(false);
});

it('remembers layouts for most titles, and for none whose marks a style could change', () => {
  const plain = (title: string) => isPlain({ title } as CslItem);
  expect(plain("Vietnam and Cuba's joint statement, 1998.")).toBe(true);
  expect(plain('中华人民共和国外交部声明')).toBe(true);
  expect(plain('On “solidarity”')).toBe(false);
  expect(plain('Really?!')).toBe(false);
  expect(plain('<i>Title</i>')).toBe(false);
});
