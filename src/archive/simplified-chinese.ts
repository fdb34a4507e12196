import { Converter } from 'opencc-js/t2cn';

const HAN = /\p{Script=Han}/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Japanese, which keeps many Traditional forms, has this share of kana beside its Han characters; Chinese quotes few. */
const JAPANESE_KANA = 0.1;

/** The characters of Chinese in Unicode's first block of them, which hold nearly all in use. */
const [FIRST, LAST] = [0x4e00, 0x9fff];

const toSimplified = Converter({ from: 't', to: 'cn' });

/**
 * Traditional Chinese as Simplified, of the same length in UTF-16 code units: character by character where a phrase
 * would change it. Names, topics and days are then known in both. Japanese stays as it is.
 */
export function simplified(text: string): string {
  const characters = text.match(HAN)?.length ?? 0;
  if (characters === 0 || (text.match(KANA)?.length ?? 0) > characters * JAPANESE_KANA) return text;
  const whole = toSimplified(text);
  if (whole.length === text.length) return whole;
  return text.replace(HAN, (character) => {
    const one = toSimplified(character);
    return one.length === character.length ? one : character;
  });
}

/** All Traditional characters that have a Simplified form, and these, in the same order. */
export function hanPairs(): { traditional: string; simplified: string } {
  const characters = Array.from({ length: LAST - FIRST + 1 }, (_, index) =>
    String.fromCharCode(FIRST + index),
  );
  // Converted at once, which takes half the time; no phrase goes over a line's end.
  const converted = toSimplified(characters.join('\n')).split('\n');
  const pairs = characters
    .map((character, index) => [character, converted[index] ?? character] as const)
    .filter(([character, one]) => one !== character && one.length === 1);
  return {
    traditional: pairs.map(([character]) => character).join(''),
    simplified: pairs.map(([, one]) => one).join(''),
  };
}
