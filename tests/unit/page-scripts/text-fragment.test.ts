import { expect, it } from 'vitest';
import { textDirective } from '../../../src/page-scripts/text-fragment.ts';

it('names a short quotation by all of its words', () => {
  expect(textDirective('  khủng   bố, và - ')).toBe(`text=${encodeURIComponent('khủng bố, và')}%20%2D`);
});

it('names a long quotation by its first and last words', () => {
  const words = Array.from({ length: 30 }, (_, index) => `word${index}`);
  expect(textDirective(words.join(' '))).toBe(
    'text=word0%20word1%20word2%20word3%20word4,word25%20word26%20word27%20word28%20word29',
  );
});

it('names a quotation over several blocks by words of its first and its last', () => {
  expect(textDirective('I. General\n\nCuba’s policy is clear')).toBe(
    `text=${encodeURIComponent('I. General')},${encodeURIComponent('Cuba’s policy is clear')}`,
  );
});

it('names a long quotation without spaces by its first and last words', () => {
  const text = '中国政府愿同古巴政府一道落实两国领导人达成的重要共识'.repeat(4);
  const [start = '', end = ''] = decodeURIComponent(textDirective(text)).replace('text=', '').split(',');
  expect(text.startsWith(start)).toBe(true);
  expect(text.endsWith(end)).toBe(true);
  expect(start.length).toBeGreaterThan(4);
  expect(start.length).toBeLessThan(30);
});
