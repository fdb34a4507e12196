import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phraseOf, usesIn } from '../../../src/search/uses.ts';

const uses = (text: string, phrase: string) =>
  usesIn([{ anchor: 'p1', text }], phrase).map(({ before, phrase, after }) => `${before}[${phrase}]${after}`);

describe('the uses of a phrase', () => {
  it('are its words side by side, whatever their capitals and marks, with the text around them', () => {
    expect(uses('The One-China principle. One China, one principle.', 'one china principle')).toEqual([
      'The [One-China principle]. One China, one principle.',
    ]);
    expect(uses('Khủng bố và khung bo', 'khủng bố')).toEqual([
      '[Khủng bố] và khung bo',
      'Khủng bố và [khung bo]',
    ]);
  });

  it('are found in scripts without spaces, and where a hyphen parts a word', () => {
    expect(uses('双方同意停火，停火协议生效。', '停火')).toHaveLength(2);
    expect(uses('A cease-fire holds.', 'ceasefire')).toEqual(['A [cease-fire] holds.']);
    expect(uses('A ceasefire holds.', 'cease-fire')).toEqual([]);
  });

  it('never overlap, and are as many as a plain scan finds', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 });
    fc.assert(
      fc.property(
        words,
        fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 3 }),
        (text, phrase) => {
          let expected = 0;
          for (let at = 0; at + phrase.length <= text.length;)
            if (phrase.every((word, offset) => text[at + offset] === word)) {
              expected++;
              at += phrase.length;
            } else at++;
          expect(uses(text.join(' '), phrase.join(' '))).toHaveLength(expected);
        },
      ),
    );
  });

  it('are of the words of a query without its quotes and what it leaves out', () => {
    const simplify = (words: string) => words.replaceAll('協', '协').replaceAll('議', '议');
    expect(usesIn([{ anchor: 'p1', text: '協議與协议' }], '協議', simplify)).toHaveLength(2);
    expect(phraseOf('“one China principle” -Cuba')).toBe('one China principle');
    expect(phraseOf('sanctions -"united nations" -“the Hague”')).toBe('sanctions');
  });
});
