import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../../src/compare/align.ts';
import { difference, wordDifference } from '../../../src/compare/terms.ts';

describe('two texts side by side', () => {
  it('have each paragraph once, in its order', () => {
    const texts = fc.array(fc.constantFrom('Cuba and China met in 2021.', 'On trade', '5 May', '', 'x y z'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const pairings = align(a, b);
        expect(pairings.flatMap((pairing) => pairing.a)).toEqual(a.map((_, index) => index));
        expect(pairings.flatMap((pairing) => pairing.b)).toEqual(b.map((_, index) => index));
      }),
    );
  });

  it('stand paragraph against paragraph where names and numbers are the same, in whatever language', () => {
    const english = [
      'Vietnam and Cuba met in Havana on 28 September 2024.',
      'The press was welcomed with coffee.',
      'Miguel Díaz-Canel thanked Hanoi for 10,000 tonnes of rice.',
      'Both supported the United Nations.',
    ];
    const spanish = [
      'Vietnam y Cuba se reunieron en La Habana el 28 de septiembre de 2024.',
      'Miguel Díaz-Canel agradeció a Hanoi 10,000 toneladas de arroz.',
      'Ambas partes apoyaron a las Naciones Unidas.',
    ];
    const beside = (place: number) => align(english, spanish).find(({ a }) => a.includes(place))?.b;
    expect(beside(0)).toEqual([0]);
    expect(beside(2)).toEqual([1]);
  });

  it('go on side by side where nothing in them is alike', () => {
    const pairings = align(['Alpha beta gamma', 'Delta epsilon'], ['Один два три', 'Четыре пять', 'Шесть']);
    expect(pairings.length).toBeLessThan(5);
    expect(pairings.some(({ a, b }) => a.length > 0 && b.length > 0)).toBe(true);
  });

  it('are laid in order where there are too many paragraphs to compare', () => {
    const many = Array.from({ length: 600 }, (_, index) => `Paragraph ${index}`);
    expect(align(many, many.slice(0, 590)).at(-1)).toEqual({ a: [599], b: [] });
  });
});

describe('what one has and the other has not', () => {
  it('is told of lists', () => {
    expect(difference(['trade', 'health'], ['health', 'culture'])).toEqual({
      onlyA: ['trade'],
      onlyB: ['culture'],
    });
  });

  it('is told of words, whatever their case and diacritics, the most frequent first', () => {
    const { onlyA, onlyB } = wordDifference(
      ['Sanctions, sanctions and the embargo; Đoàn'],
      ['The EMBARGO and trade; doan'],
    );
    expect(onlyA).toEqual(['Sanctions']);
    expect(onlyB).toEqual(['trade']);
  });

  it('is told of Chinese by pairs of characters', () => {
    expect(wordDifference(['反对制裁'], ['反对战争']).onlyA).toContain('制裁');
  });
});
