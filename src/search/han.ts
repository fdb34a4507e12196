import type { Answer } from './ask.ts';
import type { Query } from './query.ts';

/** Traditional Chinese characters and the Simplified one of each, in the same order: `search/<version>/han.json`. */
export interface HanPairs {
  traditional: string;
  simplified: string;
}

/** A Chinese character. */
export const HAN = /\p{Script=Han}/u;

/** Whether a text has Chinese characters. */
export const hasHan = (text: string): boolean => HAN.test(text);

/** Makes what is asked for what the index holds, which is Simplified, and tells how texts may write it. */
export function openHan({ traditional, simplified }: HanPairs): {
  simplify: (text: string) => string;
  variantsOf: (character: string) => string[];
} {
  const [from, to] = [[...traditional], [...simplified]];
  const simple = new Map(from.map((character, index) => [character, to[index] ?? character]));
  const variants = new Map<string, string[]>();
  for (const [character, one] of simple) variants.set(one, [...(variants.get(one) ?? []), character]);
  return {
    simplify: (text) => [...text].map((character) => simple.get(character) ?? character).join(''),
    variantsOf: (character) => variants.get(character) ?? [],
  };
}

/** A query as the index holds its words: Chinese in Simplified characters. */
export const simplifiedQuery = (query: Query, simplify: (text: string) => string): Query => ({
  ...query,
  terms: query.terms.map((term) => ({ ...term, text: simplify(term.text) })),
});

/** An answer whose words are marked in texts in Traditional characters too. */
export const withVariants = (answer: Answer, variantsOf: (character: string) => string[]): Answer => ({
  ...answer,
  marks: answer.marks.map((words) =>
    words.map((forms) => forms.flatMap((form) => [form, ...variantsOf(form)])),
  ),
});
