import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bulkFiles } from '../../../src/export/opensearch.ts';

it('puts every document into one file, in order, and none is too large but one document alone', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1, unit: 'grapheme' })),
      fc.integer({ min: 1, max: 60 }),
      (lines, most) => {
        const files = [...bulkFiles(lines, most)];
        expect(files.join('')).toBe(lines.join(''));
        for (const file of files) expect(Buffer.byteLength(file) <= most || lines.includes(file)).toBe(true);
      },
    ),
  );
});
