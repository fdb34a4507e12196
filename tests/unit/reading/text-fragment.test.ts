import { expect, it } from 'vitest';
import { textDirective } from '../../../src/reading/text-fragment.ts';

it('names a short quotation by all of its words', () => {
  expect(textDirective('  khủng   bố, và\n- ')).toBe(
    `text=${encodeURIComponent('khủng bố, và').replace(/$/, '')}%20%2D`,
  );
});

it('names a long quotation by its first and last words', () => {
  const words = Array.from({ length: 30 }, (_, index) => `word${index}`);
  expect(textDirective(words.join(' '))).toBe(
    'text=word0%20word1%20word2%20word3,word26%20word27%20word28%20word29',
  );
});

it('names a long quotation without spaces by its first and last characters', () => {
  const text = Array.from({ length: 100 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('');
  const directive = decodeURIComponent(textDirective(text));
  expect(directive).toBe(`text=${text.slice(0, 12)},${text.slice(-12)}`);
});
