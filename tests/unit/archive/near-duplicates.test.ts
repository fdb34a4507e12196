import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../src/archive/lexicon.ts';
import {
  shinglesOf,
  jaccardIndex,
  SignatureIndex,
  signatureOf,
} from '../../../src/archive/near-duplicates.ts';

const runs = (text: string) => shinglesOf(wordsOf(text));
const words = fc.array(fc.stringMatching(/^[a-z]{2,8}$/), { minLength: 60, maxLength: 200 });

describe('texts resemble one another', () => {
  it('by the runs of words that they share, whatever their case, diacritics and punctuation', () => {
    expect(
      jaccardIndex(runs('Tuyên bố chung, Việt Nam – Cuba'), runs('TUYEN BO CHUNG: Viet Nam (Cuba)')),
    ).toBe(1);
    expect(jaccardIndex(runs('one two three four'), runs('five six seven eight'))).toBe(0);
  });

  it('and are found by their sketches when hardly a word differs', () => {
    fc.assert(
      fc.property(words, fc.nat(), (text, at) => {
        const sketches = new SignatureIndex<string>();
        sketches.add(signatureOf(runs(text.join(' '))), 'first');
        const edited = text.with(at % text.length, 'zzzzzzzzzz').join(' ');
        const share = jaccardIndex(runs(text.join(' ')), runs(edited));
        const isFound = sketches.candidates(signatureOf(runs(edited))).has('first');
        // Sketches miss by chance: at this share one pair in a million.
        expect(isFound || share < 0.95).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('and are not found when they share no run', () => {
    const sketches = new SignatureIndex<string>();
    sketches.add(
      signatureOf(runs('the minister spoke of peace and of the sea between the two islands')),
      'first',
    );
    expect(
      sketches.candidates(signatureOf(runs('a new road will be built by both states before next winter')))
        .size,
    ).toBe(0);
  });
});
