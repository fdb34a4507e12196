import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textChanges } from '../../../src/compare/text-changes.ts';

const marked = (before: string[], after: string[], language = 'en') =>
  textChanges(before, after, language).map(({ stretches }) =>
    stretches
      .map(({ kind, text }) => (kind === 'added' ? `{+${text}+}` : kind === 'removed' ? `{-${text}-}` : text))
      .join(''),
  );

describe('what changed in a text', () => {
  it('is shown word by word, where it stands', () => {
    expect(marked(['They agreed on trade.', 'They met.'], ['They agreed on fishing.', 'They met.'])).toEqual([
      'They agreed on {-trade-}{+fishing+}.',
      'They met.',
    ]);
  });

  it('is told by words where none stand between spaces', () => {
    expect(marked(['双方同意加强贸易合作。'], ['双方同意加强渔业合作。'], 'zh')).toEqual([
      '双方同意加强{-贸易-}{+渔业+}合作。',
    ]);
  });

  it('gives both texts back', () => {
    const paragraphs = fc.array(fc.constantFrom('a b c', 'a c', 'b', 'x y', 'Một hai'), { maxLength: 6 });
    fc.assert(
      fc.property(paragraphs, paragraphs, (before, after) => {
        const stretches = textChanges(before, after, 'en').flatMap((change) => change.stretches);
        const side = (other: string) =>
          stretches
            .filter(({ kind }) => kind !== other)
            .map(({ text }) => text)
            .join('')
            .replaceAll('\n', '');
        expect(side('added')).toBe(before.join(''));
        expect(side('removed')).toBe(after.join(''));
      }),
    );
  });
});
