/** Traditional Chinese characters and the Simplified one of each, in the same order: `search/<version>/han.json`. */
export interface HanPairs {
  traditional: string;
  simplified: string;
}

const HAN = /\p{Script=Han}/u;

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
