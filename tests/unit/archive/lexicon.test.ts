import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../../src/archive/lexicon.ts';
import { fold } from '../../../src/archive/text.ts';

function lexicon(terms: Record<string, string>, normalize = (word: string) => word) {
  const made = new Lexicon<string>(normalize);
  for (const [term, value] of Object.entries(terms)) made.add(term, value);
  return made;
}

const found = (made: Lexicon<string>, text: string) =>
  made.find(text).map(({ value, text }) => `${value}:${text}`);

describe('a lexicon', () => {
  it('prefers the longest term at a place', () => {
    const guineas = lexicon({ Guinea: 'GN', 'Equatorial Guinea': 'GQ', 'Papua New Guinea': 'PG' });
    expect(found(guineas, 'Papua New Guinea, Guinea and Equatorial Guinea.')).toEqual([
      'PG:Papua New Guinea',
      'GN:Guinea',
      'GQ:Equatorial Guinea',
    ]);
  });

  it('matches whole words only, and beginnings where the term says so', () => {
    expect(found(lexicon({ Niger: 'NE' }), 'Nigeria and Niger')).toEqual(['NE:Niger']);
    expect(found(lexicon({ 'terroris*': 't' }), 'terrorists, terror, terrorism')).toEqual([
      't:terrorists',
      't:terrorism',
    ]);
  });

  it('matches in scripts without spaces', () => {
    expect(found(lexicon({ 古巴: 'CU', 中国: 'CN' }), '中国同古巴的关系')).toEqual(['CN:中国', 'CU:古巴']);
  });

  it('gives offsets into the text as it was given', () => {
    const [match] = lexicon({ 'Viet Nam': 'VN' }, fold).find('  (VIỆT NAM)');
    expect(match).toMatchObject({ text: 'VIỆT NAM', start: 3, end: 11 });
  });
});
