import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../src/archive/lexicon.ts';
import { runsOf, shareOf, Sketches, sketchOf } from '../../../src/archive/resemblance.ts';

const runs = (text: string) => runsOf(wordsOf(text));
const words = fc.array(fc.stringMatching(/^[a-z]{2,8}$/), { minLength: 60, maxLength: 200 });

describe('texts resemble one another', () => {
  it('by the runs of words that they share, whatever their case, diacritics and punctuation', () => {
    expect(shareOf(runs('Tuyên bố chung, Việt Nam – Cuba'), runs('TUYEN BO CHUNG: Viet Nam (Cuba)'))).toBe(1);
    expect(shareOf(runs('one two three four'), runs('five six seven eight'))).toBe(0);
  });

  it('and are found by their sketches when hardly a word differs', () => {
    fc.assert(
      fc.property(words, fc.nat(), (text, at) => {
        const sketches = new Sketches<string>();
        sketches.add(sketchOf(runs(text.join(' '))), 'first');
        const edited = text.with(at % text.length, 'zzzzzzzzzz').join(' ');
        const share = shareOf(runs(text.join(' ')), runs(edited));
        const isFound = sketches.alike(sketchOf(runs(edited))).has('first');
        expect(isFound || share < 0.9).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('and are not found when they share no run', () => {
    const sketches = new Sketches<string>();
    sketches.add(
      sketchOf(runs('the minister spoke of peace and of the sea between the two islands')),
      'first',
    );
    expect(
      sketches.alike(sketchOf(runs('a new road will be built by both states before next winter'))).size,
    ).toBe(0);
  });
});
