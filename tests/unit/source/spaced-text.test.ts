import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { excerptAt, standsAt, takeApart } from '../../../src/source/spaced-text.ts';

const stands = (source: string, piece: string) => standsAt(takeApart(source), 0, takeApart(piece));

describe('a piece stands in its source', () => {
  test.each([
    ['white space in runs', 'one  two\tthree', 'one two three'],
    ['lines that end elsewhere', 'one\ntwo three', 'one two\nthree'],
    ['paragraphs that end elsewhere', 'one\n\ntwo', 'one two'],
    ['lines of Chinese that were joined', '中国\n人民，\n世界', '中国人民，世界'],
    [
      'soft hyphens and joiners where the source has them',
      'mu\u00adseum می\u200cخواهم',
      'mu\u00adseum می\u200cخواهم',
    ],
    ['letters composed otherwise', 'cafe\u0301', 'café'],
  ])('with %s', (_, source, piece) => {
    expect(stands(source, piece)).toBe(true);
  });

  test.each([
    ['a space within a word', 'together', 'to gether'],
    ['a space taken out between words', 'to gether', 'together'],
    ['two lines of words that were joined', 'to\ngether', 'together'],
    ['a zero-width space put into a word', 'together', 'to\u200bgether'],
    ['a zero-width space put between words', 'to gether', 'to \u200bgether'],
    ['a joiner taken out', 'می\u200cخواهم', 'میخواهم'],
    ['a space put between Chinese letters', '中国', '中 国'],
  ])('but not with %s', (_, source, piece) => {
    expect(stands(source, piece)).toBe(false);
  });

  it('wherever a text is cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,5}$/), { minLength: 2, maxLength: 20 }),
        fc.nat(),
        (words, at) => {
          const cut = 1 + (at % (words.length - 1));
          const source = takeApart(words.join('  '));
          const [first, second] = [words.slice(0, cut).join(' '), words.slice(cut).join('\n')].map(takeApart);
          expect(first && standsAt(source, 0, first)).toBe(true);
          expect(second && standsAt(source, first?.bare.length ?? 0, second)).toBe(true);
        },
      ),
    );
  });

  it('and a message shows its words as they stand', () => {
    expect(excerptAt(takeApart('one  two\nthree'), 3, 8)).toBe('two three');
  });
});
