import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparable, recordOmission } from '../../../src/archive/omission.ts';
import { omittedPiece } from '../../../src/source/pieces.ts';
import { takeApart } from '../../../src/source/spaced-text.ts';
import { findGap } from '../../../src/source/completeness.ts';

const LONG = Array.from({ length: 60 }, (_, index) => `Embassy ${index}`).join('\n');

describe('a piece that was left out', () => {
  it('is recorded by its words where it is short', () => {
    expect(recordOmission('Share\n  this')).toBe('Share this');
  });

  it('is recorded by its ends, its length and a digest where it is long', () => {
    expect(recordOmission(LONG)).toEqual({
      from: expect.stringMatching(/^Embassy 0 Embassy 1/),
      to: expect.stringMatching(/Embassy 59$/),
      length: comparable(LONG).length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('is found in its source whatever its white space is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }), (words) => {
        fc.pre(comparable(words) !== '' && words.isWellFormed());
        const piece = omittedPiece(recordOmission(words));
        expect(piece?.lengthAt(takeApart(`ab ${words}c`), 2)).toBe(comparable(words).length);
      }),
    );
  });

  it('proves that nothing is lost, and that a changed word is', () => {
    const parts = { title: 'Title', blocks: ['The text.'], omitted: [recordOmission(LONG)] };
    expect(findGap(`Title\n${LONG}\nThe text.`, parts)).toBeUndefined();
    expect(findGap(`Title\n${LONG.replace('30', '31')}\nThe text.`, parts)).toBeDefined();
  });
});
