import fc from 'fast-check';
import { expect, it } from 'vitest';
import { slugify } from '../../../src/archive/slug.ts';

const word = fc.constantFrom(
  'Tuyên',
  'bố',
  'chung',
  '联合声明',
  'Заявление',
  '«О»',
  'بيان',
  'a',
  'e\u0301',
  '’s',
  '—',
);

it('a slug has the words that fit, in ASCII, and ends with a whole one', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), fc.integer({ min: 5, max: 60 }), (words, length) => {
      const text = words.join(' ').slice(0, 4 * length);
      const all = slugify(text, 1000).split('-');
      const slug = slugify(text, length);
      expect(slug.length).toBeLessThanOrEqual(length);
      const fitting = slug.split('-');
      if ((all[0] ?? '').length > length) expect(slug).toBe(all[0]?.slice(0, length));
      else expect(fitting).toEqual(all.slice(0, fitting.length));
      const next = all[fitting.length];
      if (next !== undefined && (all[0] ?? '').length <= length)
        expect(`${slug}-${next}`.length).toBeGreaterThan(length);
    }),
  );
});
